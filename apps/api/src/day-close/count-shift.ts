import { Injectable } from '@nestjs/common';
import { refuse, sumOfPieces, type Pieces } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { TopUps } from '../prepaid';
import { Settlements } from '../settlement';
import { Shops } from '../shops';
import { Drawer } from './drawer';
import { lockShift } from './shift-reach';
import { ShiftViews } from './shift-views';
import { ShiftStore } from './shift.store';
import type { ShiftView } from './shifts.dto';

export interface BlindCount {
  readonly countedFen: number;
  readonly pieces: readonly Pieces[];
}

/** Ends a shift by what somebody found in the drawer before anybody told what should be there. The count is the last word on it. */
@Injectable()
export class CountShift {
  constructor(
    private readonly once: Once,
    private readonly shops: Shops,
    private readonly settlements: Settlements,
    private readonly topUps: TopUps,
    private readonly drawer: Drawer,
    private readonly shifts: ShiftStore,
    private readonly views: ShiftViews,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused MONEY_ON_ITS_WAY while cash may lie in the drawer that no entry tells of; COUNT_UNEVEN; STATE_CHANGED. */
  run(key: RequestKey, actor: StaffCaller, shiftId: string, count: BlindCount): Promise<ShiftView> {
    return this.once.run(key, (tx) => this.count(tx, actor, shiftId, count));
  }

  private async count(
    tx: Tx,
    actor: StaffCaller,
    shiftId: string,
    { countedFen, pieces }: BlindCount,
  ): Promise<ShiftView> {
    const { shopId, staffId } = actor.staff;
    await this.shops.lockDay(tx, shopId);
    const shift = await lockShift(this.shifts, tx, actor, shiftId, 'open');
    allowed(sumOfPieces(pieces, countedFen));
    await this.refuseOnItsWay(tx, shopId);
    const expected = await this.drawer.claim(tx, shift);
    const even = expected.expectedFen === countedFen;
    const at = this.clock.now();
    const state = even ? 'closed' : 'counted';
    const counted = await this.shifts.count(tx, shiftId, state, { ...expected, at, by: staffId, countedFen, pieces });
    if (counted === 0) throw new Error('a locked open shift is not open');
    await this.actLog.write(tx, {
      actor,
      act: 'shift.count',
      subject: { kind: 'shift', id: shiftId },
      facts: { countedFen, expectedFen: expected.expectedFen },
    });
    return this.views.one(tx, actor, shiftId);
  }

  /** Cash of a held bill, or of a top-up that waits for a second person, lies in the drawer and in no entry. */
  private async refuseOnItsWay(tx: Tx, shopId: string): Promise<void> {
    const held = await this.settlements.heldSales(tx, shopId);
    const waiting = await this.topUps.cashWaiting(tx, shopId);
    const numbers = [...held.map(({ number }) => number), ...waiting];
    if (numbers.length > 0)
      throw new Refused(refuse('MONEY_ON_ITS_WAY', { numbers: numbers.slice(0, 3).join('、'), qty: numbers.length }));
  }
}
