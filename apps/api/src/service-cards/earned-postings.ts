import { house, type PostingDraft } from '../ledger';

/** What uses earn (fen): from `deferred` of each shop that sold the cards to the revenue of the one that serves, in the order of their ids. */
export function earnedPostings(
  earned: readonly { readonly soldAt: string; readonly amount: number }[],
  shopId: string,
): PostingDraft[] {
  const sums = new Map<string, number>();
  for (const { soldAt, amount } of earned) sums.set(soldAt, (sums.get(soldAt) ?? 0) + amount);
  return [...sums]
    .filter(([, amount]) => amount > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([soldAt, amount]) => ({
      asset: 'CNY_PRINCIPAL',
      amount,
      from: house('deferred', soldAt),
      to: house('revenue', shopId),
    }));
}
