import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, unitOfUses } from '@cheyou/domain';
import { Cars } from '../members';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Refused } from '../platform/http';
import { Shops } from '../shops';
import { lastDayOfCard, type CardBook, type ServiceBook } from './card-book';
import { CardBooks } from './card-books';
import type { ServiceCardTerms } from './offers.dto';
import { labourView } from './product-view';
import { termsView } from './read-offers';
import type { CardUsePageView, ServiceCardView, ServiceOnCardView } from './service-cards.dto';
import { ServiceCardUseStore, type ServiceCardUse } from './service-card-use.store';
import { ServiceCardStore, type ServiceCard } from './service-card.store';

/** Whose cards somebody may look at: a member only the own ones, staff with the right any of the merchant's. */
export type CardReach = { readonly memberId: string } | 'merchant';

/** More uses than a card has in its life. */
const exportMax = 100_000;

/** Cards as their owners and the counter see them. */
@Injectable()
export class ReadServiceCards {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly books: CardBooks,
    private readonly cards: ServiceCardStore,
    private readonly uses: ServiceCardUseStore,
    private readonly shops: Shops,
    private readonly cars: Cars,
  ) {}

  /** The oldest first, those that are over too. */
  async ofMember(memberId: string): Promise<ServiceCardView[]> {
    return this.views(await this.books.ofMembers(this.db, [memberId], this.today()));
  }

  /** @throws Refused NOT_FOUND when there is no such card within reach. */
  async one(reach: CardReach, cardId: string): Promise<ServiceCardView> {
    const card = await this.mustFind(reach, cardId);
    const [view] = await this.views([await this.books.ofCard(this.db, card, this.today())]);
    if (!view) throw new Error(`card ${cardId} has no view`);
    return view;
  }

  /** A page of its uses, the newest first. @throws Refused NOT_FOUND. */
  async usesOf(
    reach: CardReach,
    cardId: string,
    page: { cursor: string | null; limit: number },
  ): Promise<CardUsePageView> {
    const card = await this.mustFind(reach, cardId);
    // What somebody else did with the card before is theirs.
    const since = reach === 'merchant' ? null : card.heldSince;
    const rows = await this.uses.ofCard(this.db, cardId, { before: page.cursor, since, limit: page.limit + 1 });
    const items = rows.slice(0, page.limit);
    const shops = await this.shops.names(this.db);
    const cars = await this.cars.findMany(this.db, [...new Set(items.flatMap(({ carId }) => carId ?? []))]);
    return {
      items: items.map((use) => ({
        ...useView(card, use),
        shopName: shops.get(use.shopId) ?? '',
        plate: use.carId === null ? null : (cars.get(use.carId)?.plate ?? null),
      })),
      nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null,
    };
  }

  /** The terms it was sold under, in the version its buyer accepted. @throws Refused NOT_FOUND, also for a card that was not sold. */
  async termsOf(reach: CardReach, cardId: string): Promise<ServiceCardTerms> {
    const { termsVersion } = await this.mustFind(reach, cardId);
    const terms = termsVersion === null ? null : await this.shops.terms(this.db, termsVersion);
    if (!terms) throw new Refused(refuse('NOT_FOUND'));
    return termsView(terms);
  }

  /** Everything, for the member's own copy of it. */
  async all(memberId: string): Promise<object> {
    const cards = await this.ofMember(memberId);
    const everything = { cursor: null, limit: exportMax };
    const out = [];
    for (const card of cards) out.push({ ...card, uses: (await this.usesOf({ memberId }, card.id, everything)).items });
    return { cards: out };
  }

  /** @throws Refused NOT_FOUND when there is no such card within reach. */
  async mustFind(reach: CardReach, cardId: string): Promise<ServiceCard> {
    const card = await this.cards.find(this.db, cardId);
    if (!card || (reach !== 'merchant' && card.memberId !== reach.memberId)) throw new Refused(refuse('NOT_FOUND'));
    return card;
  }

  private async views(books: readonly CardBook[]): Promise<ServiceCardView[]> {
    const [shops, cars] = await Promise.all([
      this.shops.names(this.db),
      this.cars.findMany(this.db, [...new Set(books.flatMap(({ carIds }) => carIds))]),
    ]);
    return books.map(({ card, carIds, services }) => {
      const { kind, name, validity, shopIds, carsMax, carChangesMax, transferable, labour } = card.terms;
      return {
        id: card.id,
        ...{ kind, name, carsMax, transferable, shopIds: shopIds && [...shopIds] },
        state: card.state,
        startsWith: validity.startsWith,
        startsOn: card.startsOn,
        lastOn: lastDayOfCard(card),
        extended: card.extendedTo !== null,
        lapsed: card.lapsed,
        shopNames: shopIds && shopIds.map((id) => shops.get(id) ?? ''),
        cars: carIds.map((id) => ({ id, plate: cars.get(id)?.plate ?? null })),
        carChangesLeft: carChangesMax === null ? null : Math.max(0, carChangesMax - card.carChanges),
        labour: labourView(labour),
        services: services.map(serviceView),
        priceFen: card.priceFen,
        gift: card.giftReason !== null,
        termsVersion: card.termsVersion,
        boughtOn: card.boughtOn,
        boughtAtShopName: shops.get(card.shopId) ?? '',
      };
    });
  }

  private today() {
    return shopDayOf(this.clock.now());
  }
}

function serviceView(service: ServiceBook): ServiceOnCardView {
  const { serviceId, serviceName, granted, left, used, lapsed, perDayMax, perMonthMax, priceFen } = service;
  const { usedToday, usedThisMonth } = service;
  return {
    serviceId,
    serviceName,
    granted,
    left,
    used,
    lapsed,
    perDayMax,
    perMonthMax,
    usedToday,
    usedThisMonth,
    priceFen,
  };
}

function useView({ terms }: ServiceCard, use: ServiceCardUse) {
  const service = terms.services.find(({ serviceId }) => serviceId === use.serviceId);
  const { id, settlementId, usedOn, times, usedFor, valueFen, state, at } = use;
  return {
    ...{ id, settlementId, usedOn, times, valueFen, state },
    serviceName: usedFor ?? service?.serviceName ?? '',
    unit: unitOfUses(use.serviceId),
    at: at.toISOString(),
  };
}
