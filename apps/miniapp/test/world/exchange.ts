import { request } from 'node:http';

export interface Sent {
  method: string;
  url: string;
  headers?: Record<string, string>;
  /** Sent as it stands; JSON is the caller's. */
  body?: string;
}

export interface Answered {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** One HTTP exchange over Node's own client: the document that runs the built mini-program has no fetch. */
export function exchange({ method, url, headers = {}, body }: Sent): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('error', reject);
      answer.on('end', () => {
        const flat = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        const text = Buffer.concat(pieces).toString('utf8');
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(flat) as Record<string, string>, text });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Sends JSON and reads JSON; throws with the whole answer when it isn't a yes. */
export async function sendJson<T>(sent: Omit<Sent, 'body'> & { body?: object }): Promise<T> {
  const { body, ...rest } = sent;
  const headers = { ...rest.headers, ...(body && { 'content-type': 'application/json' }) };
  const answer = await exchange({ ...rest, headers, ...(body && { body: JSON.stringify(body) }) });
  if (answer.status >= 300) throw new Error(`${sent.method} ${sent.url} answered ${answer.status}: ${answer.text}`);
  return (answer.text === '' ? null : JSON.parse(answer.text)) as T;
}
