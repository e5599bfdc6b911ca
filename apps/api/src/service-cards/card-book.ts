import {
  count,
  fen,
  priceByService,
  valueOfNextUses,
  type Asset,
  type Fen,
  type ServiceCardFacts,
  type ServiceUses,
  type ShopDay,
} from '@cheyou/domain';
import type { LedgerLot } from '../ledger';
import type { GrantedUses } from './card-terms';
import type { LapseSums, UseSums } from './service-card-use.store';
import type { ServiceCard } from './service-card.store';

/** One service on a card: what it grants, where its count is, what is gone of it. */
export interface ServiceBook extends GrantedUses {
  /** The ledger account of its count; null on an annual pass. */
  readonly accountId: string | null;
  readonly left: number | null;
  readonly used: number;
  readonly usedToday: number;
  readonly usedThisMonth: number;
  readonly lapsed: number;
  /** What of the card's price falls on it, and what of that is gone. */
  readonly priceFen: Fen;
  readonly goneFen: number;
  /** What of the money that waits falls on it, and what of that is gone. */
  readonly deferredFen: Fen;
  readonly earnedFen: number;
}

/** A card with all that belongs to it. */
export interface CardBook {
  readonly card: ServiceCard;
  readonly carIds: readonly string[];
  readonly services: readonly ServiceBook[];
}

export const useAsset = (serviceId: string): Asset => `USE:${serviceId}`;

/** How long a card serves on that would have ended while something of it was away. */
export const reopenedDays = 7;

/** The last day of use; null for ever, or not started. */
export const lastDayOfCard = ({
  expiresOn,
  extendedTo,
}: Pick<ServiceCard, 'expiresOn' | 'extendedTo'>): ShopDay | null => extendedTo ?? expiresOn;

/** Puts together what was read of one card. */
export function bookOf(
  card: ServiceCard,
  carIds: readonly string[],
  read: { lots: readonly LedgerLot[]; uses: readonly UseSums[]; lapses: readonly LapseSums[] },
): CardBook {
  const { services } = card.terms;
  const prices = priceByService(fen(card.priceFen), services);
  const deferred = priceByService(fen(card.deferredFen), services);
  const accounts = read.lots.flatMap((lot) => lot.accounts);
  return {
    card,
    carIds,
    services: services.map((service, place): ServiceBook => {
      const account = accounts.find(({ asset }) => asset === useAsset(service.serviceId));
      const uses = read.uses.find(({ serviceId }) => serviceId === service.serviceId);
      const lapses = read.lapses.find(({ serviceId }) => serviceId === service.serviceId);
      return {
        ...service,
        accountId: account?.id ?? null,
        left: service.granted === null ? null : (account?.left ?? 0),
        used: uses?.times ?? 0,
        usedToday: uses?.today ?? 0,
        usedThisMonth: uses?.thisMonth ?? 0,
        lapsed: lapses?.times ?? 0,
        priceFen: prices[place] ?? fen(0),
        goneFen: (uses?.valueFen ?? 0) + (lapses?.valueFen ?? 0),
        deferredFen: deferred[place] ?? fen(0),
        earnedFen: (uses?.earnedFen ?? 0) + (lapses?.earnedFen ?? 0),
      };
    }),
  };
}

/** A card as the planner of settlements sees it. */
export function factsOfBook({ card, carIds, services }: CardBook): ServiceCardFacts {
  const { kind, name, validity, shopIds, carsMax, labour } = card.terms;
  return {
    cardId: card.id,
    ...{ kind, name, validity, shopIds },
    state: card.state,
    ownerId: card.memberId,
    startsOn: card.startsOn,
    expiresOn: lastDayOfCard(card),
    carIds: carsMax === null ? null : carIds,
    labour: labour && { serviceIds: labour.services && labour.services.map(({ serviceId }) => serviceId) },
    services: services.map(factsOfService),
    createdAt: card.issuedAt.toISOString(),
  };
}

function factsOfService(service: ServiceBook): ServiceUses {
  const { serviceId, serviceName, granted, left, perDayMax, perMonthMax, priceFen } = service;
  const orNull = (n: number | null) => (n === null ? null : count(n));
  return {
    ...{ serviceId, serviceName, priceFen },
    granted: orNull(granted),
    left: orNull(left),
    perDayMax: orNull(perDayMax),
    perMonthMax: orNull(perMonthMax),
    usedToday: count(service.usedToday),
    usedThisMonth: count(service.usedThisMonth),
  };
}

/** What the next uses are worth, and what money they earn; an annual pass earns by days, not by uses. */
export function worthOfNext(service: ServiceBook, times: number): { valueFen: number; earnedFen: number } {
  const { granted, used, lapsed, priceFen, goneFen, deferredFen, earnedFen } = service;
  if (granted === null) return { valueFen: 0, earnedFen: 0 };
  const gone = used + lapsed;
  return {
    valueFen: valueOfNextUses(priceFen, granted, { times: gone, valueFen: fen(goneFen) }, times),
    earnedFen: valueOfNextUses(deferredFen, granted, { times: gone, valueFen: fen(earnedFen) }, times),
  };
}

/** The same service after so many more uses. */
export function afterUses(
  service: ServiceBook,
  times: number,
  worth: { valueFen: number; earnedFen: number },
): ServiceBook {
  return {
    ...service,
    left: service.left === null ? null : service.left - times,
    used: service.used + times,
    goneFen: service.goneFen + worth.valueFen,
    earnedFen: service.earnedFen + worth.earnedFen,
  };
}
