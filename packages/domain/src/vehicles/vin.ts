import { refuse } from '../refusals';
import type { Refusal } from '../refusals';

/** A 17-character vehicle identification number, or the free frame number of a car older than the rule. */
export interface Vin {
  readonly kind: 'vin' | 'frameNumber';
  readonly text: string;
  /** The check digit doesn't fit, in a part of the world where makers don't have to keep the rule. */
  readonly doubtful: boolean;
}

const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** A letter counts as its place in its row, from 1 on; dots are letters a VIN doesn't use. */
const letterRows = ['ABCDEFGH', 'JKLMN.P.R', '.STUVWXYZ'];

/**
 * A VIN a person typed or scanned. Cars of China (L) and of the regions 1–5 must have the right check digit; elsewhere a wrong one
 * only makes it doubtful. `oldCar` accepts a frame number of 4 to 16 signs instead.
 */
export function parseVin(text: string, oldCar = false): Vin | Refusal<'VIN_INVALID'> {
  const vin = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  if (oldCar && /^[A-Z0-9]{4,16}$/.test(vin)) return { kind: 'frameNumber', text: vin, doubtful: false };
  if (vin.length !== 17) return refuse('VIN_INVALID', { because: '车架号应为 17 位' });
  if (!/^[A-HJ-NPR-Z0-9]{17}$/.test(vin))
    return refuse('VIN_INVALID', { because: '车架号只含数字和字母，没有 I、O、Q' });
  const fits = vin.charAt(8) === vinCheckDigit(vin);
  if (!fits && /^[L1-5]/.test(vin)) return refuse('VIN_INVALID', { because: '第 9 位校验码不符' });
  return { kind: 'vin', text: vin, doubtful: !fits };
}

/** The check digit (0–9 or X) a VIN should have in place 9. */
export function vinCheckDigit(vin: string): string {
  const sum = weights.reduce((all, weight, place) => all + weight * valueOf(vin.charAt(place)), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

function valueOf(sign: string): number {
  const row = letterRows.find((letters) => letters.includes(sign));
  return row === undefined ? Number(sign) : row.indexOf(sign) + 1;
}
