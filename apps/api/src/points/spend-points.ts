import { Injectable } from '@nestjs/common';
import { points, refuse, shopDayOf, takePoints, type PointTake } from '@cheyou/domain';
import type { EntryHead, Taken } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed, Refused } from '../platform/http';
import { LockedPoints } from './locked-points';
import { accountOfLot } from './point-lots';
import { PointsStore, type PointsMovement } from './points.store';

export interface PointsSpend {
  readonly memberId: string;
  /** What the plan takes from each lot. */
  readonly takes: readonly PointTake[];
  readonly settlementId: string;
  readonly head: Pick<EntryHead, 'shopId' | 'staffId' | 'title'>;
}

/** Takes points for a settlement; the settlement writes them into its entry. */
@Injectable()
export class SpendPoints {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly locked: LockedPoints,
    private readonly store: PointsStore,
  ) {}

  /** @throws Refused POINTS_SHORT, POINTS_FROZEN, POINTS_LAPSED; QUOTE_CHANGED when the takes aren't what the lots give today. */
  async run(tx: Tx, { memberId, takes, settlementId, head }: PointsSpend): Promise<Taken[]> {
    const held = await this.locked.held(tx, memberId);
    const wanted = takes.reduce((sum, take) => sum + take.points, 0);
    const own = allowed(takePoints(held.lots, points(wanted), shopDayOf(this.clock.now())));
    const same = own.length === takes.length && own.every((take, place) => sameTake(take, takes[place]));
    if (!same) throw new Refused(refuse('QUOTE_CHANGED'));
    const balanceAfter = this.locked.balanceAfter(tx, held, -wanted);
    await this.note(
      tx,
      { accountId: held.account.id, move: 'spent', points: -wanted, balanceAfter, settlementId },
      head,
    );
    return own.map((take) => ({
      asset: 'POINT',
      accountId: accountOfLot(held.ledgerLots, take.lotId),
      amount: take.points,
    }));
  }

  /** Notes that what a settlement spent came back, all of it or a part: the ledger moves the points with the entry it undoes. */
  async returned(
    tx: Tx,
    settlementId: string,
    returned: number | 'all',
    head: Pick<EntryHead, 'shopId' | 'staffId' | 'title'>,
  ): Promise<void> {
    const spent = await this.store.spentBy(tx, settlementId);
    if (!spent) return;
    await this.lockOwner(tx, spent.accountId);
    const back = returned === 'all' ? spent.points : returned;
    await this.note(tx, { accountId: spent.accountId, move: 'returned', points: back, settlementId }, head);
  }

  private async lockOwner(tx: Tx, accountId: string): Promise<void> {
    const memberId = await this.store.memberOf(tx, accountId);
    if (memberId === null) throw new Error(`account ${accountId} belongs to nobody`);
    await this.locked.lock(tx, memberId);
  }

  private note(
    tx: Tx,
    moved: Pick<PointsMovement, 'accountId' | 'move' | 'points' | 'balanceAfter' | 'settlementId'>,
    { shopId, staffId, title }: Pick<EntryHead, 'shopId' | 'staffId' | 'title'>,
  ): Promise<void> {
    return this.store.move(tx, {
      ...moved,
      id: this.ids.next(),
      debt: 0,
      title,
      shopId,
      staffId,
      otherMemberId: null,
      reason: null,
      entryId: null,
      at: this.clock.now(),
    });
  }
}

const sameTake = (one: PointTake, other: PointTake | undefined): boolean =>
  one.lotId === other?.lotId && one.points === other.points;
