import { Injectable } from '@nestjs/common';
import { house, Ledger } from '../../ledger';
import { Payments, type PaymentOrder, type PurposeHandler } from '../../payments';
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
    private readonly payments: Payments,
    private readonly ledger: Ledger,
  ) {}

  /** What a person has to pay out, as WeChat didn't give it back, fen. */
  async owedByHandFen(reader: Reader, refundId: string): Promise<number> {
    const [line] = await this.store.dueOf(reader, [refundId]);
    return line ? line.refundFen - line.elsewhereFen : 0;
  }

  /** A refund that is none of a card refund's changes nothing. */
  async heard(tx: Tx, news: RefundNews, order: PaymentOrder): Promise<void> {
    switch (news.became) {
      case 'succeeded':
      case 'paidOut':
        return this.store.heard(tx, news.refundId, 'paid', this.clock.now());
      case 'abnormal':
      case 'closed':
        await this.store.heard(tx, news.refundId, 'due', this.clock.now());
        return this.givenElsewhere(tx, order, null);
      case 'again':
        return this.store.sentAgain(tx, news.refundId, news.againId);
    }
  }

  /**
   * What WeChat had to give back and didn't is owed by a person only as far as its back office hasn't given it either.
   * The caller holds the payment's lock.
   */
  async givenElsewhere(tx: Tx, { id: orderId, shopId }: PaymentOrder, staffId: string | null): Promise<void> {
    let waitsFen = (await this.payments.undecidedFen(tx, [orderId])).get(orderId) ?? 0;
    if (waitsFen === 0) return;
    for (const line of await this.store.dueOf(tx, await this.payments.failedRefundsOf(tx, orderId))) {
      const dueFen = line.refundFen - line.elsewhereFen;
      const amount = Math.min(waitsFen, dueFen);
      if (amount === 0 || line.paymentRefundId === null) return;
      waitsFen -= amount;
      await this.payments.decideElsewhere(tx, orderId, amount);
      if (amount === dueFen) await this.payments.paidOutByHand(tx, line.paymentRefundId, { staffId, note });
      await this.store.givenElsewhere(tx, line, amount, this.clock.now());
      await this.ledger.post(tx, {
        ...{ kind: 'refund', shopId, staffId, title: note },
        postings: [
          { asset: 'CNY_PRINCIPAL', amount, from: house('wechatClearing'), to: house('refundsPayable', shopId) },
        ],
      });
    }
  }
}

const note = '已在微信商户平台退款';
