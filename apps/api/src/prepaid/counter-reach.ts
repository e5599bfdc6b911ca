import { may, refuse, type Act } from '@cheyou/domain';
import { Refused, type StaffCaller } from '../platform/http';
import type { TopUp } from './top-up.store';

/** The counter top-up a person reaches with an act: outside of one's shops there is none. @throws Refused NOT_FOUND. */
export function mustReach({ staff }: StaffCaller, act: Act, topUp: TopUp | null): TopUp {
  if (topUp?.origin !== 'counter') throw new Refused(refuse('NOT_FOUND'));
  const everywhere = may(staff.role, act) === 'merchant';
  if (!everywhere && !staff.shopIds.includes(topUp.shopId)) throw new Refused(refuse('NOT_FOUND'));
  return topUp;
}
