import { Injectable } from '@nestjs/common';
import { limitFor, planRefund, refuse, type RefundPlan, type RefundWish } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock, Ids } from '../../platform/clock';
import { Db, type Reader, type Tx } from '../../platform/database';
import { allowed, Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { Shops } from '../../shops';
import { StaffRoom } from '../../staff';
import { SaleStore, type Sale } from '../sale.store';
import { SettlementStore, type Settlement } from '../settlement.store';
import { GiveBackUnits } from './give-back-units';
import { RefundStore, type Refund } from './refund.store';
import { SettledFactsReader } from './settled-facts';

export interface RefundOrder {
  readonly lines: readonly RefundWish[];
  readonly reasonCode: string;
  readonly reason: string;
  /** What the client showed as going back in money. */
  readonly quotedFen: number;
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
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly facts: SettledFactsReader,
    private readonly givingBack: GiveBackUnits,
    private readonly staff: StaffRoom,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** What would go back, shown before anything moves. @throws Refused NOT_FOUND, REFUND_EMPTY, REFUND_UNITS, STATE_CHANGED. */
  async quote(
    actor: StaffCaller,
    settlementId: string,
    lines: readonly RefundWish[],
  ): Promise<{ plan: RefundPlan; needsSecondPerson: boolean }> {
    const settlement = await this.settlements.find(this.db, settlementId);
    if (settlement?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    refuseUnlessPaid(settlement);
    const { facts } = await this.facts.of(this.db, settlement);
    const plan = allowed(planRefund(facts, lines));
    return { plan, needsSecondPerson: !(await this.alone(this.db, actor, settlement, plan)) };
  }

  /** @throws Refused as `quote`, QUOTE_CHANGED when other money would go back than was shown. */
  run(key: RequestKey, actor: StaffCaller, settlementId: string, order: RefundOrder): Promise<RefundOutcome> {
    return this.once.run(key, async (tx) => {
      const { sale, settlement } = await this.locked(tx, actor, settlementId);
      const { facts, took } = await this.facts.of(tx, settlement);
      const plan = allowed(planRefund(facts, order.lines));
      if (plan.moneyFen !== order.quotedFen)
        throw new Refused(refuse('QUOTE_CHANGED', { quotedFen: order.quotedFen, totalFen: plan.moneyFen }));
      const refund = await this.ask(tx, actor, settlement, order);
      const done = await this.alone(tx, actor, settlement, plan);
      if (done) await this.givingBack.run(tx, { refund, sale, settlement, plan, took, by: actor.staff.staffId });
      await this.log(tx, actor, refund, sale, done ? 'settlement.refund' : 'settlement.refund.ask');
      return { refundId: refund.id, done };
    });
  }

  /** The second person's word. What was asked is planned anew: other refunds may have come before it. @throws Refused SELF_APPROVAL, STATE_CHANGED, REFUND_UNITS, QUOTE_CHANGED. */
  async approve(key: RequestKey, actor: StaffCaller, refundId: string): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { refund, sale, settlement } = await this.waiting(tx, actor, refundId);
      const { facts, took } = await this.facts.of(tx, settlement);
      const plan = allowed(planRefund(facts, refund.lines));
      if (plan.moneyFen !== refund.moneyFen)
        throw new Refused(refuse('QUOTE_CHANGED', { quotedFen: refund.moneyFen, totalFen: plan.moneyFen }));
      await this.givingBack.run(tx, { refund, sale, settlement, plan, took, by: actor.staff.staffId });
      await this.log(tx, actor, refund, sale, 'settlement.refund');
      return {};
    });
  }

  /** @throws Refused STATE_CHANGED, NOT_FOUND. */
  async decline(key: RequestKey, actor: StaffCaller, refundId: string): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { refund, sale } = await this.waiting(tx, actor, refundId);
      await this.refunds.decline(tx, refund.id, actor.staff.staffId, this.clock.now());
      await this.log(tx, actor, refund, sale, 'settlement.refund.decline');
      return {};
    });
  }

  private async alone(
    reader: Reader,
    { staff }: StaffCaller,
    { settledOn, shopId }: Settlement,
    { moneyFen }: RefundPlan,
  ): Promise<boolean> {
    return (
      moneyFen <= limitFor(staff.role, 'refundFen') && settledOn === (await this.shops.businessDay(reader, shopId))
    );
  }

  private async ask(tx: Tx, actor: StaffCaller, settlement: Settlement, order: RefundOrder): Promise<Refund> {
    const refund: Refund = {
      id: this.ids.next(),
      settlementId: settlement.id,
      shopId: settlement.shopId,
      state: 'asked',
      lines: order.lines,
      moneyFen: order.quotedFen,
      reasonCode: order.reasonCode,
      reason: order.reason,
      askedBy: actor.staff.staffId,
      askedAt: this.clock.now(),
      decidedBy: null,
      decidedAt: null,
    };
    await this.refunds.add(tx, refund);
    return refund;
  }

  /** Sale, settlement, then the refund: the order in which everything about a bill is locked. */
  private async waiting(
    tx: Tx,
    actor: StaffCaller,
    refundId: string,
  ): Promise<{ refund: Refund; sale: Sale; settlement: Settlement }> {
    const seen = await this.refunds.find(tx, refundId);
    if (seen?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const bill = await this.locked(tx, actor, seen.settlementId);
    const refund = await this.refunds.lock(tx, refundId);
    if (refund?.state !== 'asked') throw new Refused(refuse('STATE_CHANGED', { state: refund?.state ?? seen.state }));
    const own =
      refund.askedBy === actor.staff.staffId || (await this.staff.isPostOf(tx, refund.askedBy, actor.memberId));
    if (own) throw new Refused(refuse('SELF_APPROVAL'));
    return { refund, ...bill };
  }

  private async locked(
    tx: Tx,
    actor: StaffCaller,
    settlementId: string,
  ): Promise<{ sale: Sale; settlement: Settlement }> {
    const seen = await this.settlements.find(tx, settlementId);
    if (seen?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const sale = await this.sales.lock(tx, seen.saleId);
    await this.shops.businessDay(tx, seen.shopId);
    const settlement = await this.settlements.lock(tx, settlementId);
    if (!sale || !settlement) throw new Error('a settlement without its sale');
    refuseUnlessPaid(settlement);
    return { sale, settlement };
  }

  private log(tx: Tx, actor: StaffCaller, refund: Refund, sale: Sale, act: string): Promise<void> {
    const subject = { kind: 'settlement', id: refund.settlementId };
    const facts = { label: sale.number, moneyFen: refund.moneyFen, lines: refund.lines };
    return this.actLog.write(tx, { actor, act, subject, reason: refund.reason, facts });
  }
}

function refuseUnlessPaid({ state }: Settlement): void {
  if (state === 'reversed') throw new Refused(refuse('ALREADY_REVERSED'));
  if (state !== 'captured') throw new Refused(refuse('STATE_CHANGED', { state, wanted: 'refunded' }));
}
