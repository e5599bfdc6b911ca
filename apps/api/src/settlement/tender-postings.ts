import type { HousePurpose, Leg, TenderMethod } from '@cheyou/domain';
import { house, type PostingDraft } from '../ledger';

/** Where the money of a tender comes in: the shop's till, or the account it will arrive on. */
export const comesInBy: Record<TenderMethod, Exclude<HousePurpose, 'deferred'>> = {
  cash: 'cash',
  wechat: 'wechatClearing',
  posCard: 'posCardClearing',
  alipay: 'alipayClearing',
  bankTransfer: 'bankTransferClearing',
  other: 'otherClearing',
};

const isTender = (kind: string): kind is TenderMethod => kind in comesInBy;

/** What the tenders of a plan move: from where they come in to the shop's revenue. WeChat clears for the whole merchant. */
export function tenderPostings(
  legs: readonly { kind: Leg['kind']; amountFen: number }[],
  shopId: string,
): PostingDraft[] {
  return legs.flatMap(({ kind, amountFen }) => {
    if (!isTender(kind)) return [];
    const from = house(comesInBy[kind], kind === 'wechat' ? null : shopId);
    return [{ asset: 'CNY_PRINCIPAL' as const, amount: amountFen, from, to: house('revenue', shopId) }];
  });
}
