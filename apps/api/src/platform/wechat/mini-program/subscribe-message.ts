import { judgeApiReply } from '../api-reply';
import type { WechatOk, WechatOutcome, WechatRefused, WechatUnknown } from '../outcome';
import type { WechatReply } from '../wechat-http';

/** One message of the kind a person said yes to; one yes is one message. */
export interface SubscribeMessage {
  readonly openid: string;
  readonly templateId: string;
  /** Mini-program page with its query, opened by a tap. */
  readonly page?: string;
  /** By the template's field names (thing1, amount2 …), already within WeChat's limits for each kind. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * `noConsent` (43101): refused or used up, set the quota to nothing. `badField` (47003): a field doesn't fit its template, our bug.
 * `busy` (43108, 45009, 45011): another message to the same person was on its way, or WeChat counts too many calls; repeat later.
 */
export type SubscribeOutcome =
  WechatOk<null> | (WechatRefused & { readonly because: 'noConsent' | 'badField' | 'busy' | 'other' }) | WechatUnknown;

export function subscribeBody(message: SubscribeMessage): Record<string, unknown> {
  const data = Object.fromEntries(Object.entries(message.fields).map(([name, value]) => [name, { value }]));
  return {
    touser: message.openid,
    template_id: message.templateId,
    ...(message.page !== undefined && { page: message.page }),
    data,
    lang: 'zh_CN',
  };
}

export function judgeSubscribe(reply: WechatReply): WechatOutcome<null> {
  return judgeApiReply(reply, () => null);
}

export function withReason(outcome: WechatOutcome<null>): SubscribeOutcome {
  if (outcome.outcome !== 'refused') return outcome;
  return { ...outcome, because: reasons.get(outcome.code) ?? 'other' };
}

const reasons: ReadonlyMap<string, 'noConsent' | 'badField' | 'busy'> = new Map([
  ['43101', 'noConsent'],
  ['47003', 'badField'],
  ['43108', 'busy'],
  ['45009', 'busy'],
  ['45011', 'busy'],
]);
