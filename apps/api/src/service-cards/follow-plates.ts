import { Injectable, type OnModuleInit } from '@nestjs/common';
import { may, refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Cars } from '../members';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { CarExchanges, exchangesPast } from './car-exchanges';
import { lastDayOfCard, type CardBook } from './card-book';
import { CardBooks } from './card-books';
import { ServiceCardStore } from './service-card.store';

/** Another plate on a car: by whom of the counter, and why. */
interface PlateChange {
  readonly actor: StaffCaller;
  readonly carId: string;
  readonly before: string;
  readonly reason: string;
}

/** Cards follow the plates of the cars bound to them: another plate is an exchange as another car is. */
@Injectable()
export class FollowPlates implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly cars: Cars,
    private readonly cards: ServiceCardStore,
    private readonly books: CardBooks,
    private readonly exchanges: CarExchanges,
  ) {}

  onModuleInit(): void {
    this.cars.binding.register({
      boundTo: (reader, carId) => this.boundTo(reader, carId),
      lock: async (tx, carId) => {
        const bound = await this.lock(tx, carId);
        return async (inTx, change) => {
          for (const book of bound) await this.exchange(inTx, book, change);
        };
      },
    });
  }

  private async boundTo(reader: Reader, carId: string): Promise<{ memberId: string; name: string }[]> {
    const today = shopDayOf(this.clock.now());
    const books = await this.books.ofCards(reader, await this.cards.idsOfCar(reader, carId), today);
    return books
      .filter((book) => stillServes(book, today))
      .map(({ card }) => ({ memberId: card.memberId, name: card.terms.name }));
  }

  private async lock(tx: Tx, carId: string): Promise<CardBook[]> {
    const today = shopDayOf(this.clock.now());
    const books = await this.books.lock(tx, await this.cards.idsOfCar(tx, carId), today);
    // Unbound while it was waited for, a card has nothing to do with the car any more.
    return books.filter((book) => book.carIds.includes(carId) && stillServes(book, today));
  }

  /** The car is the same by its papers: beyond the limit a manager answers for that. */
  private async exchange(
    tx: Tx,
    { card, carIds }: CardBook,
    { actor, carId, before, reason }: PlateChange,
  ): Promise<void> {
    const max = exchangesPast(card, 1);
    if (max !== null && may(actor.staff.role, 'serviceCard.carsBeyond') === null)
      throw new Refused(refuse('PLATE_CHANGES_USED', { name: card.terms.name, max }));
    await this.cards.countCarChanges(tx, card.id, 1);
    const after = await this.exchanges.platesOf(tx, carIds);
    const were = after.map((plate, place) => (carIds[place] === carId ? before : plate));
    await this.exchanges.write(tx, actor, card, { before: were, after, reason });
  }
}

/** Whether something of a card is left to be used, today or once it is let serve again. */
function stillServes({ card, services }: CardBook, today: ShopDay): boolean {
  const lastOn = lastDayOfCard(card);
  const over = card.lapsed || card.state === 'refunded' || card.state === 'closed';
  return !over && (lastOn === null || lastOn >= today) && services.some(({ left }) => left !== 0);
}
