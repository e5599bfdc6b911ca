import { Injectable } from '@nestjs/common';
import { points, pointsHeld, shopDayOf, type Asset, type PointLot, type PointsFacts } from '@cheyou/domain';
import { Ledger, type LedgerLot } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { debtOf, pointLotsOf } from './point-lots';
import { PointsStore, type PointsAccount } from './points.store';

/** An account as this transaction read it. */
export interface LockedAccount {
  /** Its row and balances are locked; only then are its lots known and may anything be taken from it. */
  readonly locked: boolean;
  /** The oldest of the member's accounts: new lots go there. */
  readonly account: PointsAccount;
  readonly accountIds: readonly string[];
  readonly ledgerLots: readonly LedgerLot[];
  readonly lots: readonly PointLot[];
  readonly debt: number;
  /** What the member has, points to be usable later counted in: as read, and as what this transaction has spent and given since changed it. */
  readonly balance: number;
}

/** Locks accounts of points: the row before its balances. */
@Injectable()
export class LockedPoints {
  private readonly read = new WeakMap<Tx, Map<string, LockedAccount>>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly store: PointsStore,
    private readonly ledger: Ledger,
  ) {}

  async lock(tx: Tx, memberId: string): Promise<LockedAccount> {
    const accounts = await this.store.lock(tx, memberId, this.ids.next(), this.clock.now());
    const [account] = accounts;
    if (!account) throw new Error(`member ${memberId} has no account of points`);
    const accountIds = accounts.map(({ id }) => id);
    const ledgerLots = await this.ledger.lockLotsOf(tx, accountIds);
    const lots = pointLotsOf(ledgerLots);
    const balance = pointsHeld(lots, shopDayOf(this.clock.now()));
    const debt = debtOf(ledgerLots);
    return this.remember(tx, memberId, { locked: true, account, accountIds, ledgerLots, lots, debt, balance });
  }

  /**
   * The account as this transaction locked it first, locked now if it didn't: nobody else can have changed it since. For whoever
   * needs nothing that the transaction itself has moved meanwhile.
   */
  async held(tx: Tx, memberId: string): Promise<LockedAccount> {
    const known = this.read.get(tx)?.get(memberId);
    return known?.locked ? known : this.lock(tx, memberId);
  }

  /**
   * The account for whoever only gives: a new lot takes nothing from what others see, so nobody need wait for it unless the account
   * owes and the gift settles its debt. A debt that is made at the same moment is settled by the next gift. Its lots are only added up:
   * a member who never spends has one of each bill.
   */
  async toGive(tx: Tx, memberId: string): Promise<LockedAccount> {
    const known = this.read.get(tx)?.get(memberId);
    if (known) return known;
    const accounts = await this.store.ofMembers(tx, [memberId]);
    const [account] = accounts;
    if (!account) return this.lock(tx, memberId);
    const accountIds = accounts.map(({ id }) => id);
    const sums = await this.ledger.balancesOf(tx, accountIds, shopDayOf(this.clock.now()));
    const sumOf = (asset: Asset): number => accountIds.reduce((sum, id) => sum + (sums.get(id)?.get(asset) ?? 0), 0);
    if (sumOf('POINT_DEBT') > 0) return this.lock(tx, memberId);
    const none = { locked: false, ledgerLots: [], lots: [], debt: 0 };
    return this.remember(tx, memberId, { ...none, account, accountIds, balance: sumOf('POINT') });
  }

  /** Notes that a bill spends (below zero) or earns so many. @returns what the member has then. */
  balanceAfter(tx: Tx, held: LockedAccount, moved: number): number {
    return this.remember(tx, held.account.memberId, { ...held, balance: held.balance + moved }).balance;
  }

  private remember(tx: Tx, memberId: string, seen: LockedAccount): LockedAccount {
    this.read.set(tx, (this.read.get(tx) ?? new Map<string, LockedAccount>()).set(memberId, seen));
    return seen;
  }
}

/** An account as the planner of settlements sees it. */
export function factsOfAccount({ account, lots, debt }: Pick<LockedAccount, 'account' | 'lots' | 'debt'>): PointsFacts {
  return { accountId: account.id, ownerId: account.memberId, lots, debt: points(debt) };
}
