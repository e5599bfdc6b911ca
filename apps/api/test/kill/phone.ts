import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** What a client knows after it asked: an answer it can rely on, or nothing. */
export type Heard = Answered | 'unknown';

export interface Request {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

const patienceMs = 15_000;

export const aKey = (): string => randomUUID().replaceAll('-', '');

/** Somebody's device: signed in through the local WeChat, and without any memory of answers that got lost. */
export class Phone {
  private token = '';

  constructor(
    private readonly url: string,
    private readonly sandboxUrl: string,
    private readonly personId: string,
  ) {}

  /** Signs in, however long the API is away. */
  async signIn(): Promise<void> {
    for (;;) {
      const { code } = (await this.sandbox(`/sandbox/people/${this.personId}/login-code`)).body as { code: string };
      const body = { door: 'miniProgram', code };
      const answer = await this.send({ method: 'POST', path: '/sessions/wechat', body });
      if (answer !== 'unknown' && answer.status === 201) {
        this.token = String(answer.body['accessToken']);
        return;
      }
      await sleep(100);
    }
  }

  /** What its requests carry to be known. */
  headers(): Readonly<Record<string, string>> {
    return this.token === '' ? {} : { authorization: `Bearer ${this.token}` };
  }

  /** Asks once. A cut line, a time-out and a server's failure all leave the client without knowledge. */
  async ask(request: Request): Promise<Heard> {
    const answer = await this.send(request);
    if (answer === 'unknown' || answer.status >= 500) return 'unknown';
    if (answer.status !== 401) return answer;
    await this.signIn();
    return 'unknown';
  }

  /** Asks the same again, with the same key, until there is an answer. */
  async insist(request: Request): Promise<Answered> {
    for (;;) {
      const heard = await this.ask(request);
      if (heard !== 'unknown') return heard;
      await sleep(50 + Math.random() * 150);
    }
  }

  /** The control plane of the local WeChat, which nobody kills. */
  async sandbox(path: string, body: object = {}): Promise<Answered> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(this.sandboxUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Answered['body'] };
  }

  private async send({ method = 'GET', path, body, key }: Request): Promise<Heard> {
    const headers = {
      ...this.headers(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    try {
      const answer = await fetch(`${this.url}/api${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patienceMs),
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Answered['body']) };
    } catch {
      return 'unknown';
    }
  }
}

/** The body of an answer that has to have this status. */
export function must({ status, body }: Answered, wanted: number): Record<string, unknown> {
  if (status !== wanted) throw new Error(`${String(status)} instead of ${String(wanted)}: ${JSON.stringify(body)}`);
  return body;
}
