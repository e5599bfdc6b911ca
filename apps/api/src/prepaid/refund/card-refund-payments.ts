import { Injectable } from '@nestjs/common';
import type { PurposeHandler } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { CardRefundStore } from './card-refund.store';

type RefundNews = Parameters<NonNullable<PurposeHandler['onRefund']>>[1];

/** Notes on the line of a card refund what became of its refund at WeChat. */
@Injectable()
export class CardRefundPayments {
  constructor(
    private readonly clock: Clock,
    private readonly store: CardRefundStore,
  ) {}

  /** What a person has to pay out, as WeChat didn't give it back, fen. */
  async owedByHandFen(reader: Reader, refundId: string): Promise<number> {
    const line = await this.store.dueOf(reader, refundId);
    return line ? line.refundFen - line.elsewhereFen : 0;
  }

  /** WeChat's back office gave so much of what is due: the rest still is. */
  async givenElsewhere(tx: Tx, refundId: string, fen: number): Promise<void> {
    const line = await this.store.dueOf(tx, refundId);
    if (!line) throw new Error(`nothing is due for the refund ${refundId}`);
    await this.store.givenElsewhere(tx, line, fen, this.clock.now());
  }

  /** A refund that is none of a card refund's changes nothing. */
  async heard(tx: Tx, news: RefundNews): Promise<void> {
    switch (news.became) {
      case 'succeeded':
      case 'paidOut':
        return this.store.heard(tx, news.refundId, 'paid', this.clock.now());
      case 'abnormal':
      case 'closed':
        return this.store.heard(tx, news.refundId, 'due', this.clock.now());
      case 'again':
        return this.store.sentAgain(tx, news.refundId, news.againId);
    }
  }
}
