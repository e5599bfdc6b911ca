import { tenderMethods } from './facts';
import type { LegKind } from './plan';

/** Money that really came in, as opposed to bonus, coupons and points. */
export function isMoney(kind: LegKind): boolean {
  return kind === 'principal' || tenderMethods.some((method) => method === kind);
}
