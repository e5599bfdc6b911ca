import { fen } from '../money';
import type { Fen } from '../money';
import type { Rounding } from './facts';

const stepFen: Record<Rounding, number> = { none: 1, jiao: 10, yuan: 100 };

/** What rounding down takes off an amount that is still to be paid. */
export function roundingOff(openFen: Fen, rounding: Rounding): Fen {
  return fen(openFen % stepFen[rounding]);
}
