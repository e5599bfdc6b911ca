import type { Asset, ShopDay } from '@cheyou/domain';

export type LotSource = 'topUp' | 'counterTopUp' | 'openingBalance' | 'grant' | 'transfer';

/** What one purchase, award or import gives. It is empty until an entry fills it. */
export interface NewLot {
  /** Whose it is: a prepaid card, an account of points, a service card. */
  readonly holderId: string;
  readonly source: LotSource;
  /** The row it came from, e.g. the top-up. */
  readonly sourceId: string | null;
  readonly title: string;
  readonly shopId: string;
  /** What it was sold under, frozen here; anything that is plain JSON. */
  readonly terms: unknown;
  /** Last day on which all but principal may be used; null when nothing of it lapses. */
  readonly lapsesOn: ShopDay | null;
  /** What it will be filled with: asset and amount, at least one. */
  readonly gives: readonly { readonly asset: Asset; readonly amount: number }[];
}

export interface LotAccount {
  readonly id: string;
  readonly asset: Asset;
  /** What the lot gave. */
  readonly given: number;
  /** What is left of it. */
  readonly left: number;
}

/** A lot with its accounts and what is left on them. */
export interface LedgerLot {
  readonly id: string;
  readonly holderId: string;
  readonly source: LotSource;
  readonly sourceId: string | null;
  readonly title: string;
  readonly shopId: string;
  readonly createdAt: Date;
  readonly terms: unknown;
  readonly lapsesOn: ShopDay | null;
  /** Set when something came back after the lapse: usable until then. */
  readonly reopenedUntil: ShopDay | null;
  /** The last day on which what lapses may be used, the reopening counted in. */
  readonly lastDay: ShopDay | null;
  /** What lapsed of it has been written off. */
  readonly lapsed: boolean;
  readonly accounts: readonly LotAccount[];
}

/** The later of a lot's own last day and its reopening. */
export function lastDayOf(lapsesOn: ShopDay | null, reopenedUntil: ShopDay | null): ShopDay | null {
  if (lapsesOn === null || reopenedUntil === null) return lapsesOn;
  return reopenedUntil > lapsesOn ? reopenedUntil : lapsesOn;
}
