import type { LegKind } from './plan';

/** The key under which the phone paints a leg; all tenders and the rounding share one. */
export type LegColour = 'package' | 'coupon' | 'points' | 'principal' | 'bonus' | 'tender';

const colours: Readonly<Record<LegKind, LegColour>> = {
  package: 'package',
  coupon: 'coupon',
  points: 'points',
  principal: 'principal',
  bonus: 'bonus',
  rounding: 'tender',
  cash: 'tender',
  wechat: 'tender',
  posCard: 'tender',
  alipay: 'tender',
  bankTransfer: 'tender',
  other: 'tender',
};

export function legColour(kind: LegKind): LegColour {
  return colours[kind];
}
