import { Injectable } from '@nestjs/common';
import type { DrawerMove } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import type { StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { lockShift } from './shift-reach';
import { ShiftViews } from './shift-views';
import { ShiftStore } from './shift.store';
import type { ShiftView } from './shifts.dto';

export interface CashMove {
  readonly kind: DrawerMove;
  readonly amountFen: number;
  readonly reason: string;
}

/** Records cash that goes in or out of the drawer by hand. How much is in it isn't judged here: that would tell the blind count. */
@Injectable()
export class MoveCash {
  constructor(
    private readonly once: Once,
    private readonly shifts: ShiftStore,
    private readonly views: ShiftViews,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Refused STATE_CHANGED once the shift was counted. */
  run(key: RequestKey, actor: StaffCaller, shiftId: string, move: CashMove): Promise<ShiftView> {
    return this.once.run(key, async (tx) => {
      const shift = await lockShift(this.shifts, tx, actor, shiftId, 'open');
      const { staffId } = actor.staff;
      await this.shifts.addMove(tx, { id: this.ids.next(), shiftId, ...move, staffId, at: this.clock.now() });
      const subject = { kind: 'shift', id: shift.id };
      const facts = { kind: move.kind, amountFen: move.amountFen };
      await this.actLog.write(tx, { actor, act: 'shift.move', subject, reason: move.reason, facts });
      return this.views.one(tx, actor, shiftId);
    });
  }
}
