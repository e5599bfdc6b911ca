import type { ServiceCardView } from '../parts/wire';

type Bound = Pick<ServiceCardView, 'cars' | 'carsMax' | 'carChangesLeft'>;

/** Why these cars can't be bound to the card yet; null when they can. Filling a free place is no exchange, as the API sees it. */
export function carsTrouble({ cars, carsMax, carChangesLeft }: Bound, carIds: readonly string[]): string | null {
  const bound = cars.map(({ id }) => id);
  const removed = bound.filter((id) => !carIds.includes(id));
  if (carsMax !== null && carIds.length > carsMax) return `最多绑 ${String(carsMax)} 辆`;
  if (carChangesLeft !== null && removed.length > carChangesLeft)
    return carChangesLeft === 0 ? '更换次数已用完' : `还能换 ${String(carChangesLeft)} 次`;
  return removed.length === 0 && carIds.length === bound.length ? '车辆没有改动' : null;
}
