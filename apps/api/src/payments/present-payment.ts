import { Injectable, Logger } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import { Settings } from '../platform/config';
import { Db, UnitOfWork, type Tx } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { WechatPay, type WechatOutcome } from '../platform/wechat';
import { CheckOrder } from './check-order';
import { nextCheckAt } from './check-schedule';
import { notifyPaths } from './notify-paths';
import { isClosing, isOpen, type OrderRecord, type Payer } from './order-record';
import { OwnOrder } from './own-order';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentViews, prepayLives } from './payment-views';
import type { PaymentOrderView } from './payments.dto';

type Prepaid = WechatOutcome<{ readonly prepayId: string }>;

/** These say that WeChat knows the number and that it has an end: asking tells which. */
const endedAtWechat: readonly string[] = ['ORDER_PAID', 'ORDER_CLOSED', 'OUT_TRADE_NO_USED'];

/** Places an order at WeChat for the person who pays it. The row says so before the call, since its effect may outlive its answer. */
@Injectable()
export class PresentPayment {
  private readonly log = new Logger(PresentPayment.name);

  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly orders: PaymentOrderStore,
    private readonly members: Members,
    private readonly own: OwnOrder,
    private readonly pay: WechatPay,
    private readonly check: CheckOrder,
    private readonly views: PaymentViews,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(orderId: string, actor: Actor): Promise<PaymentOrderView> {
    const order = await this.unit.run((tx) => this.bind(tx, orderId, actor));
    if (isOpen(order) && !prepayLives(order, this.clock.now())) await this.place(order);
    return this.views.of(await this.known(orderId), actor);
  }

  /** Binds the payer to the order, once, and notes that WeChat is about to be called. */
  private async bind(tx: Tx, orderId: string, actor: Actor): Promise<OrderRecord> {
    const order = await this.orders.lock(tx, orderId);
    if (!order || !(await this.own.is(tx, order, actor))) throw new Refused(refuse('NOT_FOUND'));
    if (!isOpen(order)) return order;
    const now = this.clock.now();
    if (isClosing(order, now)) throw new Refused(refuse('PAYMENT_CLOSED'));
    const payer = await this.payerOf(tx, order, actor);
    if (prepayLives(order, now)) return order;
    await this.orders.call(tx, orderId, payer, { at: now, checkAt: nextCheckAt(now, now) });
    return { ...order, state: 'awaiting', payer, calledAt: now };
  }

  private async payerOf(tx: Tx, order: OrderRecord, actor: Actor): Promise<Payer> {
    if (actor.appid === null) throw new Refused(refuse('PAY_IN_WECHAT'));
    const { appid } = actor;
    const openid = await this.members.openidOf(tx, order.memberId, appid);
    if (openid === null) throw new Refused(refuse('PAY_IN_WECHAT'));
    const same = order.payer === null || (order.payer.appid === appid && order.payer.openid === openid);
    if (!same) throw new Refused(refuse('PAYER_DIFFERENT'));
    return { appid, openid };
  }

  private async place(order: OrderRecord): Promise<void> {
    const placed = await this.prepay(order);
    if (placed.outcome === 'ok') {
      const { prepayId } = placed.value;
      return this.unit.run((tx) => this.orders.keepPrepay(tx, order.id, prepayId, this.clock.now()));
    }
    if (placed.outcome === 'refused' && endedAtWechat.includes(placed.code)) return this.check.run(order.id);
    this.log.warn({ orderId: order.id, outcome: placed }, 'an order could not be placed at WeChat');
    throw new Refused(refuse('WECHAT_UNAVAILABLE'));
  }

  /** The same parameters on every repeat: all of them stand in the row or the settings. */
  private prepay({ id, payer, description, amountFen, deadlineAt }: OrderRecord): Promise<Prepaid> {
    if (payer === null) throw new Error(`order ${id} is placed for nobody`);
    return this.pay.prepayJsapi({
      ...payer,
      outTradeNo: id,
      description,
      totalFen: amountFen,
      payBy: deadlineAt,
      notifyUrl: `${this.settings.publicUrl}${notifyPaths.payment}`,
    });
  }

  private async known(orderId: string): Promise<OrderRecord> {
    const order = await this.orders.find(this.db, orderId);
    if (!order) throw new Error(`the payment order ${orderId} is gone`);
    return order;
  }
}
