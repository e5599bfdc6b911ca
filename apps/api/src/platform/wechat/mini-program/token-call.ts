import type { AccessTokens } from '../access-tokens';
import type { WechatOutcome } from '../outcome';
import type { WechatHttp, WechatReply } from '../wechat-http';

/**
 * Posts JSON to an interface that wants an access token. A token that WeChat no longer takes is replaced once and the call repeated once:
 * it was turned away at the door, so nothing happened the first time.
 */
export async function postWithToken<T>(
  door: TokenDoor,
  path: string,
  body: Readonly<Record<string, unknown>>,
  judge: (reply: WechatReply) => WechatOutcome<T>,
): Promise<WechatOutcome<T>> {
  const token = await door.tokens.current();
  if (token.outcome !== 'ok') return token;
  const first = judge(await post(door, path, body, token.value));
  if (first.outcome !== 'refused' || !tokenRejected.includes(first.code)) return first;
  const other = await door.tokens.insteadOf(token.value);
  return other.outcome === 'ok' ? judge(await post(door, path, body, other.value)) : other;
}

export interface TokenDoor {
  readonly http: WechatHttp;
  readonly apiUrl: string;
  readonly tokens: AccessTokens;
}

/** Invalid, illegal and expired token. */
const tokenRejected: readonly string[] = ['40001', '40014', '42001'];

function post(
  door: TokenDoor,
  path: string,
  body: Readonly<Record<string, unknown>>,
  token: string,
): Promise<WechatReply> {
  return door.http.send({
    method: 'POST',
    url: `${door.apiUrl}${path}?access_token=${encodeURIComponent(token)}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
