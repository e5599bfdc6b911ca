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
const letterValues: Readonly<Record<string, number>> = {
  A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8,
  J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9,
  S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9,
}; // prettier-ignore

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
  const sum = weights.reduce((all, weight, place) => {
    const sign = vin.charAt(place);
    return all + weight * (letterValues[sign] ?? Number(sign));
  }, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}
