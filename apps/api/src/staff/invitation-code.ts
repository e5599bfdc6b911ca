import { randomInt } from 'node:crypto';

/** Without characters that are taken for another: 0 O, 1 I L, U V. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;
const half = length / 2;

/** A code somebody reads out or types: about 49 bits, in two groups. */
export function newInvitationCode(): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');
  return `${letters.slice(0, half)}-${letters.slice(half)}`;
}

/** A code as it is kept and compared: full-width letters, lower case, dashes and spaces make no difference. */
export function normalisedCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}
