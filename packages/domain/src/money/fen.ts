import { fen } from './units';
import type { Fen } from './units';

export const noFen = fen(0);

/** a + b; throws RangeError when the sum is no longer a safe integer. */
export function addFen(a: Fen, b: Fen): Fen {
  return fen(a + b);
}

/** a − b, signed. */
export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** The sum of all; 0 for none. */
export function sumFen(all: readonly Fen[]): Fen {
  return all.reduce(addFen, noFen);
}

/** A price times a whole quantity. */
export function timesFen(price: Fen, quantity: number): Fen {
  return fen(price * quantity);
}

export function minFen(a: Fen, b: Fen): Fen {
  return a < b ? a : b;
}

export function maxFen(a: Fen, b: Fen): Fen {
  return a > b ? a : b;
}
