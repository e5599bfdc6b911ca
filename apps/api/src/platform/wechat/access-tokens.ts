import { countField, textField, type JsonObject } from './answer-fields';
import { judgeApiReply } from './api-reply';
import { ok, type WechatOutcome } from './outcome';
import type { WechatHttp } from './wechat-http';
import type { WechatAccount } from './wechat-settings';

export interface AccessToken {
  readonly token: string;
  /** When we stop using it, a little before WeChat does. */
  readonly useUntil: Date;
}

/** Where tokens are kept between calls; a shared one lets several processes use one token. */
export interface AccessTokenStore {
  read(appid: string): Promise<AccessToken | null>;
  write(appid: string, token: AccessToken): Promise<void>;
}

/** The access token of one account, fetched through `stable_token` by one caller while the others wait. */
export class AccessTokens {
  private store: AccessTokenStore = new MemoryAccessTokenStore();
  private readonly flights = new Map<string, Promise<WechatOutcome<string>>>();

  constructor(
    private readonly http: WechatHttp,
    private readonly apiUrl: string,
    private readonly account: WechatAccount,
    private readonly now: () => Date,
  ) {}

  /** Registers the place that processes share; without it tokens live in this process alone. */
  keepIn(store: AccessTokenStore): void {
    this.store = store;
  }

  async current(): Promise<WechatOutcome<string>> {
    const kept = await this.kept();
    return kept === null ? this.oneFlight('', () => this.fetch(false)) : ok(kept);
  }

  /** A token to use instead of one that WeChat has just rejected. */
  async insteadOf(rejected: string): Promise<WechatOutcome<string>> {
    const kept = await this.kept();
    // Somebody else, perhaps another process, has fetched a new one meanwhile.
    if (kept !== null && kept !== rejected) return ok(kept);
    return this.oneFlight(rejected, () => this.replace(rejected));
  }

  private async replace(rejected: string): Promise<WechatOutcome<string>> {
    const stable = await this.fetch(false);
    // Forcing spoils the token for everybody and is allowed 20 times a day: only when the stable one is the rejected one.
    return stable.outcome === 'ok' && stable.value === rejected ? this.fetch(true) : stable;
  }

  private async kept(): Promise<string | null> {
    const kept = await this.store.read(this.account.appid);
    return kept !== null && kept.useUntil > this.now() ? kept.token : null;
  }

  private oneFlight(key: string, start: () => Promise<WechatOutcome<string>>): Promise<WechatOutcome<string>> {
    const flying = this.flights.get(key);
    if (flying !== undefined) return flying;
    const flight = start().finally(() => this.flights.delete(key));
    this.flights.set(key, flight);
    return flight;
  }

  private async fetch(force: boolean): Promise<WechatOutcome<string>> {
    const { appid, secret } = this.account;
    const asked = { grant_type: 'client_credential', appid, secret, force_refresh: force };
    const reply = await this.http.send({
      method: 'POST',
      url: `${this.apiUrl}/cgi-bin/stable_token`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    const answer = judgeApiReply(reply, readToken);
    if (answer.outcome !== 'ok') return answer;
    const { token, livesSeconds } = answer.value;
    await this.store.write(appid, { token, useUntil: this.useUntil(livesSeconds) });
    return ok(token);
  }

  /** WeChat hands out the next token in the last 5 minutes of the old one; of a shorter rest a tenth is left unused. */
  private useUntil(livesSeconds: number): Date {
    const unusedSeconds = Math.min(300, Math.floor(livesSeconds / 10));
    return new Date(this.now().getTime() + (livesSeconds - unusedSeconds) * 1000);
  }
}

class MemoryAccessTokenStore implements AccessTokenStore {
  private readonly tokens = new Map<string, AccessToken>();

  read(appid: string): Promise<AccessToken | null> {
    return Promise.resolve(this.tokens.get(appid) ?? null);
  }

  write(appid: string, token: AccessToken): Promise<void> {
    this.tokens.set(appid, token);
    return Promise.resolve();
  }
}

function readToken(answer: JsonObject) {
  return { token: textField(answer, 'access_token'), livesSeconds: countField(answer, 'expires_in') };
}
