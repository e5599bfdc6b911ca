export { hoursAreSound, hoursText, isOpenAt, weekdayNames } from './opening-hours';
export type { OpeningSpan } from './opening-hours';
export { addDays, addMonths, dayBounds, daysBetween, parseShopDay, shopDay, shopDayOf, weekdayOf } from './shop-day';
export type { ShopDay } from './shop-day';
export { firstDayOf, lastDayOf, monthBounds, parseShopMonth, shopMonthOf } from './shop-month';
export type { ShopMonth } from './shop-month';
