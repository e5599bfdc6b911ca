import { randomBytes } from 'node:crypto';
import type { SandboxClock } from '../time/clock';

interface Token {
  appid: string;
  expires: number;
}

const lifetime = 7200_000;
// WeChat hands out a new token in the last five minutes and honours the old one for as long.
const overlap = 300_000;
const forcedGap = 30_000;

/** The interface tokens of `stable_token`: the same one until it nears its end, unless a new one is forced. */
export class Tokens {
  private readonly tokens = new Map<string, Token>();
  private readonly current = new Map<string, string>();
  private readonly forcedAt = new Map<string, number>();

  constructor(private readonly clock: SandboxClock) {}

  /** The token to hand out and its remaining life in seconds. */
  issue(appid: string, force: boolean): { token: string; seconds: number } {
    const now = this.clock.now();
    const text = this.current.get(appid);
    const held = text === undefined ? undefined : this.tokens.get(text);
    const forced = force && now - (this.forcedAt.get(appid) ?? -Infinity) >= forcedGap;
    if (text !== undefined && held !== undefined && held.expires - now > overlap && !forced) {
      return { token: text, seconds: Math.floor((held.expires - now) / 1000) };
    }
    if (forced) {
      this.forcedAt.set(appid, now);
      if (text !== undefined) this.tokens.delete(text);
    }
    return this.make(appid, now);
  }

  /** The appid a token is good for, or WeChat's number for why it isn't. */
  appidOf(text: string): string | 40001 | 42001 {
    const token = this.tokens.get(text);
    if (token === undefined) return 40001;
    return token.expires <= this.clock.now() ? 42001 : token.appid;
  }

  /** Makes every token unknown, as when somebody resets the app's secret. */
  clear(): void {
    this.tokens.clear();
    this.current.clear();
    this.forcedAt.clear();
  }

  private make(appid: string, now: number): { token: string; seconds: number } {
    const token = randomBytes(68).toString('base64url');
    this.tokens.set(token, { appid, expires: now + lifetime });
    this.current.set(appid, token);
    return { token, seconds: lifetime / 1000 };
  }
}
