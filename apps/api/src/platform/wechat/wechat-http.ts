import type { Readable } from 'node:stream';
import { Agent, request } from 'undici';

export interface WechatRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The bytes exactly as they came, since signatures are made over them; or why there are none. */
export type WechatReply =
  | {
      readonly reached: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Buffer;
    }
  | { readonly reached: false; readonly why: string };

/** An answer of any length, read as it comes. The body has to be read to its end, or destroyed; it fails when the line does. */
export type WechatStream =
  | { readonly reached: true; readonly status: number; readonly body: Readable }
  | { readonly reached: false; readonly why: string };

export interface WaitLimits {
  readonly connectMs: number;
  readonly totalMs: number;
}

/** HTTP towards WeChat: bounded waits, raw answers, no redirects, never an exception for what the network does. */
export class WechatHttp {
  private readonly agent: Agent;
  private readonly files: Agent;

  constructor(private readonly limits: WaitLimits = { connectMs: 5_000, totalMs: 10_000 }) {
    this.agent = new Agent({ connect: { timeout: limits.connectMs }, maxResponseSize: answerBytesMax });
    // A file may take long, but never stand still.
    this.files = new Agent({
      connect: { timeout: limits.connectMs },
      headersTimeout: limits.totalMs,
      bodyTimeout: limits.totalMs,
    });
  }

  /** Asks for a file. */
  async open({ url, headers }: Pick<WechatRequest, 'url' | 'headers'>): Promise<WechatStream> {
    try {
      const answer = await request(url, { dispatcher: this.files, method: 'GET', headers: headers ?? {} });
      return { reached: true, status: answer.statusCode, body: answer.body };
    } catch (error) {
      return { reached: false, why: networkFailure(error) };
    }
  }

  async send(call: WechatRequest): Promise<WechatReply> {
    try {
      const answer = await request(call.url, {
        dispatcher: this.agent,
        method: call.method,
        // The signed bytes must arrive as they were signed: nothing on the way may pack them.
        headers: { ...call.headers, 'accept-encoding': 'identity' },
        body: call.body ?? null,
        signal: AbortSignal.timeout(this.limits.totalMs),
      });
      const body = Buffer.from(await answer.body.arrayBuffer());
      return { reached: true, status: answer.statusCode, headers: flat(answer.headers), body };
    } catch (error) {
      return { reached: false, why: networkFailure(error) };
    }
  }

  /** Lets go of the kept-alive connections; called once, when the application stops. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.agent.close(), this.files.close()]);
  }
}

const answerBytesMax = 8 * 1024 * 1024;

function flat(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    // A header sent twice is ambiguous: joined, a doubled signature can't verify.
    if (value !== undefined) single[name.toLowerCase()] = Array.isArray(value) ? value.join(',') : value;
  }
  return single;
}

/** The error's code alone: its message may hold the address, and the address a secret. */
function networkFailure(error: unknown): string {
  const { name, code } = Object(error) as { name?: unknown; code?: unknown };
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer in time';
  return typeof code === 'string' ? `network failure ${code}` : 'network failure';
}
