import { Injectable } from '@nestjs/common';
import { addDays, refuse, shareOfFirst, shopDayOf, type ShopDay, type UseDebit } from '@cheyou/domain';
import { account, house, type PostingDraft } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { lastDayOfCard, reopenedDays, useAsset, type CardBook } from './card-book';
import { CardBooks } from './card-books';
import { CardNotices } from './card-notices';
import { EarnPasses } from './earn-passes';
import { ServiceCardUseStore, type ServiceCardUse } from './service-card-use.store';
import { ServiceCardStore } from './service-card.store';

export type UseBack = Pick<UseDebit, 'cardId' | 'serviceId' | 'lineId' | 'times'>;

/** Notes that uses of a settlement came back: the counts come with the entry that undoes, or with the postings answered here. */
@Injectable()
export class UndoUses {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly books: CardBooks,
    private readonly cards: ServiceCardStore,
    private readonly store: ServiceCardUseStore,
    private readonly passes: EarnPasses,
    private readonly notices: CardNotices,
  ) {}

  /** All uses of a settlement that was held. @throws Refused SERVICE_CARD_GIVEN_BACK. */
  held(tx: Tx, settlementId: string): Promise<void> {
    return this.all(tx, settlementId, (ids) => this.store.move(tx, ids, 'held', 'released'));
  }

  /** All uses of a settlement that was done; they come back on a business day. @throws Refused SERVICE_CARD_GIVEN_BACK. */
  done(tx: Tx, settlementId: string, on: ShopDay): Promise<void> {
    return this.all(tx, settlementId, (ids) => this.store.comeBack(tx, ids, on));
  }

  private async all(tx: Tx, settlementId: string, move: (ids: string[]) => Promise<number>): Promise<void> {
    const uses = await this.locked(tx, settlementId);
    if ((await move(uses.map(({ id }) => id))) !== uses.length)
      throw new Error(`not all uses of ${settlementId} stood as the bill did`);
    await this.afterwards(tx, uses);
  }

  /** Whether the uses of a settlement can come back, unlocked. @throws Refused SERVICE_CARD_GIVEN_BACK. */
  async refuseUnlessBack(reader: Reader, settlementId: string): Promise<void> {
    const uses = await this.store.ofSettlement(reader, settlementId);
    const cardIds = [...new Set(uses.map(({ cardId }) => cardId))];
    refuseGivenBack(await this.books.ofCards(reader, cardIds, shopDayOf(this.clock.now())));
  }

  /**
   * So many of some lines, on a business day: what has to be posted to give exactly these back. Asking for more than was used is a bug.
   * @throws Refused SERVICE_CARD_GIVEN_BACK.
   */
  async some(tx: Tx, settlementId: string, backs: readonly UseBack[], on: ShopDay): Promise<PostingDraft[]> {
    const uses = (await this.locked(tx, settlementId)).filter(({ state }) => state === 'done');
    const returned: ServiceCardUse[] = [];
    for (const back of backs) returned.push(...(await this.ofLine(tx, uses, back, on)));
    const books = await this.afterwards(tx, returned);
    return returned.flatMap((use) => postingsBack(books, use));
  }

  private async locked(tx: Tx, settlementId: string): Promise<ServiceCardUse[]> {
    const known = await this.store.ofSettlement(tx, settlementId);
    await this.cards.lock(tx, [...new Set(known.map(({ cardId }) => cardId))]);
    // Read again behind the cards: a part may have come back meanwhile.
    return known.length === 0 ? [] : this.store.ofSettlement(tx, settlementId);
  }

  private async ofLine(
    tx: Tx,
    uses: readonly ServiceCardUse[],
    { cardId, serviceId, lineId, times }: UseBack,
    on: ShopDay,
  ): Promise<ServiceCardUse[]> {
    const use = uses.find(
      (one) => one.cardId === cardId && one.serviceId === serviceId && one.saleLineId === lineId && one.times >= times,
    );
    if (!use) throw new Error(`line ${lineId} did not use ${String(times)} of ${cardId}`);
    if (use.times === times) {
      await this.store.comeBack(tx, [use.id], on);
      return [{ ...use, state: 'reversed', backOn: on }];
    }
    const kept = partOf(use, use.times - times);
    const back: ServiceCardUse = {
      ...use,
      id: this.ids.next(),
      times,
      valueFen: use.valueFen - kept.valueFen,
      earnedFen: use.earnedFen - kept.earnedFen,
      state: 'reversed',
      backOn: on,
    };
    await this.store.keep(tx, use.id, kept);
    await this.store.add(tx, [back]);
    return [back];
  }

  /** A card that ended meanwhile serves a few days more; any other whose only use came back hasn't begun. */
  private async afterwards(tx: Tx, uses: readonly ServiceCardUse[]): Promise<CardBook[]> {
    const today = shopDayOf(this.clock.now());
    const books = await this.books.lock(tx, [...new Set(uses.map(({ cardId }) => cardId))], today);
    refuseGivenBack(books);
    for (const book of books) await this.restore(tx, await this.passes.undone(tx, book, uses), today);
    for (const { card } of books) await this.tellNewOwner(tx, card, uses);
    return books;
  }

  /** Whoever was given the card sees uses come back that the giver took: with a word, or they would be a riddle. */
  private async tellNewOwner(tx: Tx, card: CardBook['card'], uses: readonly ServiceCardUse[]): Promise<void> {
    const { heldSince, terms } = card;
    if (heldSince === null) return;
    const before = uses.filter(({ cardId, at }) => cardId === card.id && at <= heldSince);
    if (before.length === 0) return;
    const back = terms.services
      .map(({ serviceId, serviceName, granted }) => {
        const times = before.reduce((sum, use) => sum + (use.serviceId === serviceId ? use.times : 0), 0);
        return { serviceId, serviceName, times, left: granted === null ? null : times };
      })
      .filter(({ times }) => times > 0);
    await this.notices.usesCameBack(tx, card, back);
  }

  private async restore(tx: Tx, book: CardBook, today: ShopDay): Promise<void> {
    const { card, services } = book;
    const lastOn = lastDayOfCard(card);
    // Also one that was used once: its time is over, and what it had is written off.
    if (lastOn !== null && lastOn < today) return this.cards.extend(tx, card.id, addDays(today, reopenedDays));
    const unused = services.every(({ used, lapsed }) => used === 0 && lapsed === 0);
    if (card.terms.validity.startsWith !== 'firstUse' || !unused || card.extendedTo !== null) return;
    await this.passes.notBegun(tx, book);
    await this.cards.setDays(tx, card.id, { startsOn: null, expiresOn: null });
  }
}

