import { addDays, addMonths, shopDay } from '../calendar';
import type { ShopDay } from '../calendar';

/** When points lapse: so many months after they were earned, at the end of the so-manieth year after, or never. */
export type PointsLapse =
  | { readonly kind: 'rolling'; readonly months: number }
  | { readonly kind: 'yearEnd'; readonly years: number }
  | { readonly kind: 'never' };

/** A merchant's rules for points, as a version; what was earned keeps the lapse it was earned under. */
export interface PointRules {
  /** 0 are the usual ones, before anybody set any. */
  readonly version: number;
  /** Points for each yuan really paid. */
  readonly earnPerYuan: number;
  /** Days until earned points can be spent. */
  readonly frozenDays: number;
  readonly lapse: PointsLapse;
  /** How many points pay one yuan; a divisor of 100, so that each point pays whole fen. */
  readonly spendPerYuan: number;
  /** At most this share of what is open on the bill, in whole percent. */
  readonly spendSharePercentMax: number;
  /** The least that is spent at once. */
  readonly spendMin: number;
  /** What a member may give to others on one day; 0 allows no gifts. */
  readonly giftPerDayMax: number;
}

/** 1 point a yuan, 100 points pay 1 yuan up to half of a bill, gone at the end of the next year. */
export const usualPointRules: PointRules = {
  version: 0,
  earnPerYuan: 1,
  frozenDays: 0,
  lapse: { kind: 'yearEnd', years: 1 },
  spendPerYuan: 100,
  spendSharePercentMax: 50,
  spendMin: 100,
  giftPerDayMax: 1_000,
};

/** The first and the last day on which points that are earned on a day may be spent. */
export function pointDays(rules: PointRules, earnedOn: ShopDay): { usableFrom: ShopDay; expiresOn: ShopDay | null } {
  return { usableFrom: addDays(earnedOn, rules.frozenDays), expiresOn: lapseOf(rules.lapse, earnedOn) };
}

function lapseOf(lapse: PointsLapse, earnedOn: ShopDay): ShopDay | null {
  switch (lapse.kind) {
    case 'rolling':
      return addDays(addMonths(earnedOn, lapse.months), -1);
    case 'yearEnd':
      return shopDay(`${String(Number(earnedOn.slice(0, 4)) + lapse.years)}-12-31`);
    case 'never':
      return null;
  }
}
