import Taro from '@tarojs/taro';
import { lostError } from './api-error';

export interface Outgoing {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body?: unknown;
  timeoutMs: number;
}

export interface Incoming {
  status: number;
  body: unknown;
  requestId: string | null;
}

/** One HTTP exchange. Throws a `lost` ApiError when no answer came in time; every status is an answer. */
export type Send = (request: Outgoing) => Promise<Incoming>;

/** Sends through the platform. The own timer bounds the wait where the platform's option does nothing. */
export const sendByTaro: Send = async ({ method, url, headers, body, timeoutMs }) => {
  const requestId = headers['x-request-id'] ?? null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(lostError(requestId));
    }, timeoutMs + 500);
  });
  try {
    const answer = await Promise.race([
      Taro.request<unknown>({
        url,
        ...(noPatch && method === 'PATCH' ? patchAsPost(headers) : { method, header: headers }),
        data: body === undefined ? undefined : JSON.stringify(body),
        timeout: timeoutMs,
        dataType: 'text',
      }),
      late,
    ]);
    return { status: answer.statusCode, body: parsed(answer.data), requestId: headerOf(answer.header) ?? requestId };
  } catch {
    // Taro rejects with a different shape on each platform; all of them mean that no answer came.
    throw lostError(requestId);
  } finally {
    clearTimeout(timer);
  }
};

/** wx.request knows no PATCH; the API takes a POST that says what it means. */
const noPatch = process.env.TARO_ENV === 'weapp';

function patchAsPost(headers: Record<string, string>): { method: 'POST'; header: Record<string, string> } {
  return { method: 'POST', header: { ...headers, 'x-http-method-override': 'PATCH' } };
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  if (data === '') return null;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return data;
  }
}

function headerOf(headers: unknown): string | null {
  if (typeof headers !== 'object' || headers === null) return null;
  const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-request-id');
  return entry && typeof entry[1] === 'string' ? entry[1] : null;
}
