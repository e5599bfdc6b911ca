import { fen, maskPhone, may, yuanText } from '@cheyou/domain';
import type { Plain } from '../platform/csv';
import type { StaffCaller } from '../platform/http';

/** A phone as far as this person may see it. */
export function phoneCell({ staff }: StaffCaller, phone: string | null): string {
  if (phone === null) return '';
  return may(staff.role, 'member.unmasked') === null ? maskPhone(phone) : phone;
}

/** Yuan without thousands commas and with a plain minus, so that spreadsheets add them up. */
export const yuanCell = (amountFen: number): Plain => ({
  plain: `${amountFen < 0 ? '-' : ''}${yuanText(fen(Math.abs(amountFen))).replaceAll(',', '')}`,
});
