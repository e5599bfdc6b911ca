import { Injectable } from '@nestjs/common';
import { fen, refuse, serviceCardRefund, shopDayOf, type ServiceRefundLine } from '@cheyou/domain';
import { account, house, Ledger, type EntryHead } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { factsOfBook, useAsset, type CardBook } from './card-book';
import { CardBooks } from './card-books';
import { deferredLeftFen } from './deferred-left';
import { ServiceCardUseStore } from './service-card-use.store';
import { ServiceCardStore } from './service-card.store';

type CloseHead = Pick<EntryHead, 'shopId' | 'staffId' | 'title' | 'reason' | 'saleId' | 'settlementId'>;

/** What a card gave back, for whoever pays it out. */
export interface RefundedCard {
  readonly totalFen: number;
  readonly lines: readonly ServiceRefundLine[];
  /** What still waited for it in `deferred` (fen): the pay-out comes from there, the rest is earned. */
  readonly deferredLeftFen: number;
}

/** Takes cards out of use: their counts go back to the house by an entry of its own. */
@Injectable()
export class CloseServiceCards {
  constructor(
    private readonly clock: Clock,
    private readonly books: CardBooks,
    private readonly cards: ServiceCardStore,
    private readonly uses: ServiceCardUseStore,
    private readonly ledger: Ledger,
  ) {}

  /** The cards a sale issued, when that sale is undone: none of them may have been used. @throws Refused SERVICE_CARD_USED. */
  async ofSale(tx: Tx, saleId: string, head: CloseHead): Promise<void> {
    const today = shopDayOf(this.clock.now());
    for (const book of await this.books.lock(tx, await this.cards.idsOfSale(tx, saleId), today)) {
      const { card, services } = book;
      if (card.state === 'closed') continue;
      const touched = services.some(({ used, lapsed }) => used > 0 || lapsed > 0) || card.earnedFen > 0;
      if (touched || card.state === 'refunded')
        throw new Refused(refuse('SERVICE_CARD_USED', { name: card.terms.name }));
      await this.empty(tx, book, { ...head, saleId });
      await this.cards.setState(tx, card.id, 'closed');
    }
  }

  /** A card its owner gives back. @throws Refused SERVICE_CARD_CLOSED; SETTLEMENT_HELD while a bill that uses it waits. */
  async refunded(tx: Tx, cardId: string, head: CloseHead): Promise<RefundedCard> {
    const today = shopDayOf(this.clock.now());
    const book = await this.books.mustLock(tx, cardId, today);
    const { card } = book;
    if (card.state === 'refunded' || card.state === 'closed')
      throw new Refused(refuse('SERVICE_CARD_CLOSED', { name: card.terms.name }));
    if (await this.uses.isHeld(tx, cardId)) throw new Refused(refuse('SETTLEMENT_HELD'));
    const quote = serviceCardRefund(factsOfBook(book), today);
    await this.empty(tx, book, head);
    await this.cards.setState(tx, cardId, 'refunded');
    return { ...quote, deferredLeftFen: fen(deferredLeftFen(book)) };
  }

  private async empty(tx: Tx, { services }: CardBook, head: CloseHead): Promise<void> {
    const postings = services.flatMap(({ serviceId, accountId, left }) =>
      accountId === null || !left
        ? []
        : [{ asset: useAsset(serviceId), amount: left, from: account(accountId), to: house('usesDone') }],
    );
    if (postings.length > 0) await this.ledger.post(tx, { ...head, kind: 'refund', postings });
  }
}
