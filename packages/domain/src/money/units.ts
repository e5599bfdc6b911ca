declare const unit: unique symbol;

/** A whole number that remembers what it counts; fen and points can't be mixed up by accident. */
export type Whole<Unit extends string> = number & { readonly [unit]: Unit };

/** Hundredths of a yuan, signed. */
export type Fen = Whole<'fen'>;
export type Points = Whole<'points'>;
/** Whole kilometres. */
export type Km = Whole<'km'>;
/** Uses of a package, quantities of a line. */
export type Count = Whole<'count'>;

/** Fen from a number; throws RangeError for anything but a safe integer. */
export function fen(n: number): Fen {
  return whole(n, 'fen') as Fen;
}

/** Points from a number; throws RangeError for anything but a safe integer. */
export function points(n: number): Points {
  return whole(n, 'points') as Points;
}

/** Kilometres from a number; throws RangeError for anything but a safe integer of at least 0. */
export function km(n: number): Km {
  return natural(n, 'km') as Km;
}

/** A count from a number; throws RangeError for anything but a safe integer of at least 0. */
export function count(n: number): Count {
  return natural(n, 'count') as Count;
}

function whole(n: number, of: string): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${of} must be a safe integer, got ${String(n)}`);
  // Minus zero would print a minus sign and fail comparisons in stored answers.
  return n === 0 ? 0 : n;
}

function natural(n: number, of: string): number {
  if (n < 0) throw new RangeError(`${of} must not be negative, got ${String(n)}`);
  return whole(n, of);
}
