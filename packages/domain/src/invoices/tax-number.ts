import { refuse } from '../refusals';
import type { Refusal } from '../refusals';

/**
 * The taxpayer number of a company: 18 signs with their check digit (a unified social credit code, GB 32100, or the identity number of
 * somebody in business, GB 11643), or one of 15, 17 or 20 signs as older ones are. Full-width signs, spaces and dashes are put right.
 */
export function parseTaxNumber(text: string): string | Refusal<'TAX_NUMBER_INVALID'> {
  const number = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (/^[0-9A-Z]{18}$/.test(number)) return fitsCreditCode(number) || fitsIdentity(number) ? number : invalid;
  return /^([0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{20})$/.test(number) ? number : invalid;
}

const invalid = refuse('TAX_NUMBER_INVALID');

/** No I, O, S, V, Z: a sign counts as its place. */
const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function fitsCreditCode(code: string): boolean {
  const values = [...code].map((sign) => creditSigns.indexOf(sign));
  if (values.includes(-1)) return false;
  // The weights are the powers of 3 modulo 31.
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return (31 - (sum % 31)) % 31 === values[17];
}

function fitsIdentity(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  // From the right, place i weighs 2^i modulo 11; the whole is 1 then.
  let weight = 1;
  let sum = 0;
  for (const sign of [...number].reverse()) {
    sum += (sign === 'X' ? 10 : Number(sign)) * weight;
    weight = (weight * 2) % 11;
  }
  return sum % 11 === 1;
}
