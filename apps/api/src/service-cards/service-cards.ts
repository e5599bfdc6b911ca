import { Injectable } from '@nestjs/common';
import type { ServiceCardFacts, ShopDay } from '@cheyou/domain';
import type { PostingDraft } from '../ledger';
import type { Reader, Tx } from '../platform/database';
import { factsOfBook } from './card-book';
import { CardBooks } from './card-books';
import { CardNotices, type CardFacts } from './card-notices';
import type { CardWorth } from './card-worth';
import { CloseServiceCards, type SaleUndone } from './close-service-cards';
import { earnedPostings } from './earned-postings';
import { IssueServiceCards, type CardSale } from './issue-service-cards';
import { ServiceCardProductStore, type ServiceCardProduct } from './service-card-product.store';
import { ServiceCardUseStore, type UsedByLine } from './service-card-use.store';
import { ServiceCardStore, type ServiceCard } from './service-card.store';
import { UndoUses, type UseBack } from './undo-uses';
import { UseServiceCards, type CardUses, type UsesTaken } from './use-service-cards';

type CloseHead = Parameters<CloseServiceCards['ofSale']>[2];

/** The door for rooms in which service cards are sold and used. */
@Injectable()
export class ServiceCards {
  constructor(
    private readonly books: CardBooks,
    private readonly cards: ServiceCardStore,
    private readonly products: ServiceCardProductStore,
    private readonly uses: ServiceCardUseStore,
    private readonly using: UseServiceCards,
    private readonly undoing: UndoUses,
    private readonly issuing: IssueServiceCards,
    private readonly closing: CloseServiceCards,
    private readonly notices: CardNotices,
  ) {}

  /** The cards of members as the planner sees them, unlocked: for previews. Those given back or written off are left out. */
  async factsOf(reader: Reader, memberIds: readonly string[], today: ShopDay): Promise<ServiceCardFacts[]> {
    const books = await this.books.ofMembers(reader, memberIds, today);
    const gone = ['refunded', 'closed'];
    return books.filter(({ card }) => !card.lapsed && !gone.includes(card.state)).map(factsOfBook);
  }

  /** Cards with their rows locked by ascending id, then their balances; unknown ones are missing. */
  async lockFacts(tx: Tx, cardIds: readonly string[], today: ShopDay): Promise<ServiceCardFacts[]> {
    return (await this.books.lock(tx, cardIds, today)).map(factsOfBook);
  }

  /** Takes what was planned; the settlement writes it into its entry or hold, to the house's `usesDone`. @throws Refused by what stands in the way. */
  use(tx: Tx, uses: CardUses): Promise<UsesTaken> {
    return this.using.run(tx, uses);
  }

  /** What the uses of a settlement earn that was held, for the entry that captures. */
  async earnings(reader: Reader, settlementId: string, shopId: string): Promise<PostingDraft[]> {
    return earnedPostings(await this.uses.earnedOf(reader, settlementId), shopId);
  }

  /** What a settlement used of which card for which line, also what came back since. */
  usesOf(reader: Reader, settlementId: string): Promise<UsedByLine[]> {
    return this.uses.usedBy(reader, settlementId);
  }

  /** What cards are called, by their ids. */
  namesOf(reader: Reader, cardIds: readonly string[]): Promise<Map<string, string>> {
    return this.cards.namesOf(reader, [...new Set(cardIds)]);
  }

  /** The bill that held uses is paid. */
  async capture(tx: Tx, settlementId: string): Promise<void> {
    const uses = await this.uses.ofSettlement(tx, settlementId);
    const ids = uses.filter(({ state }) => state === 'held').map(({ id }) => id);
    await this.uses.move(tx, ids, 'held', 'done');
  }

  /** The bill that held uses isn't paid: the ledger's release gives the counts back. */
  release(tx: Tx, settlementId: string): Promise<void> {
    return this.undoing.held(tx, settlementId);
  }

