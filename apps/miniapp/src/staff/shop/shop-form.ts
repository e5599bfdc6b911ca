import { hoursAreSound, type OpeningSpan } from '@cheyou/domain';
import type { ShopSettings } from '../parts/wire';

export type Rounding = ShopSettings['roundingMode'];

export interface ShopForm {
  name: string;
  city: string;
  address: string;
  phone: string;
  hours: OpeningSpan[];
  roundingMode: Rounding;
  reason: string;
}

export const roundings: Record<Rounding, string> = { none: '不抹零', jiao: '抹到角', yuan: '抹到元' };

/** A shop as it stands, or the beginning of a new one: open each day, as most are. */
export function shopFormOf(shop: ShopSettings | null): ShopForm {
  return {
    name: shop?.name ?? '',
    city: shop?.city ?? '',
    address: shop?.address ?? '',
    phone: shop?.phone ?? '',
    hours: shop?.hours ?? [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:30', closes: '18:30' })),
    roundingMode: shop?.roundingMode ?? 'none',
    reason: '',
  };
}

/** What is sent: all of a new shop; of a known one only what differs, so that a colleague's change meanwhile stays. */
export function shopBody(form: ShopForm, shop: ShopSettings | null): Record<string, unknown> {
  const before: Record<string, unknown> = { ...shop };
  const facts = {
    name: form.name.trim(),
    city: form.city.trim(),
    address: form.address.trim(),
    phone: form.phone.trim(),
    hours: form.hours,
    roundingMode: form.roundingMode,
  };
  const changed = Object.entries(facts).filter(
    ([field, value]) => shop === null || JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return { ...Object.fromEntries(changed), reason: form.reason.trim() };
}

/** Why the form can't be sent; null when it can. */
export function shopTrouble(form: ShopForm, shop: ShopSettings | null): string | null {
  if ([form.name, form.city, form.address].some((text) => text.trim() === '')) return '店名、城市和地址要填';
  if (!/^[0-9+][0-9 -]{4,19}$/.test(form.phone.trim())) return '请填门店电话';
  if (!hoursAreSound(form.hours)) return '营业时间有重叠';
  // The reason alone is no change.
  if (shop !== null && Object.keys(shopBody(form, shop)).length === 1) return '还没有改动';
  return form.reason.trim().length < 2 ? '请写改动原因' : null;
}

/** The spans of one day, the earlier first. */
export function spansOf(hours: readonly OpeningSpan[], weekday: number): OpeningSpan[] {
  return hours.filter((span) => span.weekday === weekday).sort((one, other) => (one.opens < other.opens ? -1 : 1));
}

/** The same times on each of these days; no times close them. */
export function withDays(
  hours: readonly OpeningSpan[],
  weekdays: readonly number[],
  times: readonly Omit<OpeningSpan, 'weekday'>[],
): OpeningSpan[] {
  const others = hours.filter(({ weekday }) => !weekdays.includes(weekday));
  const spans = weekdays.flatMap((weekday) => times.map(({ opens, closes }) => ({ weekday, opens, closes })));
  return [...others, ...spans].sort((one, other) => one.weekday - other.weekday || (one.opens < other.opens ? -1 : 1));
}
