import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import type { CardBook } from './card-book';
import { CardBooks } from './card-books';

/** Locks a card that somebody at the counter wants to change. */
@Injectable()
export class LockedByStaff {
  constructor(
    private readonly clock: Clock,
    private readonly books: CardBooks,
  ) {}

  /** @throws Refused NOT_FOUND; SERVICE_CARD_CLOSED for one that was given back. */
  async lock(tx: Tx, cardId: string): Promise<CardBook> {
    const [book] = await this.books.lock(tx, [cardId], shopDayOf(this.clock.now()));
    if (!book) throw new Refused(refuse('NOT_FOUND'));
    const { state, terms } = book.card;
    if (state === 'refunded' || state === 'closed')
      throw new Refused(refuse('SERVICE_CARD_CLOSED', { name: terms.name }));
    return book;
  }
}
