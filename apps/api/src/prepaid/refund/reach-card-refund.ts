import { may, refuse, type Act } from '@cheyou/domain';
import { Refused, type StaffCaller } from '../../platform/http';
import type { CardRefund } from './card-refund.store';

/** Whether a person has an act in the shop that decides about the refund. */
export function reachesRefund({ staff }: StaffCaller, act: Act, { shopId }: Pick<CardRefund, 'shopId'>): boolean {
  const scope = may(staff.role, act);
  return scope === 'merchant' || (scope !== null && staff.shopIds.includes(shopId));
}

/** The refund a person reaches with an act: outside of one's shops there is none. @throws Refused NOT_FOUND. */
export function mustReachRefund(actor: StaffCaller, act: Act, refund: CardRefund | null): CardRefund {
  if (!refund || !reachesRefund(actor, act, refund)) throw new Refused(refuse('NOT_FOUND'));
  return refund;
}

/** Whoever asked, under this post or an earlier one, or owns the card, can't be the second person. */
export function isOwnRefund(
  { staff, memberId }: StaffCaller,
  { askedBy }: Pick<CardRefund, 'askedBy'>,
  { ownerId, askerMemberId }: { ownerId: string; askerMemberId: string | undefined },
): boolean {
  return askedBy === staff.staffId || askerMemberId === memberId || ownerId === memberId;
}
