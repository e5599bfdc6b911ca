import { Injectable } from '@nestjs/common';
import { points, type PointLot, type PointsFacts } from '@cheyou/domain';
import { Ledger, type LedgerLot } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { debtOf, pointLotsOf } from './point-lots';
import { PointsStore, type PointsAccount } from './points.store';

/** An account whose row and balances are locked by this transaction. */
export interface LockedAccount {
  /** The oldest of the member's accounts: new lots go there. */
  readonly account: PointsAccount;
  readonly accountIds: readonly string[];
  readonly ledgerLots: readonly LedgerLot[];
  readonly lots: readonly PointLot[];
  readonly debt: number;
}

/** Locks accounts of points: the row before its balances. */
@Injectable()
export class LockedPoints {
  private readonly locked = new WeakMap<Tx, Map<string, LockedAccount>>();

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
    const held = { account, accountIds, ledgerLots, lots: pointLotsOf(ledgerLots), debt: debtOf(ledgerLots) };
    this.locked.set(tx, (this.locked.get(tx) ?? new Map<string, LockedAccount>()).set(memberId, held));
    return held;
  }

  /**
   * The account as this transaction locked it first, locked now if it didn't: nobody else can have changed it since. For whoever
   * needs nothing that the transaction itself has moved meanwhile.
   */
  async held(tx: Tx, memberId: string): Promise<LockedAccount> {
    return this.locked.get(tx)?.get(memberId) ?? this.lock(tx, memberId);
  }
}

/** An account as the planner of settlements sees it. */
export function factsOfAccount({ account, lots, debt }: Pick<LockedAccount, 'account' | 'lots' | 'debt'>): PointsFacts {
  return { accountId: account.id, ownerId: account.memberId, lots, debt: points(debt) };
}
