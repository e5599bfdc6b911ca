import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { WechatSettings, type PayTransaction } from '../platform/wechat';
import { IncidentStore } from './incident.store';
import { mismatchFacts, transactionFacts } from './mismatch-facts';
import { differencesOf, isPaid } from './order-differences';
import { isOpen, type OrderRecord } from './order-record';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentPurposes } from './payment-purposes';
import { PaymentReceivedStore, type Received } from './payment-received.store';
import { RequestRefund } from './request-refund';
import { TellPayer } from './tell-payer';

/** What came of WeChat's word about a payment; `nothing` when it says that nobody paid. */
export type Taken = 'credited' | 'known' | 'late' | 'incident' | 'nothing';

/**
 * Takes WeChat's word about a payment, however it came: by notification, by query, once or a hundred times.
 * What fits its order is credited exactly once, in this transaction; everything else becomes a refund or an incident, never a credit.
 */
@Injectable()
export class TakeTransaction {
  constructor(
    private readonly orders: PaymentOrderStore,
    private readonly received: PaymentReceivedStore,
    private readonly incidents: IncidentStore,
    private readonly purposes: PaymentPurposes,
    private readonly requestRefund: RequestRefund,
    private readonly tellPayer: TellPayer,
    private readonly settings: WechatSettings,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, seen: PayTransaction): Promise<Taken> {
    if (!isPaid(seen)) return 'nothing';
    const named = await this.orders.find(tx, seen.outTradeNo);
    if (!named) return this.unknownOrder(tx, seen);
    // The subject first, then the order: settlements and top-ups lock in this order too.
    await this.purposes.of(named.purpose).lock(tx, named);
    const order = await this.orders.lock(tx, named.id);
    if (!order) throw new Error(`the payment order ${named.id} is gone`);
    const differences = differencesOf(
      order,
      { mchid: this.settings.pay.mchid, payerIndex: this.payerIndexOf(order, seen) },
      seen,
    );
    if (differences.length === 0) return this.fitting(tx, order, seen);
    const facts = mismatchFacts(order, seen, differences);
    return this.toPerson(tx, 'paymentMismatch', { order, seen, facts, about: differences.join() });
  }

  private async fitting(tx: Tx, order: OrderRecord, seen: PayTransaction): Promise<Taken> {
    const money = this.receivedOf(order, seen);
    if (await this.received.has(tx, money.transactionId)) return 'known';
    const facts = [{ label: '订单', value: order.description }, ...transactionFacts(seen)];
    const earlier = await this.received.ofOrder(tx, order.id);
    if (earlier.times > 0) {
      const incidentId = await this.incidents.open(tx, { kind: 'secondPayment', ...aboutOf(order, seen), facts });
      await this.received.add(tx, money, { fate: 'incident', incidentId });
      return 'incident';
    }
    // Some of the money left again, and not by us: whether the rest is owed a credit is for a person to say.
    if (seen.tradeState === 'REFUND') return this.toPerson(tx, 'refundedElsewhere', { order, seen, facts });
    return isOpen(order) ? this.credit(tx, order, money) : this.giveBack(tx, order, money);
  }

  private async credit(tx: Tx, order: OrderRecord, money: Received): Promise<Taken> {
    const { paidAt } = money;
    if ((await this.orders.pay(tx, order.id, paidAt)) === 0) throw new Error(`locked order ${order.id} has an end`);
    await this.received.add(tx, money, { fate: 'credited' });
    await this.purposes.of(order.purpose).onPaid(tx, { ...order, state: 'paid', paidAt });
    await this.incidents.heal(tx, { orderId: order.id }, ['creditFailed', 'billPaymentExtra'], '再次核对后已入账');
    return 'credited';
  }

  /** Money for an order that was closed: it goes back by itself, and the owner is told. */
  private async giveBack(tx: Tx, order: OrderRecord, money: Received): Promise<Taken> {
    const refundId = await this.requestRefund.add(tx, {
      orderId: order.id,
      amountFen: money.amountFen,
      totalFen: money.amountFen,
      reason: '付款到账时订单已关闭',
      staffId: null,
      cause: 'late',
    });
    await this.received.add(tx, money, { fate: 'refunded', refundId });
    const { memberId, description } = order;
    await this.tellPayer.lateMoney(tx, { memberId, description, fen: money.amountFen });
    return 'late';
  }

  /** An order whose money a person must judge isn't asked about any more: WeChat would only say the same again. */
  private async toPerson(
    tx: Tx,
    kind: 'paymentMismatch' | 'refundedElsewhere',
    found: { order: OrderRecord; seen: PayTransaction; facts: { label: string; value: string }[]; about?: string },
  ): Promise<Taken> {
    const { order, seen, facts, about = '' } = found;
    await this.incidents.open(tx, { kind, ...aboutOf(order, seen), facts, about });
    return 'incident';
  }

  private async unknownOrder(tx: Tx, seen: PayTransaction): Promise<Taken> {
    const { outTradeNo: orderId, transactionId, totalFen: amountFen } = seen;
    const facts = transactionFacts(seen);
    await this.incidents.open(tx, { kind: 'unknownOrder', orderId, transactionId, amountFen, facts });
    return 'incident';
  }

  /** Whom WeChat names as the payer, as the order's own app knows them. */
  private payerIndexOf({ payerAppid: appid }: OrderRecord, { payerOpenid: openid }: PayTransaction): string | null {
    return appid === null || openid === null ? null : this.orders.openidIndex({ appid, openid });
  }

  private receivedOf(order: OrderRecord, seen: PayTransaction): Received {
    const now = this.clock.now();
    return {
      transactionId: seen.transactionId ?? '',
      orderId: order.id,
      amountFen: order.amountFen,
      paidAt: seen.paidAt ?? now,
      receivedAt: now,
    };
  }
}

const aboutOf = (order: OrderRecord, seen: PayTransaction) => ({
  orderId: order.id,
  transactionId: seen.transactionId,
  amountFen: seen.totalFen,
});
