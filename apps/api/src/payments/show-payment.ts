import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { Db, UnitOfWork } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { CheckOrder } from './check-order';
import type { OrderRecord } from './order-record';
import { OwnOrder } from './own-order';
import { PaymentOrderStore } from './payment-order.store';
import { PaymentViews } from './payment-views';
import type { PaymentOrderView } from './payments.dto';

/** A phone that polls doesn't make us poll WeChat faster than this. */
const turnMs = 2_000;

/** How a member's order stands. While it isn't known, WeChat is asked: the phone's own success callback proves nothing. */
@Injectable()
export class ShowPayment {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly orders: PaymentOrderStore,
    private readonly check: CheckOrder,
    private readonly own: OwnOrder,
    private readonly views: PaymentViews,
    private readonly clock: Clock,
  ) {}

  async run(orderId: string, actor: Actor): Promise<PaymentOrderView> {
    const order = await this.mine(orderId, actor);
    if (order.state !== 'awaiting' || !(await this.myTurn(orderId))) return this.views.of(order, actor);
    await this.check.run(orderId);
    return this.views.of(await this.mine(orderId, actor), actor);
  }

  /** The member doesn't want to pay any more. What WeChat says decides: a payment that was faster is kept. */
  async cancel(orderId: string, actor: Actor): Promise<PaymentOrderView> {
    await this.mine(orderId, actor);
    await this.unit.run((tx) => this.orders.askToClose(tx, orderId, this.clock.now()));
    await this.check.run(orderId);
    return this.views.of(await this.mine(orderId, actor), actor);
  }

  private myTurn(orderId: string): Promise<boolean> {
    const now = this.clock.now();
    return this.unit.run((tx) => this.orders.takeTurn(tx, orderId, now, new Date(now.getTime() - turnMs)));
  }

  private async mine(orderId: string, actor: Actor): Promise<OrderRecord> {
    const order = await this.orders.find(this.db, orderId);
    if (!order || !(await this.own.is(this.db, order, actor))) throw new Refused(refuse('NOT_FOUND'));
    return order;
  }
}
