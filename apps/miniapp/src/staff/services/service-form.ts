import type { ServiceView } from '../parts/wire';
import { labourText } from '@cheyou/domain';
import { typedTenths } from '../parts/hours-field';
import { fieldYuan, typedFen } from '@/ui/yuan-field';

export interface ServiceForm {
  name: string;
  category: ServiceView['category'];
  kind: ServiceView['kind'];
  priceText: string;
  minutesText: string;
  /** Standard labour hours, with one decimal at most. */
  labourText: string;
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
    labourText: service?.labourTenths ? labourText(service.labourTenths) : '',
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
  if (form.labourText !== '' && typedTenths(form.labourText) === null) return '工时填 0.1 到 1000，最多一位小数';
  if (service && isSame(form, service)) return '还没有改动';
  if (service === null || form.reason.trim().length >= 2) return null;
  if (priceFen !== service.priceFen) return '请写改价原因';
  return hoursOf(form) === service.labourTenths ? null : '请写改工时的原因';
}

/** Labour hours in tenths; null for none: parts have none. */
const hoursOf = ({ kind, labourText: text }: ServiceForm): number | null =>
  kind === 'service' ? typedTenths(text) : null;

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
    labourTenths: hoursOf(form),
    unit: form.unit.trim(),
    favourite: form.favourite,
    earnsPoints: form.earnsPoints,
  };
  if (!service) return { ...shared, kind: form.kind };
  return { ...shared, active: form.active, version: service.version, reason: form.reason.trim() || null };
}
