import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { fen } from './units';
import type { Fen } from './units';

/** Fen as people read yuan: `1,280.00`; a negative amount begins with the true minus U+2212. No currency sign. */
export function yuanText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${amount < 0 ? '\u2212' : ''}${whole}.${digits.slice(-2)}`;
}

/** `¥1,280.00`; a negative amount is `−¥1,280.00`. */
export function yuanSign(amount: Fen): string {
  return amount < 0 ? `\u2212¥${yuanText(fen(0 - amount))}` : `¥${yuanText(amount)}`;
}

/**
 * An amount a person typed, as fen: plain ASCII digits, at most two decimals, thousands commas only where they belong.
 * Signs, exponents, full-width digits and more decimals are refused, as is what no longer fits a safe integer.
 */
export function parseYuan(text: string): Fen | Refusal<'AMOUNT_INVALID'> {
  const parts = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (parts?.[1] === undefined) return refuse('AMOUNT_INVALID');
  // Joining digits instead of multiplying: 0.29 × 100 is not 29 in floating point.
  const amount = Number(parts[1].replace(/,/g, '') + (parts[2] ?? '').padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? fen(amount) : refuse('AMOUNT_INVALID');
}
