import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db, isConnectionLost, OutcomeUnknown, UnitOfWork } from '../platform/database';
import { WechatPay, type PayTransaction } from '../platform/wechat';
import { nextCheckAfterClosing, nextCheckAt, stepAfter, type Step } from './check-schedule';
import { CloseUnpaid } from './close-unpaid';
import { IncidentStore } from './incident.store';
import { isClosing, isOpen, type OrderRecord } from './order-record';
import { PaymentOrderStore } from './payment-order.store';
import { TakeTransaction, type Taken } from './take-transaction';

/**
 * Finds out at WeChat how an order stands and does what follows: credits it, closes it at its deadline (query → close → query), or
 * looks again later. Runs outside transactions; an unknown answer changes nothing.
 */
@Injectable()
export class CheckOrder {
  private readonly log = new Logger(CheckOrder.name);

  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly orders: PaymentOrderStore,
    private readonly incidents: IncidentStore,
    private readonly pay: WechatPay,
    private readonly take: TakeTransaction,
    private readonly closeUnpaid: CloseUnpaid,
    private readonly clock: Clock,
  ) {}

  async run(orderId: string): Promise<void> {
    const order = await this.orders.find(this.db, orderId);
    if (!order || order.state === 'paid') return;
    if (order.calledAt === null) return this.neverPlaced(order);
    const taken = isOpen(order) ? await this.openOne(order, order.calledAt) : await this.lookAgain(order);
    await this.plan(order, taken);
  }

  /** WeChat has never heard of it, so there is nobody to ask. */
  private async neverPlaced(order: OrderRecord): Promise<void> {
    if (isOpen(order) && isClosing(order, this.clock.now())) await this.closeUnpaid.run(order);
  }

  private async openOne(order: OrderRecord, calledAt: Date): Promise<Taken | null> {
    const closing = isClosing(order, this.clock.now());
    const first = await this.ask(order.id, calledAt, closing);
    if (first.step !== 'close') return this.act(order, first);
    await this.pay.close(order.id);
    // Whatever the close came to, only a second look says who was faster: it or the payer.
    const second = await this.ask(order.id, calledAt, closing);
    return second.step === 'close' ? null : this.act(order, second);
  }

  private async ask(
    id: string,
    calledAt: Date,
    closing: boolean,
  ): Promise<{ step: Step; seen: PayTransaction | null }> {
    const asked = await this.pay.queryByOutTradeNo(id);
    const step = stepAfter(asked, { closing, calledAt, now: this.clock.now() });
    return { step, seen: asked.outcome === 'ok' ? asked.value : null };
  }

  private async act(
    order: OrderRecord,
    { step, seen }: { step: Step; seen: PayTransaction | null },
  ): Promise<Taken | null> {
    if (step === 'take' && seen) return this.takeOrTell(order, seen);
    if (step === 'ended') await this.closeUnpaid.run(order);
    return null;
  }

  /** Money came and its room can't take it: a person must know, while the worker goes on trying. */
  private async takeOrTell(order: OrderRecord, seen: PayTransaction): Promise<Taken> {
    try {
      return await this.unit.run((tx) => this.take.run(tx, seen));
    } catch (error) {
      if (error instanceof OutcomeUnknown || isConnectionLost(error)) throw error;
      this.log.error({ err: error, orderId: order.id }, 'a paid order could not be credited');
      const facts = [
        { label: '订单', value: `${order.description}（${order.id}）` },
        { label: '微信支付单号', value: seen.transactionId ?? '' },
      ];
      const { id: orderId, amountFen } = order;
      await this.unit.run((tx) => this.incidents.open(tx, { kind: 'creditFailed', orderId, amountFen, facts }));
      return 'nothing';
    }
  }

  private async lookAgain(order: OrderRecord): Promise<Taken | null> {
    const asked = await this.pay.queryByOutTradeNo(order.id);
    return asked.outcome === 'ok' ? this.takeOrTell(order, asked.value) : null;
  }

  /** @param seen the order as it was before WeChat was asked. */
  private async plan(seen: OrderRecord, taken: Taken | null): Promise<void> {
    const order = await this.orders.find(this.db, seen.id);
    if (!order?.calledAt || order.state === 'paid') return;
    const now = this.clock.now();
    const next = order.closedAt
      ? nextCheckAfterClosing(order.closedAt, now)
      : nextOpenCheckAt(order, order.calledAt, now);
    // What a person must judge isn't asked about any more: WeChat would only say the same again.
    await this.unit.run((tx) => this.orders.checkAt(tx, seen, taken === 'incident' || taken === 'late' ? null : next));
  }
}

/** Not later than the deadline, so that what an unpaid order holds back is free at once. */
function nextOpenCheckAt({ deadlineAt }: OrderRecord, calledAt: Date, now: Date): Date {
  const next = nextCheckAt(calledAt, now);
  return deadlineAt > now && deadlineAt < next ? deadlineAt : next;
}
