import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Payments, type PaymentOrderView } from '../payments';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { AskStore, type Ask } from './ask.store';
import { AskViews } from './ask-views';
import type { PayAsk } from './asks.dto';
import { SettlementStore } from './settlement.store';

/** The member's side of asks. */
@Injectable()
export class OwnerAsks {
  constructor(
    private readonly db: Db,
    private readonly asks: AskStore,
    private readonly settlements: SettlementStore,
    private readonly payments: Payments,
    private readonly views: AskViews,
    private readonly clock: Clock,
  ) {}

  async live(memberId: string): Promise<PayAsk[]> {
    const asks = await this.asks.liveOf(this.db, memberId, this.clock.now());
    return this.views.many(this.db, asks);
  }

  async one(memberId: string, askId: string): Promise<PayAsk> {
    return this.views.one(this.db, await this.mine(memberId, askId));
  }

  async payRest(actor: Actor, askId: string): Promise<PaymentOrderView> {
    const ask = await this.mine(actor.memberId, askId);
    const settlement = ask.settlementId === null ? null : await this.settlements.find(this.db, ask.settlementId);
    if (!settlement?.paymentOrderId) throw new Refused(refuse('ASK_CLOSED'));
    return this.payments.present(settlement.paymentOrderId, actor);
  }

  private async mine(memberId: string, askId: string): Promise<Ask> {
    const ask = await this.asks.find(this.db, askId);
    if (ask?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    return ask;
  }
}
