import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Payments, type PaymentOrderView } from '../payments';
import { Clock } from '../platform/clock';
import { Db } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { AskStore, type Ask } from './ask.store';
import { AskViews } from './ask-views';
import type { PayAsk } from './asks.dto';
import { factsView, wishesView } from './facts-view';
import type { PayAskChoices } from './quotes.dto';
import { SaleStore } from './sale.store';
import { FactsReader } from './settlement-facts';
import { SettlementStore } from './settlement.store';

/** The member's side of asks. */
@Injectable()
export class OwnerAsks {
  constructor(
    private readonly db: Db,
    private readonly asks: AskStore,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly facts: FactsReader,
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

  /** What the member may choose from while the ask is open. @throws Refused ASK_CLOSED when it isn't any more. */
  async choices(memberId: string, askId: string): Promise<PayAskChoices> {
    const ask = await this.mine(memberId, askId);
    const sale = await this.sales.find(this.db, ask.saleId);
    const open = ask.state === 'open' && ask.expiresAt > this.clock.now() && sale?.memberId === memberId;
    if (!open || ask.choice === null) throw new Refused(refuse('ASK_CLOSED'));
    const facts = await this.facts.forOwner(this.db, sale);
    return { facts: factsView(facts), asked: wishesView(ask.choice.wishes), quotedFen: sale.totalFen };
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
