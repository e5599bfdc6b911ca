import { Injectable } from '@nestjs/common';
import { isMoney } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { Levels } from '../levels';
import type { Tx } from '../platform/database';
import { Points } from '../points';
import type { Sale } from './sale.store';
import type { Settlement, StoredLeg } from './settlement.store';

/** A bill and what paid it. */
export interface PaidBill {
  readonly sale: Sale;
  readonly settlement: Settlement;
  readonly legs: readonly StoredLeg[];
}

type Awarded = Awaited<ReturnType<Points['award']>>;

/** What a bill gives its member once it is paid, and takes back when it is undone: points, a visit that counts towards the level, and coupons that follow. */
@Injectable()
export class VisitEarnings {
  constructor(
    private readonly points: Points,
    private readonly levels: Levels,
    private readonly coupons: Coupons,
  ) {}

  /** The points a bill earns, to be posted and noted; null when it earns none. */
  async award(
    tx: Tx,
    { memberId, shopId, title, plate }: Sale,
    { id, earns, staffId }: Pick<Settlement, 'id' | 'earns' | 'staffId'>,
  ): Promise<Awarded | null> {
    if (memberId === null || earns === 0) return null;
    return this.points.award(tx, id, { memberId, points: earns, head: { shopId, staffId, title, plate } });
  }

  /** That a bill was paid counts towards its member's level. */
  async counted(tx: Tx, bill: PaidBill): Promise<void> {
    const { settlement } = bill;
    const { memberId } = settlement;
    if (memberId === null) return;
    // What was bought on the phone is spent, but nobody came.
    if (settlement.staffId === null) await this.levels.spent(tx, memberId, settlement.settledOn, doneBy(bill));
    else await this.levels.visited(tx, memberId, settlement.settledOn, doneBy(bill));
    await this.coupons.billMoved(tx, { settlementId: settlement.id, paid: true });
  }

  /** Before anything else of the bill goes back: points are locked before cards. */
  async undone(
    tx: Tx,
    bill: PaidBill,
    head: { shopId: string; staffId: string; title: string; reason: string },
  ): Promise<void> {
    const { settlement } = bill;
    if (settlement.memberId === null) return;
    await this.points.returned(tx, settlement.id, 'all', head);
    await this.points.takeBack(tx, settlement.id, settlement.earns, head);
    const { memberId, settledOn } = settlement;
    if (settlement.staffId === null) await this.levels.visitLessened(tx, memberId, settledOn, doneBy(bill));
    else await this.levels.visitUndone(tx, memberId, settledOn, doneBy(bill));
    await this.coupons.billMoved(tx, { settlementId: settlement.id, paid: false });
  }
}

function doneBy({ settlement, legs }: PaidBill): { spendFen: number; pointsEarned: number } {
  const spendFen = legs.reduce((sum, { kind, amountFen }) => sum + (isMoney(kind) ? amountFen : 0), 0);
  return { spendFen, pointsEarned: settlement.earns };
}
