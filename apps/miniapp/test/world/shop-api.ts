import type { Session } from '@cheyou/contracts';
import { randomUUID } from 'node:crypto';
import { sendJson } from './exchange';
import type { Sandbox } from './sandbox';

/** The API as people's mini-programs reach it: there is no other way in. */
export class ShopApi {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    readonly url: string,
    private readonly sandbox: Sandbox,
  ) {}

  /** Asks as this person, who is signed in first when needed; throws when the answer isn't a yes. */
  async ask<T>(personId: string, method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, body?: object): Promise<T> {
    const known = this.tokens.get(personId) ?? this.signIn(personId);
    this.tokens.set(personId, known);
    const headers = { authorization: `Bearer ${await known}`, 'idempotency-key': randomUUID() };
    return sendJson<T>({ method, url: `${this.url}/api${path}`, headers, ...(body && { body }) });
  }

  private async signIn(personId: string): Promise<string> {
    const code = await this.sandbox.loginCode(personId);
    const body = { door: 'miniProgram', code };
    const url = `${this.url}/api/sessions/wechat`;
    return (await sendJson<Session>({ method: 'POST', url, body })).accessToken;
  }
}
