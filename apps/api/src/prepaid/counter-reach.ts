import { may, refuse, type Act } from '@cheyou/domain';
import { Refused, type StaffCaller } from '../platform/http';
import type { TopUp } from './top-up.store';

/** The counter top-up a person reaches with an act: outside of one's shops there is none. @throws Refused NOT_FOUND. */
export function mustReach(actor: StaffCaller, act: Act, topUp: TopUp | null): TopUp {
  if (topUp?.origin !== 'counter' || !reaches(actor, act, topUp)) throw new Refused(refuse('NOT_FOUND'));
  return topUp;
}

/** Whether a person has the right to an act, and has it in the top-up's shop. */
export function reaches({ staff }: StaffCaller, act: Act, { shopId }: TopUp): boolean {
  const scope = may(staff.role, act);
  return scope === 'merchant' || (scope !== null && staff.shopIds.includes(shopId));
}

/**
 * Whoever took the money, under this post or an earlier one, or has it on the own card, can't be the second person. The taker is
 * the person behind the top-up's staffId.
 */
export function isOwn(
  { staff, memberId }: StaffCaller,
  topUp: TopUp,
  taker: { memberId: string } | undefined,
): boolean {
  return topUp.staffId === staff.staffId || taker?.memberId === memberId || topUp.memberId === memberId;
}
