import { Injectable } from '@nestjs/common';
import { limitFor, refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { StaffRoom } from '../staff';
import { differenceOf, lockShift } from './shift-reach';
import { ShiftViews } from './shift-views';
import { ShiftStore, type Shift } from './shift.store';
import type { ShiftView } from './shifts.dto';

/** The second person's word on a difference above the limit of whoever explained it. */
@Injectable()
export class AcceptDifference {
  constructor(
    private readonly once: Once,
    private readonly staff: StaffRoom,
    private readonly shifts: ShiftStore,
    private readonly views: ShiftViews,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused SELF_APPROVAL for whoever counted or explained it; APPROVAL_NEEDED above the role's own limit; STATE_CHANGED. */
  run(key: RequestKey, actor: StaffCaller, shiftId: string): Promise<ShiftView> {
    return this.once.run(key, async (tx) => {
      const shift = await lockShift(this.shifts, tx, actor, shiftId, 'explained');
      const { staffId, role } = actor.staff;
      if (await this.isOwn(tx, actor, shift)) throw new Refused(refuse('SELF_APPROVAL'));
      const differenceFen = differenceOf(shift);
      const limitFen = limitFor(role, 'cashDifferenceFen');
      if (Math.abs(differenceFen) > limitFen) throw new Refused(refuse('APPROVAL_NEEDED', { limitFen }));
      await this.shifts.accept(tx, shiftId, { at: this.clock.now(), by: staffId });
      const subject = { kind: 'shift', id: shiftId };
      await this.actLog.write(tx, { actor, act: 'shift.accept', subject, facts: { differenceFen } });
      return this.views.one(tx, actor, shiftId);
    });
  }

  /** Also under a post of before. */
  private async isOwn(
    reader: Reader,
    { staff, memberId }: StaffCaller,
    { count, explanation }: Shift,
  ): Promise<boolean> {
    const did = [count?.by, explanation?.by].flatMap((one) => one ?? []);
    if (did.includes(staff.staffId)) return true;
    return (await this.staff.findMany(reader, did)).some((person) => person.memberId === memberId);
  }
}
