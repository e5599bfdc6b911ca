import { Injectable } from '@nestjs/common';
import { earnedByDay, addDays, fen, firstDayOf, shopMonthOf, split, type Fen, type ShopDay } from '@cheyou/domain';
import { house, Ledger, type PostingDraft } from '../ledger';
import type { Tx } from '../platform/database';
import { lastDayOfCard, type CardBook } from './card-book';
import { earnedSince } from './card-worth';
import { earnedPostings } from './earned-postings';
import { ServiceCardUseStore, type ServiceCardUse, type UnvaluedUse } from './service-card-use.store';
import { ServiceCardStore } from './service-card.store';

type UseBack = Pick<ServiceCardUse, 'cardId' | 'shopId' | 'valueFen'>;

/**
 * An annual pass earns its price by its days: month by month, and the rest once its last day has gone. What a month earned is shared over
 * its uses, for whoever served them; without a use it is the shop's that sold the pass.
 */
@Injectable()
export class EarnPasses {
  constructor(
    private readonly cards: ServiceCardStore,
    private readonly uses: ServiceCardUseStore,
    private readonly ledger: Ledger,
  ) {}

  /** Month by month. */
  run(tx: Tx, { card }: CardBook, today: ShopDay): Promise<void> {
    const through = lastDayEarned(card, today);
    return this.earn(tx, card, earnedFen(card, through) - card.earnedFen, through);
  }

  /** By the days up to and with today: the card is given back. */
  toDay(tx: Tx, { card }: CardBook, today: ShopDay): Promise<void> {
    return this.earn(tx, card, earnedSince(card, today), today);
  }

  /** Uses came back: what they had of the days is earned anew, by other uses or by none. @returns the book as it is then. */
  async undone(tx: Tx, book: CardBook, uses: readonly UseBack[]): Promise<CardBook> {
    const { card } = book;
    const shared = uses.filter(({ cardId, valueFen }) => cardId === card.id && valueFen > 0);
    if (card.terms.kind !== 'annualPass' || shared.length === 0) return book;
    const amount = shared.reduce((sum, { valueFen }) => sum + valueFen, 0);
    await this.cards.earn(tx, card.id, -amount);
    const back = servedPostings(card, shared).map((posting) => ({ ...posting, from: posting.to, to: posting.from }));
    await this.post(tx, card, '核销撤销，收入退回待确认', back);
    return { ...book, card: { ...card, earnedFen: card.earnedFen - amount } };
  }

  /** Its only use came back before its last day: it hasn't begun, and what its days earned waits again. */
  async notBegun(tx: Tx, { card }: CardBook): Promise<void> {
    if (card.earnedFen === 0) return;
    await this.cards.earn(tx, card.id, -card.earnedFen);
    await this.post(tx, card, '没有开始使用，收入退回待确认', [
      {
        ...{ asset: 'CNY_PRINCIPAL', amount: card.earnedFen },
        ...{ from: house('revenue', card.shopId), to: house('deferred', card.shopId) },
      },
    ]);
  }

  private async earn(tx: Tx, card: CardBook['card'], amount: number, through: ShopDay): Promise<void> {
    if (amount <= 0) return;
    await this.cards.earn(tx, card.id, amount);
    const shared = sharedOver(await this.uses.withoutShare(tx, card.id, through), card, fen(amount));
    await this.uses.setValues(tx, shared);
    const served = shared.length === 0 ? [{ shopId: card.shopId, valueFen: amount }] : shared;
    await this.post(tx, card, '按天确认收入', servedPostings(card, served));
  }

  private async post(
    tx: Tx,
    { shopId, terms }: CardBook['card'],
    what: string,
    postings: PostingDraft[],
  ): Promise<void> {
    await this.ledger.post(tx, { kind: 'expire', shopId, staffId: null, title: `${terms.name}${what}`, postings });
  }
}

/** Through which day a pass has earned by today: last month's end, or its own. One for ever has no days to share: it earns with its first. */
function lastDayEarned(card: CardBook['card'], today: ShopDay): ShopDay {
  const lastOn = lastDayOfCard(card);
  if (lastOn === null) return addDays(today, -1);
  return lastOn < today ? lastOn : addDays(firstDayOf(shopMonthOf(today)), -1);
}

/** What is earned by the end of a day. */
function earnedFen(card: CardBook['card'], through: ShopDay): number {
  const { startsOn, deferredFen } = card;
  if (startsOn === null || through < startsOn) return 0;
  const lastOn = lastDayOfCard(card);
  return lastOn === null ? deferredFen : earnedByDay(fen(deferredFen), startsOn, lastOn, through);
}

/** An amount over uses, by what each would cost without the pass (largest remainder); by their number when none costs anything. */
function sharedOver(uses: readonly UnvaluedUse[], { terms }: CardBook['card'], amount: Fen): (UnvaluedUse & UseBack)[] {
  const priceOf = new Map(terms.services.map(({ serviceId, listPriceFen }) => [serviceId, listPriceFen]));
  const weights = uses.map(({ serviceId, times }) => times * (priceOf.get(serviceId) ?? 0));
  const costs = weights.some((weight) => weight > 0);
  const shares = uses.length === 0 ? [] : split(amount, costs ? weights : uses.map(({ times }) => times));
  return uses.map((use, place) => ({ ...use, valueFen: shares[place] ?? 0 }));
}

/** From what waits at the shop that sold the pass to the revenue of each shop that served it. */
function servedPostings(
  { shopId: soldAt }: CardBook['card'],
  shares: readonly Omit<UseBack, 'cardId'>[],
): PostingDraft[] {
  const shopIds = [...new Set(shares.map(({ shopId }) => shopId))].sort();
  return shopIds.flatMap((shopId) => {
    const own = shares.filter((share) => share.shopId === shopId);
    return earnedPostings(
      own.map(({ valueFen: amount }) => ({ soldAt, amount })),
      shopId,
    );
  });
}
