import { Injectable } from '@nestjs/common';
import { addDays, refuse, shopDayOf, standingRefusal, type Refusal, type ShopDay } from '@cheyou/domain';
import { account, house, Ledger, type EntryHead } from '../ledger';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { factsOfBook, lastDayOfCard, reopenedDays, useAsset, type CardBook } from './card-book';
import { CardBooks } from './card-books';
import { CardNotices } from './card-notices';
import { worthOf, type CardWorth } from './card-worth';
import { EarnPasses } from './earn-passes';
import { EndServiceCardTransfer } from './life/end-service-card-transfer';
import { ServiceCardUseStore } from './service-card-use.store';
import { ServiceCardStore } from './service-card.store';

type CloseHead = Pick<EntryHead, 'shopId' | 'staffId' | 'title' | 'reason' | 'saleId' | 'settlementId'>;
/** A sale, and who bought. */
export interface SaleUndone {
  readonly id: string;
  readonly memberId: string | null;
}
type Facts = Parameters<CardNotices['refunded']>[2];

/** Takes cards out of use: their counts go back to the house by an entry of its own. */
@Injectable()
export class CloseServiceCards {
  constructor(
    private readonly clock: Clock,
    private readonly books: CardBooks,
    private readonly cards: ServiceCardStore,
    private readonly uses: ServiceCardUseStore,
    private readonly earning: EarnPasses,
    private readonly transfers: EndServiceCardTransfer,
    private readonly notices: CardNotices,
    private readonly ledger: Ledger,
  ) {}

  /**
   * The cards a sale issued, when that sale is undone: none of them may have been used, and all are still the buyer's.
   * @throws Refused SERVICE_CARD_USED, SERVICE_CARD_GIVEN.
   */
  async ofSale(tx: Tx, { id: saleId, memberId }: SaleUndone, head: CloseHead): Promise<void> {
    for (const book of await this.books.lock(tx, await this.cards.idsOfSale(tx, saleId), this.today())) {
      if (book.card.state === 'closed') continue;
      refuseUnlessUntouched(book, memberId);
      await this.empty(tx, book, { ...head, saleId });
      await this.end(tx, book.card.id, 'closed');
    }
  }

  /** What the cards are called that undoing a sale would take back, unlocked. @throws Refused as `ofSale`. */
  async wouldTake(reader: Reader, { id: saleId, memberId }: SaleUndone): Promise<string[]> {
    const books = await this.books.ofCards(reader, await this.cards.idsOfSale(reader, saleId), this.today());
    const open = books.filter(({ card }) => card.state !== 'closed');
    for (const book of open) refuseUnlessUntouched(book, memberId);
    return open.map(({ card }) => card.terms.name);
  }

  /**
   * What a card is worth to its owner today.
   * @throws Refused NOT_FOUND; SERVICE_CARD_FROZEN, _LOST, _CLOSED, _EXPIRED; SERVICE_CARD_SPENT when nothing is left; SERVICE_CARD_HELD while a
   * bill that uses it waits.
   */
  async worth(reader: Reader, cardId: string): Promise<CardWorth> {
    const card = await this.cards.find(reader, cardId);
    if (!card) throw new Refused(refuse('NOT_FOUND'));
    return this.worthOf(reader, await this.books.ofCard(reader, card, this.today()));
  }

  /** The same with the card locked. */
  async lockWorth(tx: Tx, cardId: string): Promise<CardWorth> {
    const [book] = await this.books.lock(tx, [cardId], this.today());
    if (!book) throw new Refused(refuse('NOT_FOUND'));
    return this.worthOf(tx, book);
  }

  private async worthOf(reader: Reader, book: CardBook): Promise<CardWorth> {
    const standing = givingBackRefusal(book, this.today());
    if (standing) throw new Refused(standing);
    if (await this.uses.isHeld(reader, book.card.id))
      throw new Refused(refuse('SERVICE_CARD_HELD', { name: book.card.terms.name }));
    const worth = worthOf(book, this.today());
    if (worth.valueFen === 0) throw new Refused(refuse('SERVICE_CARD_SPENT', { name: worth.name }));
    return worth;
  }

  /** A card its owner gives back: it serves no more, and its owner is told. What it is worth is the caller's to pay out. */
  async refunded(tx: Tx, cardId: string, head: CloseHead, facts: Facts): Promise<void> {
    const book = await this.books.mustLock(tx, cardId, this.today());
    await this.earning.toDay(tx, book, this.today());
    await this.empty(tx, book, head);
    await this.end(tx, cardId, 'refunded');
    await this.notices.refunded(tx, book.card, facts);
  }

  /** Its refund waits to be decided: until then nothing of it is written off. */
  async asked(tx: Tx, cardId: string): Promise<void> {
    await this.cards.setRefundAsked(tx, cardId, this.today());
  }

  /** Nothing comes of what was asked. What would have ended meanwhile serves seven days more, or can be asked back in them; a pass has served its days. */
  async dropped(tx: Tx, cardId: string): Promise<void> {
    const { card } = await this.books.mustLock(tx, cardId, this.today());
    await this.cards.setRefundAsked(tx, cardId, null);
    const lastOn = lastDayOfCard(card);
    const counts = card.terms.kind !== 'annualPass';
    if (counts && lastOn !== null && lastOn < this.today() && !card.lapsed)
      await this.cards.extend(tx, cardId, addDays(this.today(), reopenedDays));
  }

  private async end(tx: Tx, cardId: string, state: 'refunded' | 'closed'): Promise<void> {
    await this.cards.setState(tx, cardId, state);
    await this.transfers.ofCard(tx, cardId);
  }

  private async empty(tx: Tx, { services }: CardBook, head: CloseHead): Promise<void> {
    const postings = services.flatMap(({ serviceId, accountId, left }) =>
      accountId === null || !left
        ? []
        : [{ asset: useAsset(serviceId), amount: left, from: account(accountId), to: house('usesDone') }],
    );
    if (postings.length > 0) await this.ledger.post(tx, { ...head, kind: 'refund', postings });
  }

  private today(): ShopDay {
    return shopDayOf(this.clock.now());
  }
}

/** A card somebody stopped isn't paid out, and what has lapsed is nobody's to get back before it is extended, unless it was asked back in time. */
function givingBackRefusal(book: CardBook, today: ShopDay): Refusal | null {
  const { name } = book.card.terms;
  const lastOn = lastDayOfCard(book.card);
  const over = lastOn !== null && lastOn < (book.card.refundAskedOn ?? today);
  return standingRefusal(factsOfBook(book)) ?? (over ? refuse('SERVICE_CARD_EXPIRED', { name, day: lastOn }) : null);
}

/** @throws Refused SERVICE_CARD_USED, SERVICE_CARD_GIVEN. */
function refuseUnlessUntouched({ card, services }: CardBook, memberId: string | null): void {
  const { name } = card.terms;
  const touched = services.some(({ used, lapsed }) => used > 0 || lapsed > 0) || card.earnedFen > 0;
  if (touched || card.state === 'refunded') throw new Refused(refuse('SERVICE_CARD_USED', { name }));
  if (card.memberId !== memberId) throw new Refused(refuse('SERVICE_CARD_GIVEN', { name }));
}
