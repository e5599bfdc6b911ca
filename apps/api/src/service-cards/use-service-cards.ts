import { Injectable } from '@nestjs/common';
import { refuse, unitOfUses, useRefusal, validDays, type ShopDay, type UseDebit } from '@cheyou/domain';
import type { PostingDraft, Taken } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { afterUses, factsOfBook, useAsset, worthOfNext, type CardBook, type ServiceBook } from './card-book';
import { CardBooks } from './card-books';
import { earnedPostings } from './earned-postings';
import { ServiceCardUseStore, type ServiceCardUse } from './service-card-use.store';
import { ServiceCardStore } from './service-card.store';

type UseOfLine = Pick<UseDebit, 'cardId' | 'serviceId' | 'lineId' | 'name' | 'times'>;

export interface CardUses {
  /** What the plan takes of each card for each line. */
  readonly uses: readonly UseOfLine[];
  readonly settlementId: string;
  readonly shopId: string;
  readonly staffId: string | null;
  readonly carId: string | null;
  readonly on: ShopDay;
  /** The bill still waits for WeChat. */
  readonly held: boolean;
}

/** What goes into the entry or hold of a settlement for its uses. */
export interface UsesTaken {
  readonly taken: readonly Taken[];
  /** What they earn at once, of money that was paid for the cards before; nothing while the bill still waits. */
  readonly earned: readonly PostingDraft[];
}

/** Takes uses of cards for a settlement; the settlement writes them into its entry, or its hold. */
@Injectable()
export class UseServiceCards {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly books: CardBooks,
    private readonly cards: ServiceCardStore,
    private readonly store: ServiceCardUseStore,
  ) {}

  /** @throws Refused by what stands in the way of a use; NOT_FOUND. */
  async run(tx: Tx, order: CardUses): Promise<UsesTaken> {
    const books = await this.books.lockedOrLock(tx, [...new Set(order.uses.map(({ cardId }) => cardId))], order.on);
    refuseTooMuch(books, order);
    const services = new Map(
      books.flatMap(({ card, services: own }) => own.map((one) => [keyOf(card.id, one.serviceId), one])),
    );
    const rows: ServiceCardUse[] = [];
    const taken: Taken[] = [];
    for (const use of order.uses) {
      const key = keyOf(use.cardId, use.serviceId);
      const service = services.get(key);
      if (!service) throw new Error(`card ${use.cardId} has no ${use.serviceId}`);
      const worth = worthOfNext(service, use.times);
      services.set(key, afterUses(service, use.times, worth));
      rows.push({ ...this.rowOf(order, use), ...worth, leftBefore: service.left });
      taken.push(...takenOf(service, use.times));
    }
    for (const { card } of books) if (card.startsOn === null) await this.start(tx, card, order.on);
    await this.store.add(tx, rows);
    return { taken, earned: order.held ? [] : earnedPostings(soldAt(books, rows), order.shopId) };
  }

  private rowOf(order: CardUses, use: UseOfLine): Omit<ServiceCardUse, 'valueFen' | 'earnedFen' | 'leftBefore'> {
    return {
      id: this.ids.next(),
      cardId: use.cardId,
      serviceId: use.serviceId,
      settlementId: order.settlementId,
      saleLineId: use.lineId,
      carId: order.carId,
      shopId: order.shopId,
      staffId: order.staffId,
      usedOn: order.on,
      times: use.times,
      usedFor: unitOfUses(use.serviceId) === 'times' ? null : use.name,
      state: order.held ? 'held' : 'done',
      backOn: null,
      at: this.clock.now(),
    };
  }

  /** A card that starts with its first use starts now. */
  private start(tx: Tx, card: CardBook['card'], on: ShopDay): Promise<void> {
    return this.cards.setDays(tx, card.id, validDays(card.terms.validity, card.boughtOn, on));
  }
}

/** What uses earn, by the shop that sold their card. */
const soldAt = (books: readonly CardBook[], rows: readonly ServiceCardUse[]): { soldAt: string; amount: number }[] =>
  books.map(({ card }) => ({
    soldAt: card.shopId,
    amount: rows.reduce((sum, { cardId, earnedFen }) => sum + (cardId === card.id ? earnedFen : 0), 0),
  }));

/** Looks over all uses of each service of each card together, whatever lines they are for. */
function refuseTooMuch(books: readonly CardBook[], { uses, shopId, carId, on }: CardUses): void {
  for (const { cardId, serviceId } of uses) {
    const book = books.find(({ card }) => card.id === cardId);
    if (!book) throw new Refused(refuse('NOT_FOUND'));
    const times = uses
      .filter((use) => use.cardId === cardId && use.serviceId === serviceId)
      .reduce((sum, use) => sum + use.times, 0);
    const refusal = useRefusal(factsOfBook(book), serviceId, times, { shopId, carId, today: on });
    if (refusal) throw new Refused(refusal);
  }
}

function takenOf({ serviceId, accountId, granted }: ServiceBook, times: number): Taken[] {
  if (granted === null) return [];
  if (accountId === null) throw new Error(`the count of ${serviceId} has no account`);
  return [{ asset: useAsset(serviceId), accountId, amount: times }];
}

const keyOf = (cardId: string, serviceId: string): string => `${cardId} ${serviceId}`;
