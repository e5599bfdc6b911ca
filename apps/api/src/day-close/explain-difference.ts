import { Injectable } from '@nestjs/common';
import { limitFor, type DifferenceReason } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import type { StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { differenceOf, lockShift } from './shift-reach';
import { ShiftViews } from './shift-views';
import { ShiftStore } from './shift.store';
import type { ShiftView } from './shifts.dto';

export interface Explanation {
  readonly reasonCode: DifferenceReason;
  readonly reason: string;
}

/** Says why a drawer was off. Within the limit of the role that closes the shift; above it a second person accepts it. */
@Injectable()
export class ExplainDifference {
  constructor(
    private readonly once: Once,
    private readonly shifts: ShiftStore,
    private readonly views: ShiftViews,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused STATE_CHANGED when the shift wants no explanation. */
  run(key: RequestKey, actor: StaffCaller, shiftId: string, { reasonCode, reason }: Explanation): Promise<ShiftView> {
    return this.once.run(key, async (tx) => {
      const shift = await lockShift(this.shifts, tx, actor, shiftId, 'counted');
      const { staffId, role } = actor.staff;
      const differenceFen = differenceOf(shift);
      const alone = Math.abs(differenceFen) <= limitFor(role, 'cashDifferenceFen');
      const by = { code: reasonCode, reason, at: this.clock.now(), by: staffId };
      await this.shifts.explain(tx, shiftId, alone ? 'closed' : 'explained', by);
      const subject = { kind: 'shift', id: shiftId };
      const facts = { differenceFen, reasonCode };
      await this.actLog.write(tx, { actor, act: 'shift.explain', subject, reason, facts });
      return this.views.one(tx, actor, shiftId);
    });
  }
}
