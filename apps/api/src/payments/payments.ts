import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork, type Reader, type Tx } from '../platform/database';
import type { Actor } from '../platform/http';
import type { PayTransaction } from '../platform/wechat';
import { CountedElsewhereStore, type CountedSum } from './counted-elsewhere.store';
import { DecideElsewhere, type CountedFirst } from './decide-elsewhere';
import { IncidentStore } from './incident.store';
import type { NewPaymentOrder, PaymentOrder, Purpose } from './payment-order';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentRefundStore, type GivenBack } from './payment-refund.store';
import type { PaymentOrderView } from './payments.dto';
import { PresentPayment } from './present-payment';
import { RequestRefund, type NewRefund } from './request-refund';
import { ShowPayment } from './show-payment';
import { TakeTransaction, type Taken } from './take-transaction';

/** What other rooms do with payments through WeChat. */
@Injectable()
export class Payments {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly orders: PaymentOrderStore,
    private readonly refunds: PaymentRefundStore,
    private readonly incidents: IncidentStore,
    private readonly presentPayment: PresentPayment,
    private readonly showPayment: ShowPayment,
    private readonly requestRefund: RequestRefund,
    private readonly decide: DecideElsewhere,
    private readonly counted: CountedElsewhereStore,
    private readonly take: TakeTransaction,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Writes the order's row; nothing has been said to WeChat yet and nobody is bound to it. */
  async open(tx: Tx, order: NewPaymentOrder): Promise<PaymentOrder> {
    const opened = {
      ...order,
      id: this.ids.next(),
      state: 'created',
      paidAt: null,
      createdAt: this.clock.now(),
    } as const;
    await this.orders.add(tx, opened);
    return opened;
  }

  /**
   * Places the order at WeChat for the person who asks and answers what their pay sheet needs. Outside any transaction: it calls WeChat.
   * The first who asks is the payer; a repeat by them resumes with the same parameters.
   * @throws Refused NOT_FOUND for another's order, PAYMENT_CLOSED once it is to end, PAY_IN_WECHAT on a desktop, PAYER_DIFFERENT in
   * another app, WECHAT_UNAVAILABLE when the outcome is unknown (repeat it)
   */
  present(orderId: string, actor: Actor): Promise<PaymentOrderView> {
    return this.presentPayment.run(orderId, actor);
  }

  /** How the order stands; asks WeChat when that isn't known, at most every 2 s an order. @throws Refused NOT_FOUND */
  view(orderId: string, actor: Actor): Promise<PaymentOrderView> {
    return this.showPayment.run(orderId, actor);
  }

  /** Asks for closing before the deadline. The worker makes sure at WeChat; a payment that was faster wins. */
  close(tx: Tx, orderId: string): Promise<void> {
    return this.orders.askToClose(tx, orderId, this.clock.now());
  }

  /**
   * Gives money back the way it came. @returns the refund's id.
   * @throws Refused REFUND_TOO_MUCH with what is left, STATE_CHANGED for an order that isn't paid
   */
  refund(tx: Tx, refund: NewRefund): Promise<string> {
    return this.requestRefund.run(tx, refund);
  }

  /** What is given back of orders, or on its way back; orders of which nothing is are missing. */
  backOf(reader: Reader, orderIds: readonly string[]): Promise<Map<string, GivenBack>> {
    return this.refunds.backOf(reader, orderIds);
  }

  /**
   * A refund counts what of it was given back before: the payer gives up what they had for it. However the rest goes, call it first.
   * @throws Refused REFUND_TOO_MUCH when other than that waits.
   */
  decideElsewhere(tx: Tx, orderId: string, counted: CountedFirst): Promise<void> {
    return this.decide.run(tx, orderId, counted);
  }

  /**
   * What WeChat's back office gave on a shop's day of what the shop owed by hand, positive fen: the refund's own day left it out, as
   * nobody had given it yet.
   */
  givenOnDay(reader: Reader, shopId: string, on: ShopDay): Promise<CountedSum[]> {
    return this.counted.sums(reader, shopId, on);
  }

  /** The first day between two, both exclusive, on which it gave any in a shop; null when there is none. */
  firstDayGiven(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    return this.counted.firstDay(reader, shopId, after, before);
  }

  /** Fen of orders that can still be paid, by subject; subjects without one are missing. */
  beingPaidFen(reader: Reader, purpose: Purpose, subjectIds: readonly string[]): Promise<Map<string, number>> {
    return this.orders.openFen(reader, purpose, subjectIds);
  }

  find(reader: Reader, orderId: string): Promise<PaymentOrder | null> {
    return this.orders.find(reader, orderId);
  }

  /** The paid orders of subjects, by subject; subjects nobody paid for through WeChat are missing. */
  paidOf(reader: Reader, purpose: Purpose, subjectIds: readonly string[]): Promise<Map<string, PaymentOrder>> {
    return this.orders.paidOf(reader, purpose, subjectIds);
  }

  /**
   * A person paid out by hand what WeChat could not give back; whoever had it on the list needn't look at it any more.
   * @returns false when WeChat may still carry it out, or it was paid out before.
   */
  async paidOutByHand(tx: Tx, refundId: string, by: { staffId: string; note: string }): Promise<boolean> {
    if ((await this.refunds.paidOut(tx, refundId, this.clock.now(), by.staffId)) === 0) return false;
    await this.incidents.heal(tx, { refundId }, ['refundAbnormal', 'refundClosed', 'refundRefused'], by.note);
    return true;
  }

  /** The newest order of a subject. */
  findBySubject(reader: Reader, purpose: Purpose, subjectId: string): Promise<PaymentOrder | null> {
    return this.orders.newestOf(reader, purpose, subjectId);
  }

  /** Takes WeChat's word about a payment that was learned another way than by notification or query, such as out of a bill. */
  learn(seen: PayTransaction): Promise<Taken> {
    return this.unit.run((tx) => this.take.run(tx, seen));
  }
}
