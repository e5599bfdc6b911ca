import { Injectable } from '@nestjs/common';
import type { PurposeHandler } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { CardRefundStore } from './card-refund.store';

type RefundNews = Parameters<NonNullable<PurposeHandler['onRefund']>>[1];

/** Notes on the line of a card refund what became of its refund at WeChat. */
@Injectable()
export class CardRefundPayments {
  constructor(
    private readonly clock: Clock,
    private readonly store: CardRefundStore,
  ) {}

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
        return;
      case 'paidOut':
        await this.store.heard(tx, news.refundId, 'paid', this.clock.now());
    }
  }
}
