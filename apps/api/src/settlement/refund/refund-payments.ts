import { Injectable } from '@nestjs/common';
import { house } from '../../ledger';
import type { PaymentOrder, PurposeHandler } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { Shops } from '../../shops';
import { RefundPayOutStore } from './refund-pay-out.store';

type RefundNews = Parameters<NonNullable<PurposeHandler['onRefund']>>[1];
type OwedByHand = Awaited<ReturnType<NonNullable<PurposeHandler['lockOwedByHand']>>>[number];

/** Notes on a refund of a bill what became of its part at WeChat. */
@Injectable()
export class RefundPayments {
  constructor(
    private readonly clock: Clock,
    private readonly shops: Shops,
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

  /** What a person owes of the bill's payment that WeChat was never asked for. */
  async lockOwedByHand(tx: Tx, { id, subjectId }: PaymentOrder): Promise<OwedByHand[]> {
    const owed: OwedByHand[] = [];
    for (const refund of await this.store.lockUnasked(tx, id, subjectId)) {
      const { shopId } = refund;
      const on = await this.shops.businessDay(tx, shopId);
      owed.push({ ...refund, on, from: house('billRefundsPayable', shopId) });
    }
    return owed;
  }

  /** WeChat's back office gave so much of that: the rest is still due. */
  owesLess(tx: Tx, id: string, fen: number): Promise<void> {
    return this.store.owesLess(tx, id, fen);
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
      case 'sent':
        return this.store.heard(tx, news.refundId, 'sent', this.clock.now());
      case 'again':
        return this.store.sentAgain(tx, news.refundId, news.againId);
    }
  }
}
