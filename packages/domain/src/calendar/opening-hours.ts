import { dayBounds, shopDayOf, weekdayOf } from './shop-day';

/** One stretch a shop is open on a weekday (Monday 1 … Sunday 7); times 'HH:MM' in Asia/Shanghai, `closes` up to '24:00'. */
export interface OpeningSpan {
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
}

/** Whether the shop is open at an instant: from `opens` inclusive to `closes` exclusive. */
export function isOpenAt(hours: readonly OpeningSpan[], at: Date): boolean {
  const day = shopDayOf(at);
  const minute = Math.floor((at.getTime() - dayBounds(day).startsAt.getTime()) / 60_000);
  const weekday = weekdayOf(day);
  return hours.some(
    (span) => span.weekday === weekday && minuteOf(span.opens) <= minute && minute < minuteOf(span.closes),
  );
}

/** The hours as a person reads them: 「周一至周五 08:30–19:00，周六至周日 09:00–18:00」; closed days go unmentioned. */
export function hoursText(hours: readonly OpeningSpan[]): string {
  const days = weekdayNames.map((_, index) => textOfDay(hours, index + 1));
  const groups: { from: number; to: number; text: string }[] = [];
  for (const [index, text] of days.entries()) {
    const last = groups.at(-1);
    if (last?.text === text) last.to = index;
    else groups.push({ from: index, to: index, text });
  }
  const open = groups.filter(({ text }) => text !== '');
  return open.length === 0 ? '暂停营业' : open.map(({ from, to, text }) => `${daysText(from, to)} ${text}`).join('，');
}

/** Whether every span ends after it begins and none overlaps another of its day. */
export function hoursAreSound(hours: readonly OpeningSpan[]): boolean {
  const sorted = [...hours].sort((one, other) => one.weekday - other.weekday || (one.opens < other.opens ? -1 : 1));
  return sorted.every((span, index) => {
    const next = sorted[index + 1];
    return span.opens < span.closes && (next?.weekday !== span.weekday || span.closes <= next.opens);
  });
}

export const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

function textOfDay(hours: readonly OpeningSpan[], weekday: number): string {
  return hours
    .filter((span) => span.weekday === weekday)
    .map(({ opens, closes }) => `${opens}–${closes}`)
    .sort()
    .join('、');
}

function daysText(from: number, to: number): string {
  if (from === 0 && to === 6) return '每天';
  const first = weekdayNames[from] ?? '';
  if (from === to) return first;
  return `${first}至${weekdayNames[to] ?? ''}`;
}

function minuteOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}
