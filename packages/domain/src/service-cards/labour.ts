import type { ServiceCardFacts, ServiceUses } from './service-card';

/** The one count of a card that holds labour hours, where other cards have a count for each service. */
export const labourPool = 'labour';

/** What is counted on a card: uses of a service, or tenths of labour hours (15 is 1.5 工时). */
export type UseUnit = 'times' | 'labourTenths';

export const unitOfUses = (serviceId: string): UseUnit => (serviceId === labourPool ? 'labourTenths' : 'times');

/** Tenths of hours as people read them: `1.5`, `10.0`. */
export function labourText(tenths: number): string {
  const whole = Math.abs(tenths);
  return `${tenths < 0 ? '-' : ''}${String(Math.floor(whole / 10))}.${String(whole % 10)}`;
}

/** What of a line decides whether and how a card serves it. */
interface ServedLine {
  readonly itemId: string;
  /** Standard labour hours of one unit, in tenths; null for none. */
  readonly labourTenths: number | null;
}

/** The count of a card that serves a line, and how much of it one unit takes; null when the card doesn't serve it. */
export function servedBy(
  { labour, services }: Pick<ServiceCardFacts, 'labour' | 'services'>,
  { itemId, labourTenths }: ServedLine,
): { uses: ServiceUses; perUnit: number } | null {
  const serviceId = labour === null ? itemId : labourPool;
  const uses = services.find((one) => one.serviceId === serviceId);
  const perUnit = takenPerUnit(serviceId, labourTenths);
  if (uses === undefined || perUnit === null) return null;
  const out = labour !== null && labour.serviceIds !== null && !labour.serviceIds.includes(itemId);
  return out ? null : { uses, perUnit };
}

/** How much of a count one unit of a line takes: a use, or its labour hours; null for a line without hours. */
export function takenPerUnit(serviceId: string, labourTenths: number | null): number | null {
  return unitOfUses(serviceId) === 'times' ? 1 : labourTenths;
}

/** What is counted with its count, as people read it: `标准洗车 3 次`, `1.5 工时`. */
export function countText(
  { serviceId, serviceName }: Pick<ServiceUses, 'serviceId' | 'serviceName'>,
  n: number,
): string {
  const unit = unitOfUses(serviceId);
  return unit === 'times' ? `${serviceName} ${usesText(unit, n)}` : usesText(unit, n);
}

/** A count as people read it: `3 次`, `1.5 工时`. */
function usesText(unit: UseUnit, amount: number): string {
  return unit === 'times' ? `${String(amount)} 次` : `${labourText(amount)} 工时`;
}
