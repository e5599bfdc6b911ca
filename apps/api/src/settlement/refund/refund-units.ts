import { Injectable } from '@nestjs/common';
import { planRefund, refuse, type RefundPlan, type RefundWish } from '@cheyou/domain';
import { Db, type Reader } from '../../platform/database';
import { allowed, Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { Shops } from '../../shops';
import { SettlementStore, type Settlement } from '../settlement.store';
import { GiveBackUnits } from './give-back-units';
import { RefundDesk, refuseUnlessPaid } from './refund-desk';
import { RefundWays, type RefundWay } from './refund-ways';
import { SettledFactsReader } from './settled-facts';

export interface RefundOrder {
  readonly lines: readonly RefundWish[];
  readonly reasonCode: string;
  readonly reason: string;
  /** What the client showed as going back in money. */
  readonly quotedFen: number;
}

/** What would go back. */
export interface QuotedRefund {
  readonly plan: RefundPlan;
  /** Of what was paid through WeChat. */
  readonly way: RefundWay | null;
  readonly needsSecondPerson: boolean;
}

/** A refund that is carried out, or waits for a second person. */
export interface RefundOutcome {
  readonly refundId: string;
  readonly done: boolean;
}

/**
 * Gives units of lines of a settled bill back to the legs that paid them. On the day itself and within the role's limit one manager
 * decides; later, or above it, a second one approves what was asked.
 */
@Injectable()
export class RefundUnits {
  constructor(
    private readonly once: Once,
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly settlements: SettlementStore,
    private readonly facts: SettledFactsReader,
    private readonly desk: RefundDesk,
    private readonly givingBack: GiveBackUnits,
    private readonly ways: RefundWays,
  ) {}

  /** What would go back, shown before anything moves. @throws Refused NOT_FOUND, REFUND_EMPTY, REFUND_UNITS, REFUND_IS_CARD, STATE_CHANGED. */
  async quote(actor: StaffCaller, settlementId: string, lines: readonly RefundWish[]): Promise<QuotedRefund> {
    const settlement = await this.settlements.find(this.db, settlementId);
    if (settlement?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    refuseUnlessPaid(settlement);
    const { facts } = await this.facts.of(this.db, settlement);
    const plan = allowed(planRefund(facts, lines));
    const way = await this.ways.of(this.db, settlement, plan.legs);
    return { plan, way, needsSecondPerson: !(await this.alone(this.db, actor, settlement, plan)) };
  }

  /** @throws Refused as `quote`, QUOTE_CHANGED when other money would go back than was shown. */
  run(key: RequestKey, actor: StaffCaller, settlementId: string, order: RefundOrder): Promise<RefundOutcome> {
    return this.once.run(key, async (tx) => {
      const { sale, settlement } = await this.desk.locked(tx, actor, settlementId);
      const { facts, took } = await this.facts.of(tx, settlement);
      const plan = allowed(planRefund(facts, order.lines));
      if (plan.moneyFen !== order.quotedFen)
        throw new Refused(refuse('QUOTE_CHANGED', { quotedFen: order.quotedFen, totalFen: plan.moneyFen }));
      const { lines, quotedFen: moneyFen, reasonCode, reason } = order;
      const asked = { cardId: null, quote: null, lines, moneyFen, reasonCode, reason };
      const refund = await this.desk.ask(tx, actor.staff.staffId, settlement, asked);
      const done = await this.alone(tx, actor, settlement, plan);
      const by = actor.staff.staffId;
      if (done) await this.givingBack.run(tx, { refund, sale, settlement, plan, took, card: null, by });
      await this.desk.log(tx, actor, refund, sale, done ? 'settlement.refund' : 'settlement.refund.ask');
      return { refundId: refund.id, done };
    });
  }

  private async alone(
    reader: Reader,
    actor: StaffCaller,
    bill: Settlement,
    { moneyFen }: RefundPlan,
  ): Promise<boolean> {
    const today = await this.shops.businessDay(reader, bill.shopId);
    return bill.settledOn === today && this.desk.withinLimit(reader, actor, bill.id, moneyFen);
  }
}
