import { Injectable } from '@nestjs/common';
import { house } from '../../ledger';
import type { PaymentOrder, PurposeHandler } from '../../payments';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { Shops } from '../../shops';
import { CardRefundStore } from './card-refund.store';
import { OwedLinesStore } from './owed-lines.store';

type RefundNews = Parameters<NonNullable<PurposeHandler['onRefund']>>[1];
type OwedByHand = Awaited<ReturnType<NonNullable<PurposeHandler['lockOwedByHand']>>>[number];

/** Notes on the line of a card refund what became of its refund at WeChat. */
@Injectable()
export class CardRefundPayments {
  constructor(
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly store: CardRefundStore,
    private readonly owed: OwedLinesStore,
  ) {}

  /** What a person has to pay out, as WeChat didn't give it back, fen. */
  async owedByHandFen(reader: Reader, refundId: string): Promise<number> {
    const line = await this.owed.ofRefund(reader, refundId);
    return line ? line.refundFen - line.elsewhereFen : 0;
  }

  /** WeChat's back office gave so much of what is due: the rest still is. */
  async givenElsewhere(tx: Tx, refundId: string, fen: number): Promise<void> {
    const line = await this.owed.ofRefund(tx, refundId);
    if (!line) throw new Error(`nothing is due for the refund ${refundId}`);
    await this.owed.givenElsewhere(tx, line, fen, this.clock.now());
  }

  /** What a person owes of the top-up's payment that WeChat was never asked for. */
  async lockOwedByHand(tx: Tx, { id }: PaymentOrder): Promise<OwedByHand[]> {
    const owed: OwedByHand[] = [];
    for (const { refundId, shopId, refundFen, elsewhereFen } of await this.owed.lockUnasked(tx, id)) {
      const on = await this.shops.businessDay(tx, shopId);
      owed.push({ id: refundId, shopId, fen: refundFen - elsewhereFen, on, from: house('cardRefundsPayable') });
    }
    return owed;
  }

  /** WeChat's back office gave so much of that: the rest is still due. */
  async owesLess(tx: Tx, { id: orderId }: PaymentOrder, refundId: string, fen: number): Promise<void> {
    const line = (await this.owed.lockUnasked(tx, orderId)).find((one) => one.refundId === refundId);
    if (!line) throw new Error(`nothing is due by hand for the refund ${refundId}`);
    await this.owed.givenElsewhere(tx, line, fen, this.clock.now());
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
      case 'sent':
        return this.store.heard(tx, news.refundId, 'sent', this.clock.now());
      case 'again':
        return this.store.sentAgain(tx, news.refundId, news.againId);
    }
  }
}
