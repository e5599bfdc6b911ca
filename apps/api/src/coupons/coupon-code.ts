import { randomInt } from 'node:crypto';

/** Without characters that are taken for another: 0 O, 1 I L, U V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const length = 12;

/** A code as it is kept: about 58 bits, so that with a limit on tries a guess won't do. */
export function newCouponCode(): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');
}

/** A typed code as it is kept: full-width letters, lower case, dashes and spaces make no difference. */
export function couponCodeOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}
