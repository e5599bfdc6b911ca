import type { Asset } from './assets';

/** Moves `amount > 0` of one asset from one account to another; fen for CNY, otherwise points or uses. */
export interface Posting {
  readonly asset: Asset;
  readonly fromAccountId: string;
  readonly toAccountId: string;
  readonly amount: number;
}

export type PostingFault =
  'NO_POSTINGS' | 'AMOUNT_NOT_POSITIVE' | 'SAME_ACCOUNT' | 'TWO_ASSETS_ON_ONE_ACCOUNT' | 'TOO_LARGE';

/** What an entry does to one account: `delta` is signed, in units of the asset. */
export interface Movement {
  readonly accountId: string;
  readonly asset: Asset;
  readonly delta: number;
}

/**
 * Looks over the postings of one entry: each amount a positive safe integer, two different accounts, one asset an account, no
 * total beyond safe integers. Answers the first fault, or null; a fault is a bug in the caller, not a refusal.
 */
export function balanceCheck(postings: readonly Posting[]): PostingFault | null {
  if (postings.length === 0) return 'NO_POSTINGS';
  const assetOf = new Map<string, Asset>();
  let moved = 0;
  for (const posting of postings) {
    if (!(Number.isSafeInteger(posting.amount) && posting.amount > 0)) return 'AMOUNT_NOT_POSITIVE';
    if (posting.fromAccountId === posting.toAccountId) return 'SAME_ACCOUNT';
    for (const accountId of [posting.fromAccountId, posting.toAccountId]) {
      if ((assetOf.get(accountId) ?? posting.asset) !== posting.asset) return 'TWO_ASSETS_ON_ONE_ACCOUNT';
      assetOf.set(accountId, posting.asset);
    }
    moved += posting.amount;
  }
  return Number.isSafeInteger(moved) ? null : 'TOO_LARGE';
}

/** The net movement per account, by ascending account id (the order in which accounts are locked); zero movements are left in. */
export function movementsOf(postings: readonly Posting[]): Movement[] {
  const byAccount = new Map<string, { asset: Asset; delta: number }>();
  const move = (accountId: string, asset: Asset, delta: number) => {
    byAccount.set(accountId, { asset, delta: (byAccount.get(accountId)?.delta ?? 0) + delta });
  };
  for (const posting of postings) {
    move(posting.fromAccountId, posting.asset, -posting.amount);
    move(posting.toAccountId, posting.asset, posting.amount);
  }
  return Array.from(byAccount, ([accountId, { asset, delta }]) => ({ accountId, asset, delta })).sort((a, b) =>
    a.accountId < b.accountId ? -1 : 1,
  );
}

/** The postings that undo others exactly, last first. */
export function reversed(postings: readonly Posting[]): Posting[] {
  return postings
    .map((posting) => ({ ...posting, fromAccountId: posting.toAccountId, toAccountId: posting.fromAccountId }))
    .reverse();
}
