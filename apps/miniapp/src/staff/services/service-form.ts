import type { ServiceView } from '../parts/wire';
import { fieldYuan, typedFen } from '../parts/yuan-field';

export interface ServiceForm {
  name: string;
  category: ServiceView['category'];
  kind: ServiceView['kind'];
  priceText: string;
  minutesText: string;
  unit: string;
  favourite: boolean;
  earnsPoints: boolean;
  active: boolean;
  reason: string;
}

export function serviceFormOf(service: ServiceView | null): ServiceForm {
  return {
    name: service?.name ?? '',
    category: service?.category ?? 'wash',
    kind: service?.kind ?? 'service',
    priceText: service ? fieldYuan(service.priceFen) : '',
    minutesText: service?.minutes ? String(service.minutes) : '',
    unit: service?.unit ?? '次',
    favourite: service?.favourite ?? false,
    earnsPoints: service?.earnsPoints ?? true,
    active: service?.active ?? true,
    reason: '',
  };
}

/** Why the form can't be sent; null when it can. */
export function serviceTrouble(form: ServiceForm, service: ServiceView | null): string | null {
  if (form.name.trim() === '') return '请填名称';
  const priceFen = typedFen(form.priceText);
  if (priceFen === null) return '请填价格';
  if (form.unit.trim() === '') return '请填单位';
  if (service && isSame(form, service)) return '还没有改动';
  const repriced = service !== null && priceFen !== service.priceFen;
  return repriced && form.reason.trim().length < 2 ? '请写改价原因' : null;
}

/** Whether the form says what stands already. */
function isSame(form: ServiceForm, service: ServiceView): boolean {
  const before = { ...serviceFormOf(service), reason: form.reason };
  return (Object.keys(before) as (keyof ServiceForm)[]).every((field) => form[field] === before[field]);
}

/** What is sent; a change carries the version it was made on. */
export function serviceBody(form: ServiceForm, service: ServiceView | null): Record<string, unknown> {
  const shared = {
    name: form.name.trim(),
    category: form.category,
    priceFen: typedFen(form.priceText) ?? 0,
    minutes: /^[1-9]\d{0,3}$/.test(form.minutesText) ? Number(form.minutesText) : null,
    unit: form.unit.trim(),
    favourite: form.favourite,
    earnsPoints: form.earnsPoints,
  };
  if (!service) return { ...shared, kind: form.kind };
  return { ...shared, active: form.active, version: service.version, reason: form.reason.trim() || null };
}
