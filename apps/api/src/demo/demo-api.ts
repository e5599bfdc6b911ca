import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SetClock } from '../platform/clock';
import { Ids } from '../platform/clock';
import type { LocalWechat } from './local-wechat';

interface SessionBody {
  accessToken: string;
  refreshToken: string;
  me: { memberId: string };
}

interface Signed {
  token: string;
  refreshToken: string;
  memberId: string;
  /** When the access token ends and when the whole session does, as milliseconds of the set clock. */
  tokenUntil: number;
  sessionUntil: number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

const tokenMs = 14 * 60_000;
const sessionMs = 29 * 24 * 3_600_000;

/** The API as its clients reach it: the demo has no other way in than they have. */
export class DemoApi {
  private readonly sessions = new Map<string, Signed>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: SetClock,
    private readonly wechat: LocalWechat,
  ) {}

  /** The member behind a person of the local WeChat, signing in when needed. */
  async memberOf(personId: string): Promise<string> {
    return (await this.session(personId)).memberId;
  }

  /** Asks as a person; throws when the API refuses, since a demo's story has no refusals in it. */
  async ask<T>(personId: string, method: Method, path: string, body?: object): Promise<T> {
    const { token } = await this.session(personId);
    return this.send<T>(
      method,
      path,
      { authorization: `Bearer ${token}`, 'idempotency-key': this.app.get(Ids).next() },
      body,
    );
  }

  private async session(personId: string): Promise<Signed> {
    const now = this.clock.now().getTime();
    const known = this.sessions.get(personId);
    if (known && known.tokenUntil > now) return known;
    const body =
      known && known.sessionUntil > now
        ? await this.send<SessionBody>('POST', '/sessions/refresh', {}, { refreshToken: known.refreshToken })
        : await this.signIn(personId);
    const { accessToken: token, refreshToken, me } = body;
    const signed = {
      token,
      refreshToken,
      memberId: me.memberId,
      tokenUntil: now + tokenMs,
      sessionUntil: now + sessionMs,
    };
    this.sessions.set(personId, signed);
    return signed;
  }

  private async signIn(personId: string): Promise<SessionBody> {
    const code = await this.wechat.loginCode(personId);
    return this.send<SessionBody>('POST', '/sessions/wechat', {}, { door: 'miniProgram', code });
  }

  private async send<T>(method: Method, path: string, headers: Record<string, string>, body?: object): Promise<T> {
    const answer = await this.app.inject({ method, url: `/api${path}`, headers, ...(body && { payload: body }) });
    if (answer.statusCode >= 300)
      throw new Error(`${method} ${path} answered ${String(answer.statusCode)}: ${answer.body}`);
    return (answer.body === '' ? null : JSON.parse(answer.body)) as T;
  }
}
