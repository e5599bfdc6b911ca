import type { BookServiceCard } from './book-cards';
import type { PaperLine } from './paper-bill';

/** A card of labour hours has this one count, of tenths. */
export const hoursCount = 'labour';

/** By which count a card serves a line, and what a unit takes of it; null when it doesn't. */
export function countFor(
  { labour, services, pass }: BookServiceCard,
  { serviceId, hours }: Pick<PaperLine, 'serviceId' | 'hours'>,
): { serviceId: string; perUnit: number } | null {
  if (labour === null) {
    const counted = [...services, ...(pass?.services ?? [])].some((one) => one.serviceId === serviceId);
    return counted ? { serviceId, perUnit: 1 } : null;
  }
  const out = labour.serviceIds !== null && !labour.serviceIds.includes(serviceId);
  return hours === null || out ? null : { serviceId: hoursCount, perUnit: hours };
}
