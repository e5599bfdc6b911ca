import { Injectable } from '@nestjs/common';
import { addDays, refuse, shareOfFirst, shopDayOf, type ShopDay, type UseDebit } from '@cheyou/domain';
import { account, house, type PostingDraft } from '../ledger';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { lastDayOfCard, reopenedDays, useAsset, type CardBook } from './card-book';
import { CardBooks } from './card-books';
import { EarnPasses } from './earn-passes';
import { ServiceCardUseStore, type ServiceCardUse, type UseState } from './service-card-use.store';
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
  ) {}

  /** All uses of a settlement that was held, or done. @throws Refused SERVICE_CARD_GIVEN_BACK. */
  async all(tx: Tx, settlementId: string, to: Extract<UseState, 'released' | 'reversed'>): Promise<void> {
    const uses = await this.locked(tx, settlementId);
    const from = to === 'released' ? 'held' : 'done';
    const ids = uses.map(({ id }) => id);
    if ((await this.store.move(tx, ids, from, to)) !== ids.length)
      throw new Error(`not all uses of ${settlementId} were ${from}`);
    await this.afterwards(tx, uses);
  }

  /** So many of some lines: what has to be posted to give exactly these back. Asking for more than was used is a bug. @throws Refused SERVICE_CARD_GIVEN_BACK. */
  async some(tx: Tx, settlementId: string, backs: readonly UseBack[]): Promise<PostingDraft[]> {
    const uses = (await this.locked(tx, settlementId)).filter(({ state }) => state === 'done');
    const returned: ServiceCardUse[] = [];
    for (const back of backs) returned.push(...(await this.ofLine(tx, uses, back)));
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
  ): Promise<ServiceCardUse[]> {
    const use = uses.find(
      (one) => one.cardId === cardId && one.serviceId === serviceId && one.saleLineId === lineId && one.times >= times,
    );
    if (!use) throw new Error(`line ${lineId} did not use ${String(times)} of ${cardId}`);
    if (use.times === times) {
      await this.store.move(tx, [use.id], 'done', 'reversed');
      return [{ ...use, state: 'reversed' }];
    }
    const kept = partOf(use, use.times - times);
    const back: ServiceCardUse = {
      ...use,
      id: this.ids.next(),
      times,
      valueFen: use.valueFen - kept.valueFen,
      earnedFen: use.earnedFen - kept.earnedFen,
      state: 'reversed',
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
    for (const book of books) await this.restore(tx, book, today);
    return books;
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