/** What was left of a card was paid out and its price is settled: a use that came back to it now would be nobody's and hold money for ever. */
function refuseGivenBack(books: readonly CardBook[]): void {
  const gone = books.find(({ card }) => card.state === 'refunded' || card.state === 'closed');
  if (gone) throw new Refused(refuse('SERVICE_CARD_GIVEN_BACK', { name: gone.card.terms.name }));
}

/** The first so many uses of a row, with their share of its value. */
function partOf(use: ServiceCardUse, times: number): Pick<ServiceCardUse, 'times' | 'valueFen' | 'earnedFen'> {
  return {
    times,
    valueFen: shareOfFirst(use.valueFen, times, use.times),
    earnedFen: shareOfFirst(use.earnedFen, times, use.times),
  };
}

function postingsBack(books: readonly CardBook[], use: ServiceCardUse): PostingDraft[] {
  const book = books.find(({ card }) => card.id === use.cardId);
  if (!book) throw new Error(`the card ${use.cardId} of a use is not locked`);
  const service = book.services.find(({ serviceId }) => serviceId === use.serviceId);
  const count: PostingDraft[] = !service?.accountId
    ? []
    : [
        {
          asset: useAsset(use.serviceId),
          amount: use.times,
          from: house('usesDone'),
          to: account(service.accountId),
        },
      ];
  const money: PostingDraft[] =
    use.earnedFen === 0
      ? []
      : [
          {
            asset: 'CNY_PRINCIPAL',
            amount: use.earnedFen,
            from: house('revenue', use.shopId),
            to: house('deferred', book.card.shopId),
          },
        ];
  return [...count, ...money];
}
