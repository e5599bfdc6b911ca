import { limitFor, may, refuse } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import type { Shift, ShiftState, ShiftStore } from './shift.store';

/** The shift of the caller's shop, locked, in the state a step needs. @throws Refused NOT_FOUND, STATE_CHANGED. */
export async function lockShift(
  shifts: ShiftStore,
  tx: Tx,
  { staff }: StaffCaller,
  shiftId: string,
  wanted: ShiftState,
): Promise<Shift> {
  const shift = await shifts.lock(tx, shiftId);
  if (shift?.shopId !== staff.shopId) throw new Refused(refuse('NOT_FOUND'));
  if (shift.state !== wanted) throw new Refused(refuse('STATE_CHANGED', { state: shift.state, wanted }));
  return shift;
}

/** How much more was found than expected; negative when some is missing (fen). */
export function differenceOf({ count }: Pick<Shift, 'count'>): number {
  return count === null ? 0 : count.countedFen - count.expectedFen;
}

/** Whether this person could be the second one, as far as it can be told without asking who they were before. */
export function mayAccept(shift: Shift, { staff }: StaffCaller): boolean {
  const { count, explanation, state } = shift;
  if (state !== 'explained' || may(staff.role, 'shift.accept') === null) return false;
  const own = count?.by === staff.staffId || explanation?.by === staff.staffId;
  return !own && Math.abs(differenceOf(shift)) <= limitFor(staff.role, 'cashDifferenceFen');
}
