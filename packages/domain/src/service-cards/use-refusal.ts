import type { ShopDay } from '../calendar';
import { refuse } from '../refusals';
import type { Refusal } from '../refusals';
import { unitOfUses } from './labour';
import type { ServiceCardFacts, ServiceUses } from './service-card';

export type UseRefusal = Refusal<
  | 'SERVICE_CARD_FROZEN'
  | 'SERVICE_CARD_LOST'
  | 'SERVICE_CARD_CLOSED'
  | 'SERVICE_CARD_NOT_YET'
  | 'SERVICE_CARD_EXPIRED'
  | 'SERVICE_CARD_OTHER_SHOP'
  | 'SERVICE_CARD_OTHER_CAR'
  | 'SERVICE_CARD_OTHER_SERVICE'
  | 'USES_SHORT'
  | 'LABOUR_SHORT'
  | 'USES_DAY_MAX'
  | 'USES_MONTH_MAX'
>;

/** Where and for which car something is to be used. */
export interface UsePlace {
  readonly shopId: string;
  readonly carId: string | null;
  readonly today: ShopDay;
}

/** Why `times` uses of a service, or tenths of labour hours, can't be taken from a card here and today; null when they can. */
export function useRefusal(
  card: ServiceCardFacts,
  serviceId: string,
  times: number,
  place: UsePlace,
): UseRefusal | null {
  const standing = standingRefusal(card) ?? placeRefusal(card, place);
  if (standing !== null) return standing;
  const uses = card.services.find((one) => one.serviceId === serviceId);
  if (uses === undefined) return refuse('SERVICE_CARD_OTHER_SERVICE', { name: card.name });
  return labourRefusal(card, uses, times) ?? countRefusal(uses, times);
}

/** Why a card serves nobody, whatever is left of it; null for one in use. */
export function standingRefusal({ state, name }: Pick<ServiceCardFacts, 'state' | 'name'>): UseRefusal | null {
  switch (state) {
    case 'active':
      return null;
    case 'frozen':
      return refuse('SERVICE_CARD_FROZEN', { name });
    case 'lost':
      return refuse('SERVICE_CARD_LOST', { name });
    case 'refunded':
    case 'closed':
      return refuse('SERVICE_CARD_CLOSED', { name });
  }
}

function placeRefusal(card: ServiceCardFacts, { shopId, carId, today }: UsePlace): UseRefusal | null {
  const { name, startsOn, expiresOn, shopIds, carIds } = card;
  if (startsOn !== null && today < startsOn) return refuse('SERVICE_CARD_NOT_YET', { name, day: startsOn });
  if (expiresOn !== null && today > expiresOn) return refuse('SERVICE_CARD_EXPIRED', { name, day: expiresOn });
  if (shopIds !== null && !shopIds.includes(shopId)) return refuse('SERVICE_CARD_OTHER_SHOP', { name });
  if (carIds !== null && (carId === null || !carIds.includes(carId))) return refuse('SERVICE_CARD_OTHER_CAR', { name });
  return null;
}

function labourRefusal(
  { name }: ServiceCardFacts,
  { serviceId, left }: ServiceUses,
  tenths: number,
): UseRefusal | null {
  if (unitOfUses(serviceId) === 'times' || left === null || tenths <= left) return null;
  return refuse('LABOUR_SHORT', { name, needTenths: tenths, leftTenths: left });
}

function countRefusal(uses: ServiceUses, times: number): UseRefusal | null {
  const { serviceName: name, left, perDayMax, perMonthMax, usedToday, usedThisMonth } = uses;
  if (left !== null && times > left) return refuse('USES_SHORT', { name, left });
  if (perDayMax !== null && usedToday + times > perDayMax) return refuse('USES_DAY_MAX', { name, max: perDayMax });
  if (perMonthMax !== null && usedThisMonth + times > perMonthMax)
    return refuse('USES_MONTH_MAX', { name, max: perMonthMax });
  return null;
}
