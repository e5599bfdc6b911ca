import { maskPhone, may } from '@cheyou/domain';
import type { StaffCaller } from '../platform/http';

/** A phone as far as this person may see it. */
export function phoneCell({ staff }: StaffCaller, phone: string | null): string {
  if (phone === null) return '';
  return may(staff.role, 'member.unmasked') === null ? maskPhone(phone) : phone;
}
