/** A day in Asia/Shanghai, `YYYY-MM-DD`. Texts of this form sort like the days they name. */
export type ShopDay = string & { readonly __shopDay: true };

/** China has one zone without daylight saving since 1991; a fixed offset needs no Intl, which old phones lack. */
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day in Asia/Shanghai on which an instant falls. Throws RangeError for an invalid date. */
export function shopDayOf(instant: Date): ShopDay {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10) as ShopDay;
}

/** A day from its text; null when the text isn't an existing day between 1900 and 2199. */
export function parseShopDay(text: string): ShopDay | null {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const instant = new Date(`${text}T00:00:00Z`);
  // 2026-02-30 rolls over to March in some engines and is invalid in others.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text) return null;
  return text as ShopDay;
}

/** A day known to be sound; throws RangeError otherwise. */
export function shopDay(text: string): ShopDay {
  const day = parseShopDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** The instants a day covers: from `startsAt` inclusive to `endsAt` exclusive. */
export function dayBounds(day: ShopDay): { startsAt: Date; endsAt: Date } {
  const startsAt = utcMidnight(day) - shanghaiOffsetMs;
  return { startsAt: new Date(startsAt), endsAt: new Date(startsAt + dayMs) };
}

export function addDays(day: ShopDay, days: number): ShopDay {
  return dayAt(utcMidnight(day) + days * dayMs);
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: ShopDay, to: ShopDay): number {
  return (utcMidnight(to) - utcMidnight(from)) / dayMs;
}

/** The same day of another month, or that month's last day when it is shorter: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: ShopDay, months: number): ShopDay {
  const first = new Date(utcMidnight(day));
  const dayOfMonth = first.getUTCDate();
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(dayOfMonth, last));
  return dayAt(first.getTime());
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(day: ShopDay): number {
  return new Date(utcMidnight(day)).getUTCDay() || 7;
}

function utcMidnight(day: ShopDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAt(utcMs: number): ShopDay {
  return new Date(utcMs).toISOString().slice(0, 10) as ShopDay;
}
