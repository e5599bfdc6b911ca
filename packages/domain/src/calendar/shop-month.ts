import { addDays, addMonths, dayBounds, shopDay } from './shop-day';
import type { ShopDay } from './shop-day';

/** A month in Asia/Shanghai, `YYYY-MM`. */
export type ShopMonth = string & { readonly __shopMonth: true };

export function shopMonthOf(day: ShopDay): ShopMonth {
  return day.slice(0, 7) as ShopMonth;
}

/** A month from its text; null when the text isn't a month between 1900 and 2199. */
export function parseShopMonth(text: string): ShopMonth | null {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? (text as ShopMonth) : null;
}

export function firstDayOf(month: ShopMonth): ShopDay {
  return shopDay(`${month}-01`);
}

export function lastDayOf(month: ShopMonth): ShopDay {
  return addDays(addMonths(firstDayOf(month), 1), -1);
}

/** The instants a month covers: from `startsAt` inclusive to `endsAt` exclusive. */
export function monthBounds(month: ShopMonth): { startsAt: Date; endsAt: Date } {
  return { startsAt: dayBounds(firstDayOf(month)).startsAt, endsAt: dayBounds(lastDayOf(month)).endsAt };
}
