/**
 * What a call to WeChat came to.
 * `refused`: WeChat said no and nothing happened; decide on `code`, never on `message`.
 * `unknown`: the effect may or may not have happened, or WeChat asks to come back later: query, or repeat with the very same parameters.
 */
export type WechatOutcome<T> = WechatOk<T> | WechatRefused | WechatUnknown;

export interface WechatOk<T> {
  readonly outcome: 'ok';
  readonly value: T;
}

export interface WechatRefused {
  readonly outcome: 'refused';
  /** Pay v3: the canonical spelling of the error code. Other interfaces: the `errcode` as decimal text. */
  readonly code: string;
  /** WeChat's own words, for people who read logs. */
  readonly message: string;
}

export interface WechatUnknown {
  readonly outcome: 'unknown';
  /** Names no secret, no openid and no query string, so it may be logged. */
  readonly why: string;
}

export function ok<T>(value: T): WechatOk<T> {
  return { outcome: 'ok', value };
}

export function refused(code: string, message: string): WechatRefused {
  return { outcome: 'refused', code, message };
}

export function unknownBecause(why: string): WechatUnknown {
  return { outcome: 'unknown', why };
}
