import type { components } from '@cheyou/contracts';

/** Fen that go back of one lot: all of it, or the part that is wanted; null when that is more than is left. */
export function planPart(
  { refundFen }: components['schemas']['RefundQuoteLineView'],
  wantedFen: number | null,
): number | null {
  if (wantedFen === null) return refundFen;
  return wantedFen > 0 && wantedFen <= refundFen ? wantedFen : null;
}