  /** A settlement was undone whole: the ledger's reversal gives counts and earnings back. */
  reverse(tx: Tx, settlementId: string, on: ShopDay): Promise<void> {
    return this.undoing.done(tx, settlementId, on);
  }

  /** Some uses of a settlement come back: @returns what the entry of that refund has to post for them, counts and earnings. */
  giveBack(tx: Tx, settlementId: string, uses: readonly UseBack[], on: ShopDay): Promise<PostingDraft[]> {
    return this.undoing.some(tx, settlementId, uses, on);
  }

  /** A product in one version, in force or not: what a line of kind `card` sells. */
  product(reader: Reader, versionId: string): Promise<ServiceCardProduct | null> {
    return this.products.version(reader, versionId);
  }

  /** What is on sale now. */
  async onSale(reader: Reader): Promise<ServiceCardProduct[]> {
    return (await this.products.all(reader)).filter(({ active }) => active);
  }

  /** Issues the cards a paid line sold, each once. @returns the ids of those issued now. @throws Refused NOT_FOUND, SERVICE_CARD_CARS. */
  issue(tx: Tx, sale: CardSale): Promise<string[]> {
    return this.issuing.run(tx, sale);
  }

  /** The sale that issued cards is undone. @throws Refused SERVICE_CARD_USED when one of them was used, SERVICE_CARD_GIVEN when it is another member's by now. */
  takeBack(tx: Tx, sale: SaleUndone, head: CloseHead): Promise<void> {
    return this.closing.ofSale(tx, sale, head);
  }

  /** What the cards are called that undoing a sale would take back; nothing moves. @throws Refused as `reverse` and `takeBack`. */
  async wouldTakeBack(reader: Reader, sale: SaleUndone, settlementId: string): Promise<string[]> {
    await this.undoing.refuseUnlessBack(reader, settlementId);
    return this.closing.wouldTake(reader, sale);
  }

  /** What a card is worth to its owner today. @throws Refused NOT_FOUND, SERVICE_CARD_*. */
  worth(reader: Reader, cardId: string): Promise<CardWorth> {
    return this.closing.worth(reader, cardId);
  }

  /** The same with the card locked: nobody uses it until the end. */
  lockWorth(tx: Tx, cardId: string): Promise<CardWorth> {
    return this.closing.lockWorth(tx, cardId);
  }

  /** Closes a locked card its owner gives back and tells them; what it was worth is the caller's to pay out of `deferred`. */
  refund(tx: Tx, cardId: string, head: CloseHead, facts: CardFacts): Promise<void> {
    return this.closing.refunded(tx, cardId, head, facts);
  }

  /** The refund of a card waits to be decided: nothing of it is written off meanwhile. */
  refundAsked(tx: Tx, cardId: string): Promise<void> {
    return this.closing.asked(tx, cardId);
  }

  /** A refund that was asked for isn't made. */
  refundDropped(tx: Tx, cardId: string): Promise<void> {
    return this.closing.dropped(tx, cardId);
  }

  /** The cards a sale issued, by ascending id. */
  idsOfSale(reader: Reader, saleId: string): Promise<string[]> {
    return this.cards.idsOfSale(reader, saleId);
  }

  /** Tells the owner of a card how its refund stands. */
  async tell(tx: Tx, cardId: string, title: string, facts: CardFacts): Promise<void> {
    const card = await this.cards.find(tx, cardId);
    if (card) await this.notices.refundStands(tx, card, title, facts);
  }

  /** Whose the cards are that sales issued. */
  holdersOfSales(reader: Reader, saleIds: readonly string[]): Promise<{ saleId: string; memberId: string }[]> {
    return this.cards.holdersOfSales(reader, saleIds);
  }

  /** Whose cards are, by id of the card. */
  holdersOf(reader: Reader, cardIds: readonly string[]): Promise<Map<string, string>> {
    return this.cards.holdersOf(reader, cardIds);
  }

  /** Whose a card is, and what sold it; null when there is none. */
  find(reader: Reader, cardId: string): Promise<ServiceCard | null> {
    return this.cards.find(reader, cardId);
  }
}
