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

  /** What a person has to pay out, as WeChat didn't give it back, fen. */
  owedByHandFen(reader: Reader, refundId: string): Promise<number> {
    return this.store.dueFen(reader, refundId);
  }

  /** WeChat's back office gave so much of what is due: the rest still is. */
  givenElsewhere(tx: Tx, refundId: string, fen: number): Promise<void> {
    return this.store.givenElsewhere(tx, refundId, fen);
  }

  /** That of a bill which was undone whole before such refunds were kept is on none, and changes nothing. */
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
