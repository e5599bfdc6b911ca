import { Pool } from 'undici';

export interface BenchRequest {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly shopId?: string;
  readonly key?: string;
  readonly body?: unknown;
}

export interface Figures {
  readonly perSecond: number;
  /** ms */
  readonly p50: number;
  readonly p99: number;
}

/** Sends all requests, `clients` at a time, each as soon as the one before it was answered. A wrong answer ends the bench. */
export async function drive(url: string, clients: number, requests: readonly BenchRequest[]): Promise<Figures> {
  const pool = new Pool(url, { connections: clients, pipelining: 1 });
  const took: number[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const began = performance.now();
      await send(pool, request);
      took.push(performance.now() - began);
    }
  };
  const began = performance.now();
  try {
    await Promise.all(Array.from({ length: clients }, client));
  } finally {
    await pool.destroy();
  }
  const seconds = (performance.now() - began) / 1_000;
  took.sort((one, other) => one - other);
  return { perSecond: took.length / seconds, p50: quantile(took, 0.5), p99: quantile(took, 0.99) };
}

/** Of ascending numbers. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function send(pool: Pool, { method = 'GET', path, token, shopId, key, body }: BenchRequest): Promise<void> {
  const answer = await pool.request({
    method,
    path,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(shopId !== undefined && { 'x-shop-id': shopId }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });
  const text = await answer.body.text();
  if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${String(answer.statusCode)} ${text}`);
}
