import { Injectable } from '@nestjs/common';
import type { PurposeHandler } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { RefundPayOutStore } from './refund-pay-out.store';

type RefundNews = Parameters<NonNullable<PurposeHandler['onRefund']>>[1];

/** Notes on a refund of a bill what became of its part at WeChat. */
@Injectable()
export class RefundPayments {
  constructor(
    private readonly clock: Clock,
    private readonly store: RefundPayOutStore,
  ) {}

  /** Whether a person has to pay out what WeChat didn't give back. */
  owesByHand(reader: Reader, refundId: string): Promise<boolean> {
    return this.store.isDue(reader, refundId);
  }

  /** That of a bill which was undone whole before such refunds were kept is on none, and changes nothing. */
  async heard(tx: Tx, news: RefundNews): Promise<void> {
    switch (news.became) {
      case 'succeeded':
        return this.store.heard(tx, news.refundId, 'paid', this.clock.now());
      case 'abnormal':
      case 'closed':
        return this.store.heard(tx, news.refundId, 'due', this.clock.now());
      case 'again':
        return this.store.sentAgain(tx, news.refundId, news.againId);
    }
  }
}
