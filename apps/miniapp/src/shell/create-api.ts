import { ApiError, errorFrom } from './api-error';
import { randomKey } from './random-key';
import type { Incoming, Outgoing, Send } from './send';

export interface Tokens {
  accessToken: string;
  accessExpiresAt: string;
  refreshToken: string;
}

export interface ApiParts {
  /** `/api` or `https://host/api`. */
  base: string;
  send: Send;
  tokens: { read: () => Tokens | null };
  /** Trades the refresh token for new tokens and stores them; refused → the session is over. */
  refresh: (refreshToken: string) => Promise<Tokens>;
  /** Opens a session without asking anybody (mini-program); null where that can't be. */
  signInSilently: () => Promise<Tokens | null>;
  onSignedOut: () => void;
  /** The shop staff act in; a keyed write keeps the shop it was first sent for. */
  shopId: (key: string | null) => string | null;
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
}

export interface Ask {
  query?: Record<string, string | number | boolean | null | undefined>;
  body?: unknown;
  /** Idempotency-Key; useOnce makes and keeps it. */
  key?: string;
  /** Carries no token and never refreshes. */
  anonymous?: boolean;
  timeoutMs?: number;
  /** The answer is a file of text; otherwise text is what a gateway says when the API is away. */
  asText?: boolean;
}

export interface Api {
  get: <T>(path: string, query?: Ask['query'], ask?: Pick<Ask, 'anonymous' | 'timeoutMs' | 'asText'>) => Promise<T>;
  post: <T>(path: string, body?: unknown, ask?: Omit<Ask, 'body'>) => Promise<T>;
  put: <T>(path: string, body: unknown, ask?: Omit<Ask, 'body'>) => Promise<T>;
  patch: <T>(path: string, body: unknown, ask?: Omit<Ask, 'body'>) => Promise<T>;
  remove: <T>(path: string, ask?: Ask) => Promise<T>;
  /** Asks once in a way of its own: a file that goes up or comes down. */
  by: <T>(send: Send, method: 'GET' | 'POST', path: string, ask?: Pick<Ask, 'query' | 'timeoutMs'>) => Promise<T>;
  /** Opens a session before anything is asked, by `by` or as any first request would; requests meanwhile wait for it. */
  open: (by?: () => Promise<Tokens>) => Promise<void>;
}

/** The client of our API. Only reads are ever repeated by it; a write is repeated by useOnce, under its key. */
export function createApi(parts: ApiParts): Api {
  const session = tokenSource(parts);
  const run = async <T>(method: Outgoing['method'], path: string, ask: Ask, send = parts.send): Promise<T> => {
    const call = async (token: string | null) => send(outgoing(parts, method, path, ask, token));
    if (ask.anonymous) return bodyOf<T>(await call(null), ask);
    const token = await session.token(null);
    const answer = await call(token);
    if (answer.status !== 401) return bodyOf<T>(answer, ask);
    // The server may have ended the session earlier than its expiry said: once more with a new token.
    return bodyOf<T>(await call(await session.token(token)), ask);
  };
  return {
    get: (path, query, ask) =>
      readAgain(() => run('GET', path, { ...ask, ...(query && { query }) }), parts.wait ?? sleep),
    post: (path, body, ask) => run('POST', path, { body: body ?? {}, ...ask }),
    put: (path, body, ask) => run('PUT', path, { body, ...ask }),
    patch: (path, body, ask) => run('PATCH', path, { body, ...ask }),
    remove: (path, ask) => run('DELETE', path, ask ?? {}),
    by: (send, method, path, ask) => run(method, path, ask ?? {}, send),
    open: async (by) => {
      await session.open(by);
    },
  };
}

const readTimeoutMs = 10_000;
const writeTimeoutMs = 20_000;
/** A token that ends within this time is not worth sending. */
const marginMs = 20_000;

interface TokenSource {
  /** A token that isn't `spent`. */
  token: (spent: string | null) => Promise<string>;
  open: (by?: () => Promise<Tokens>) => Promise<Tokens>;
}

/** However many ask at once, one opening or refresh is under way. */
function tokenSource(parts: ApiParts): TokenSource {
  const now = parts.now ?? Date.now;
  let underWay: Promise<Tokens> | null = null;
  const renew = async (): Promise<Tokens> => {
    const held = parts.tokens.read();
    try {
      if (held) return await parts.refresh(held.refreshToken);
    } catch (error) {
      if (!(error instanceof ApiError) || error.kind !== 'refused') throw error;
    }
    const opened = await parts.signInSilently();
    if (opened) return opened;
    parts.onSignedOut();
    throw new ApiError('refused', 'SESSION_EXPIRED', '登录已过期，没有任何改动。请重新登录后再试。', null, {}, 401);
  };
  const open = (by: () => Promise<Tokens> = renew): Promise<Tokens> => {
    underWay ??= by().finally(() => {
      underWay = null;
    });
    return underWay;
  };
  const token = async (spent: string | null): Promise<string> => {
    const held = parts.tokens.read();
    const fresh = held && held.accessToken !== spent && Date.parse(held.accessExpiresAt) - marginMs > now();
    return fresh ? held.accessToken : (await open()).accessToken;
  };
  return { token, open };
}

function outgoing(parts: ApiParts, method: Outgoing['method'], path: string, ask: Ask, token: string | null): Outgoing {
  const shopId = path.startsWith('/staff') ? parts.shopId(ask.key ?? null) : null;
  return {
    method,
    url: `${parts.base}${path}${queryText(ask.query)}`,
    headers: {
      accept: 'application/json',
      'x-request-id': randomKey(),
      ...(ask.body !== undefined && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(ask.key && { 'idempotency-key': ask.key }),
      ...(shopId && { 'x-shop-id': shopId }),
    },
    ...(ask.body !== undefined && { body: ask.body }),
    timeoutMs: ask.timeoutMs ?? (method === 'GET' ? readTimeoutMs : writeTimeoutMs),
  };
}

function queryText(query: Ask['query']): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (pairs.length === 0) return '';
  return `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}

function bodyOf<T>(answer: Incoming, { asText = false }: Pick<Ask, 'asText'>): T {
  const fits = (typeof answer.body === 'string') === asText;
  if (answer.status >= 200 && answer.status < 300 && fits) return answer.body as T;
  throw errorFrom(answer.status, answer.body, answer.requestId);
}

async function readAgain<T>(read: () => Promise<T>, wait: (ms: number) => Promise<void>): Promise<T> {
  for (const pause of [400, 1200]) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof ApiError) || error.kind === 'refused') throw error;
      await wait(pause);
    }
  }
  return read();
}

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
