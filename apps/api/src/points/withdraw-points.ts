import { Injectable } from '@nestjs/common';
import { points, shopDayOf, takePoints, type PointTake } from '@cheyou/domain';
import { account, house, Ledger, type EntryHead } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed } from '../platform/http';
import type { LockedAccount } from './locked-points';
import { accountOfLot } from './point-lots';
import { PointsStore, type PointsMove } from './points.store';

export interface Withdrawal {
  readonly move: Extract<PointsMove, 'lapsed' | 'giftOut' | 'adjusted'>;
  readonly head: Pick<EntryHead, 'shopId' | 'staffId' | 'title' | 'reason'>;
  readonly otherMemberId?: string;
}

/** Takes points off an account by an entry of its own, with a line on its statement. */
@Injectable()
export class WithdrawPoints {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly store: PointsStore,
  ) {}

  /** So many of those that may be spent today. @throws Refused POINTS_SHORT, POINTS_FROZEN, POINTS_LAPSED. */
  run(tx: Tx, held: LockedAccount, wanted: number, withdrawal: Withdrawal): Promise<void> {
    const takes = allowed(takePoints(held.lots, points(wanted), shopDayOf(this.clock.now())));
    return this.these(tx, held, takes, withdrawal);
  }

  /** Exactly these, whether they may be spent or not. */
  async these(
    tx: Tx,
    held: LockedAccount,
    takes: readonly PointTake[],
    { move, head, otherMemberId }: Withdrawal,
  ): Promise<void> {
    const kind = move === 'lapsed' ? 'expire' : 'grant';
    const postings = takes.map((take) => ({
      asset: 'POINT' as const,
      amount: take.points,
      from: account(accountOfLot(held.ledgerLots, take.lotId)),
      to: house('pointsCost'),
    }));
    const { entryId, at } = await this.ledger.post(tx, { ...head, kind, postings });
    await this.store.move(tx, {
      id: this.ids.next(),
      accountId: held.account.id,
      move,
      points: -takes.reduce((sum, take) => sum + take.points, 0),
      debt: 0,
      title: head.title,
      shopId: head.shopId,
      staffId: head.staffId,
      settlementId: null,
      otherMemberId: otherMemberId ?? null,
      reason: head.reason ?? null,
      entryId,
      at,
    });
  }
}
