import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notification as it came in. */
export interface Received {
  headers: Headers;
  text: string;
  body: { id: string; event_type: string; resource: Record<string, string> };
}

export interface Receiver {
  url: string;
  received: Received[];
  /** What the next notifications are answered, the last one for all that follow. */
  answers: number[];
  /** Resolves once so many have come. */
  until: (count: number) => Promise<Received[]>;
  /** The same for bodies that are no JSON. */
  untilText: (count: number) => Promise<string[]>;
  close: () => Promise<void>;
}

/** A merchant's notify address. */
export async function aReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const texts: string[] = [];
  const answers = [204];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      const headers = new Headers(request.headers as Record<string, string>);
      if (text.startsWith('{')) received.push({ headers, text, body: JSON.parse(text) as Received['body'] });
      else texts.push(text);
      response.statusCode = (answers.length > 1 ? answers.shift() : answers[0]) ?? 204;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/notify`,
    received,
    answers,
    until: (count) => filled(received, count),
    untilText: (count) => filled(texts, count),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function filled<T>(list: T[], count: number): Promise<T[]> {
  for (let turn = 0; turn < 400 && list.length < count; turn += 1) await wait(10);
  if (list.length < count) throw new Error(`Only ${String(list.length)} of ${String(count)} came.`);
  return list;
}
