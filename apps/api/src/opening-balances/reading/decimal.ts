/** A number as it is written, exactly: `digits` × 10^`exponent`, below zero when `negative`. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: bigint;
  readonly exponent: number;
}

const form = /^([+-]?)(\d{1,30})?(?:\.(\d{0,30}))?(?:[eE]([+-]?\d{1,2}))?$/;
/** A spreadsheet keeps and shows fifteen digits; what a file holds behind them is noise of its binary numbers. */
const digitsShown = 15;

/** Reads plain or exponent notation; null for anything else. No floating point is involved. */
export function decimalOf(text: string): Decimal | null {
  const [, sign, whole = '', fraction = '', exponent = '0'] = form.exec(text) ?? [];
  if (sign === undefined || whole + fraction === '') return null;
  return {
    negative: sign === '-',
    digits: BigInt(whole + fraction),
    exponent: Number(exponent) - fraction.length,
  };
}

/** The number times 10^`places` as an integer; null when that isn't whole or not safe to count with. The sign is left to the caller. */
export function wholeOf({ digits, exponent }: Decimal, places: number): number | null {
  const power = exponent + places;
  if (digits === 0n) return 0;
  if (power < 0 && digits % ten(-power) !== 0n) return null;
  const whole = power < 0 ? digits / ten(-power) : digits * ten(power);
  return whole <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(whole) : null;
}

/** The number as a spreadsheet shows it: 304.49999999999994 is 304.5. */
export function asShown(decimal: Decimal): Decimal {
  const surplus = String(decimal.digits).length - digitsShown;
  if (surplus <= 0) return decimal;
  const digits = (decimal.digits + 5n * ten(surplus - 1)) / ten(surplus);
  return { ...decimal, digits, exponent: decimal.exponent + surplus };
}

const ten = (power: number): bigint => 10n ** BigInt(power);
