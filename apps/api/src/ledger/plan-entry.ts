import { balanceCheck, movementsOf, type Asset, type Movement, type Posting } from '@cheyou/domain';
import type { Place, PostingDraft } from './entry';
import { houseAccount, type HouseAccount } from './house-account';

/** What has to be written for the postings of one entry. */
export interface EntryPlan {
  readonly postings: readonly Posting[];
  /** Changes of accounts that keep a balance, by ascending id, none of them 0. */
  readonly changes: readonly Movement[];
  /** Accounts of the house that take part, by ascending id. */
  readonly houses: readonly HouseAccount[];
}

/** Resolves places to accounts and sums up; throws for what a caller must never ask, since a wrong posting is a bug, not a refusal. */
export function planEntry(drafts: readonly PostingDraft[]): EntryPlan {
  const houses = new Map<string, HouseAccount>();
  const idOf = (place: Place, asset: Asset): string => {
    if ('accountId' in place) return place.accountId;
    const found = houseAccount(place.house, place.shopId, asset);
    houses.set(found.id, found);
    return found.id;
  };
  const postings = drafts.map(({ asset, amount, from, to }) => ({
    asset,
    amount,
    fromAccountId: idOf(from, asset),
    toAccountId: idOf(to, asset),
  }));
  return planned(postings, houses);
}

/** The same for postings that already name accounts; `isHouse` tells which of them keep no balance. */
export function planPostings(postings: readonly Posting[], isHouse: (accountId: string) => boolean): EntryPlan {
  const { changes, ...plan } = planned(postings, new Map());
  return { ...plan, changes: changes.filter(({ accountId }) => !isHouse(accountId)) };
}

function planned(postings: readonly Posting[], houses: ReadonlyMap<string, HouseAccount>): EntryPlan {
  const fault = balanceCheck(postings);
  if (fault !== null) throw new Error(`postings can't be written: ${fault}`);
  return {
    postings,
    changes: movementsOf(postings).filter(({ accountId, delta }) => delta !== 0 && !houses.has(accountId)),
    // Ascending id: two first users of a shop's accounts must queue, not deadlock.
    houses: [...houses.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
