import type { ShopSettings } from '../parts/wire';

export const roundings: Record<ShopSettings['roundingMode'], string> = {
  none: '不抹零',
  jiao: '抹到角',
  yuan: '抹到元',
};

type Hours = ShopSettings['hours'];

/** `每天 08:30–19:00`, or the days that differ; Monday is 1. */
export function hoursText(hours: Hours): string {
  if (hours.length === 0) return '未填';
  const spans = new Map<string, number[]>();
  for (const { weekday, opens, closes } of hours) {
    const span = `${opens}–${closes}`;
    spans.set(span, [...(spans.get(span) ?? []), weekday]);
  }
  return Array.from(spans, ([span, days]) => (days.length === 7 ? `每天 ${span}` : `${daysText(days)} ${span}`)).join(
    '；',
  );
}

function daysText(days: number[]): string {
  return `周${days
    .sort((a, b) => a - b)
    .map((weekday) => '一二三四五六日'.charAt(weekday - 1))
    .join('')}`;
}

const form = /^(([01]\d|2[0-3]):[0-5]\d)$/;

/** The same hours every day; null when they aren't times. */
export function everyDay(opens: string, closes: string): Hours | null {
  if (!form.test(opens) || !form.test(closes) || closes <= opens) return null;
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }));
}
