import { Injectable } from '@nestjs/common';
import { house, Ledger } from '../../ledger';
import { Payments, type PaymentOrder } from '../../payments';
import type { Tx } from '../../platform/database';
import { RefundPayOutStore } from './refund-pay-out.store';

/** What WeChat had to give back of a bill and didn't is owed by a person only as far as its back office hasn't given it either. */
@Injectable()
export class GivenElsewhere {
  constructor(
    private readonly payments: Payments,
    private readonly ledger: Ledger,
    private readonly payOuts: RefundPayOutStore,
  ) {}

  /** The caller holds the payment's lock. */
  async count(tx: Tx, { id: orderId, shopId }: PaymentOrder, staffId: string | null): Promise<void> {
    let waitsFen = (await this.payments.undecidedFen(tx, [orderId])).get(orderId) ?? 0;
    if (waitsFen === 0) return;
    for (const refund of await this.payOuts.dueOf(tx, await this.payments.failedRefundsOf(tx, orderId))) {
      const { amountFen = 0, paymentRefundId = null } = refund.payOut ?? {};
      const amount = Math.min(waitsFen, amountFen);
      if (amount === 0 || paymentRefundId === null) return;
      waitsFen -= amount;
      await this.payments.decideElsewhere(tx, orderId, amount);
      if (amount === amountFen) await this.payments.paidOutByHand(tx, paymentRefundId, { staffId, note });
      await this.payOuts.givenElsewhere(tx, refund, amount);
      await this.ledger.post(tx, {
        ...{ kind: 'refund', shopId, staffId, title: '微信商户平台已退款', reason: refund.reason },
        postings: [
          { asset: 'CNY_PRINCIPAL', amount, from: house('wechatClearing'), to: house('refundsPayable', shopId) },
        ],
      });
    }
  }
}

const note = '已在微信商户平台退款';
