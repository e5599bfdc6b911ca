const shanghaiOffsetMs = 8 * 3_600_000;

/** Parts of an instant in Asia/Shanghai, from ISO-8601 text or epoch milliseconds; a fixed offset needs no Intl. */
function local(instant: string | number): string {
  return new Date(new Date(instant).getTime() + shanghaiOffsetMs).toISOString();
}

/** `17:42`. */
export function clock(instant: string | number): string {
  return local(instant).slice(11, 16);
}

/** `11-18`. */
export function monthDay(instant: string | number): string {
  return local(instant).slice(5, 10);
}

/** `11-18` from `2026-11-18`, and the whole of it where that isn't this year. */
export function nearDay(on: string, now: number = Date.now()): string {
  return isOfYear(on, now) ? on.slice(5) : on;
}

/** `11-18 17:42`, with its year where that isn't this one. */
export function nearDayClock(instant: string | number, now: number = Date.now()): string {
  return `${nearDay(day(instant), now)} ${clock(instant)}`;
}

/** `2026-08-16`. */
export function day(instant: string | number): string {
  return local(instant).slice(0, 10);
}

/** `2026 年 11 月` from `2026-11`. */
export function monthName(month: string): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`;
}

/** `11月21日 周六` from `2026-11-21`, with its year where that isn't this one. */
export function dayName(on: string, now: number = Date.now()): string {
  const weekday = '日一二三四五六'.charAt(new Date(`${on}T00:00:00Z`).getUTCDay());
  const year = isOfYear(on, now) ? '' : `${on.slice(0, 4)}年`;
  return `${year}${Number(on.slice(5, 7))}月${Number(on.slice(8, 10))}日 周${weekday}`;
}

const isOfYear = (on: string, now: number): boolean => on.slice(0, 4) === day(now).slice(0, 4);
