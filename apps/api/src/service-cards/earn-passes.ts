import { Injectable } from '@nestjs/common';
import { earnedByDay, addDays, fen, firstDayOf, shopMonthOf, type ShopDay } from '@cheyou/domain';
import { house, Ledger, type PostingDraft } from '../ledger';
import type { Tx } from '../platform/database';
import { lastDayOfCard, type CardBook } from './card-book';
import { earnedSince } from './card-worth';
import { ServiceCardStore } from './service-card.store';

/** An annual pass earns its price by its days: month by month, and the rest once its last day has gone. */
@Injectable()
export class EarnPasses {
  constructor(
    private readonly cards: ServiceCardStore,
    private readonly ledger: Ledger,
  ) {}

  /** Month by month. */
  run(tx: Tx, { card }: CardBook, today: ShopDay): Promise<void> {
    return this.earn(tx, card, earnedFen(card, today) - card.earnedFen);
  }

  /** By the days up to and with today: the card is given back. */
  toDay(tx: Tx, { card }: CardBook, today: ShopDay): Promise<void> {
    return this.earn(tx, card, earnedSince(card, today));
  }

  /** Its only use came back before its last day: it hasn't begun, and what its days earned waits again. */
  async notBegun(tx: Tx, { card }: CardBook): Promise<void> {
    if (card.earnedFen === 0) return;
    await this.cards.earn(tx, card.id, -card.earnedFen);
    await this.post(tx, card, '没有开始使用，收入退回待确认', {
      ...{ asset: 'CNY_PRINCIPAL', amount: card.earnedFen },
      ...{ from: house('revenue', card.shopId), to: house('deferred', card.shopId) },
    });
  }

  private async earn(tx: Tx, card: CardBook['card'], amount: number): Promise<void> {
    if (amount <= 0) return;
    await this.cards.earn(tx, card.id, amount);
    await this.post(tx, card, '按天确认收入', {
      ...{ asset: 'CNY_PRINCIPAL', amount },
      ...{ from: house('deferred', card.shopId), to: house('revenue', card.shopId) },
    });
  }

  private async post(tx: Tx, { shopId, terms }: CardBook['card'], what: string, posting: PostingDraft): Promise<void> {
    const title = `${terms.name}${what}`;
    await this.ledger.post(tx, { kind: 'expire', shopId, staffId: null, title, postings: [posting] });
  }
}

/** What is earned by the end of last month, or altogether when the last day has gone. */
function earnedFen(card: CardBook['card'], today: ShopDay): number {
  const { startsOn, deferredFen } = card;
  const lastOn = lastDayOfCard(card);
  const through = addDays(firstDayOf(shopMonthOf(today)), -1);
  if (startsOn === null || today <= startsOn) return 0;
  // A pass for ever has no days to share its price over: it is earned with its first day.
  if (lastOn === null || lastOn < today) return deferredFen;
  return earnedByDay(fen(deferredFen), startsOn, lastOn, through);
}
