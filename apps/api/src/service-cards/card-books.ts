import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import { Ledger, type LedgerLot } from '../ledger';
import type { Reader, Tx } from '../platform/database';
import { bookOf, type CardBook } from './card-book';
import { ServiceCardUseStore } from './service-card-use.store';
import { ServiceCardStore, type ServiceCard } from './service-card.store';

/** Reads cards with their counts and uses: as they stand, or locked, the cards before their balances. */
@Injectable()
export class CardBooks {
  private readonly locked = new WeakMap<Tx, ReadonlyMap<string, CardBook>>();

  constructor(
    private readonly cards: ServiceCardStore,
    private readonly uses: ServiceCardUseStore,
    private readonly ledger: Ledger,
  ) {}

  /** All cards of members, the oldest first. */
  async ofMembers(reader: Reader, memberIds: readonly string[], today: ShopDay): Promise<CardBook[]> {
    const cards = await this.cards.ofMembers(reader, memberIds);
    const ids = cards.map(({ id }) => id);
    return this.read(reader, cards, this.ledger.lotsOf(reader, ids), today);
  }

  async ofCards(reader: Reader, cardIds: readonly string[], today: ShopDay): Promise<CardBook[]> {
    const cards = await this.cards.findMany(reader, cardIds);
    return this.read(reader, cards, this.ledger.lotsOf(reader, cardIds), today);
  }

  async ofCard(reader: Reader, card: ServiceCard, today: ShopDay): Promise<CardBook> {
    const [book] = await this.read(reader, [card], this.ledger.lotsOf(reader, [card.id]), today);
    if (!book) throw new Error(`card ${card.id} has no book`);
    return book;
  }

  /** Locks cards by ascending id, then their balances; unknown ones are missing. */
  async lock(tx: Tx, cardIds: readonly string[], today: ShopDay): Promise<CardBook[]> {
    const cards = await this.cards.lock(tx, cardIds);
    const ids = cards.map(({ id }) => id);
    const books = await this.read(tx, cards, this.ledger.lockLotsOf(tx, ids), today);
    this.locked.set(tx, new Map(books.map((book) => [book.card.id, book])));
    return books;
  }

  /** As they were locked in this transaction to be planned with, once: whoever takes them changes them. Others are locked now. */
  async lockedOrLock(tx: Tx, cardIds: readonly string[], today: ShopDay): Promise<CardBook[]> {
    const seen = this.locked.get(tx);
    const books = cardIds.flatMap((id) => seen?.get(id) ?? []);
    this.locked.delete(tx);
    return books.length === cardIds.length ? books : this.lock(tx, cardIds, today);
  }

  /** The same for one that is known to be there. */
  async mustLock(tx: Tx, cardId: string, today: ShopDay): Promise<CardBook> {
    const [book] = await this.lock(tx, [cardId], today);
    if (!book) throw new Error(`service card ${cardId} is missing`);
    return book;
  }

  private async read(
    reader: Reader,
    cards: readonly ServiceCard[],
    ownLots: Promise<readonly LedgerLot[]>,
    today: ShopDay,
  ): Promise<CardBook[]> {
    const ids = cards.map(({ id }) => id);
    const [lots, cars, { uses, lapses }] = await Promise.all([
      ownLots,
      this.cards.carsOf(reader, ids),
      this.uses.goneOf(reader, ids, today),
    ]);
    return cards.map((card) =>
      bookOf(card, cars.get(card.id) ?? [], {
        lots: lots.filter(({ holderId }) => holderId === card.id),
        uses: uses.filter(({ cardId }) => cardId === card.id),
        lapses: lapses.filter(({ cardId }) => cardId === card.id),
      }),
    );
  }
}
