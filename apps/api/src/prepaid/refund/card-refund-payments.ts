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

  /** Whether a person has to pay out what WeChat didn't give back. */
  owesByHand(reader: Reader, refundId: string): Promise<boolean> {
    return this.store.isDue(reader, refundId);
  }

  /** A refund that is none of a card refund's changes nothing. */
  async heard(tx: Tx, news: RefundNews): Promise<void> {
    switch (news.became) {
      case 'succeeded':
        await this.store.heard(tx, news.refundId, 'paid', this.clock.now());
        return;
      case 'abnormal':
      case 'closed':
        await this.store.heard(tx, news.refundId, 'due', this.clock.now());
        return;
      case 'again':
        await this.store.sentAgain(tx, news.refundId, news.againId);
    }
  }
}
