import Taro from '@tarojs/taro';
import { lostError } from './api-error';
import type { Incoming, Outgoing, Send } from './send';

/** A file somebody chose: on the phone a path of WeChat's, in a browser the file itself. */
export interface PickedFile {
  name: string;
  at: string | File;
}

/** WeChat opens no CSV and lets nobody save one: there the rows are read on the page. */
export const canSaveFiles = process.env.TARO_ENV === 'h5';

/** Lets the person choose a file of these kinds (`xlsx`, without the dot); null when they left. On the phone it comes out of a chat. */
export async function pickFile(kinds: string[]): Promise<PickedFile | null> {
  return process.env.TARO_ENV === 'weapp' ? pickFromChat(kinds) : pickInBrowser(kinds);
}

async function pickFromChat(kinds: string[]): Promise<PickedFile | null> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: kinds });
    const [file] = tempFiles;
    return file ? { name: file.name, at: file.path } : null;
  } catch {
    // Leaving the list is told as an error.
    return null;
  }
}

function pickInBrowser(kinds: string[]): Promise<PickedFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = kinds.map((kind) => `.${kind}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file ? { name: file.name, at: file } : null);
    });
    input.addEventListener('cancel', () => {
      resolve(null);
    });
    input.click();
  });
}

/** Sends a file as the one part of a form, in place of a body. */
export const sendFile =
  (file: PickedFile): Send =>
  async (request) => {
    try {
      return typeof file.at === 'string' ? await uploadFrom(file.at, request) : await postForm(file.at, request);
    } catch {
      throw lostError(requestIdOf(request));
    }
  };

async function uploadFrom(filePath: string, request: Outgoing): Promise<Incoming> {
  const { url, headers, timeoutMs } = request;
  const answer = await Taro.uploadFile({ url, filePath, name: 'file', header: headers, timeout: timeoutMs });
  return { status: answer.statusCode, body: parsed(answer.data), requestId: requestIdOf(request) };
}

async function postForm(file: File, request: Outgoing): Promise<Incoming> {
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch(request.url, { method: request.method, headers: request.headers, body });
  return { status: answer.status, body: parsed(await answer.text()), requestId: requestIdOf(request) };
}

/** Fetches a file and lets the browser save it under `name`; the answer's body is then empty. */
export const saveFile =
  (name: string): Send =>
  async (request) => {
    try {
      const answer = await fetch(request.url, { headers: request.headers });
      if (!answer.ok)
        return { status: answer.status, body: parsed(await answer.text()), requestId: requestIdOf(request) };
      const address = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      URL.revokeObjectURL(address);
      return { status: 200, body: null, requestId: requestIdOf(request) };
    } catch {
      throw lostError(requestIdOf(request));
    }
  };

const requestIdOf = ({ headers }: Outgoing): string | null => headers['x-request-id'] ?? null;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
