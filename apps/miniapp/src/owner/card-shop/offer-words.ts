import type { ServiceCardOffer } from '@cheyou/contracts';
import { yuan } from '@/ui/money';

/** Which cars a card is good for, and how often they may be exchanged. */
export function carWords({ carsMax, carChangesMax }: Pick<ServiceCardOffer, 'carsMax' | 'carChangesMax'>): string {
  if (carsMax === null) return '您名下的车都可用';
  const change = carChangesMax === null ? '，可更换' : carChangesMax > 0 ? `，可更换 ${String(carChangesMax)} 次` : '';
  return `绑定 ${String(carsMax)} 辆车${change}`;
}

/** What is saved against paying each time; null where it can't be said or nothing is. */
export function savingWords({ worthFen, priceFen }: Pick<ServiceCardOffer, 'worthFen' | 'priceFen'>): string | null {
  if (worthFen === null || worthFen <= priceFen) return null;
  return `比单次省 ${yuan(worthFen - priceFen)}`;
}
