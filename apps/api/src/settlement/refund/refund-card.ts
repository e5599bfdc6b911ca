import { Injectable } from '@nestjs/common';
import { limitFor, refuse } from '@cheyou/domain';
import { Db, type Reader, type Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import type { Settlement } from '../settlement.store';
import { GiveBackUnits } from './give-back-units';
import { keptQuote, PlanCardRefund, type QuotedCard } from './plan-card-refund';
import { RefundDesk, type LockedBill } from './refund-desk';
import type { RefundOutcome } from './refund-units';
import { RefundStore, type Refund } from './refund.store';

export interface CardRefundOrder {
  readonly reasonCode: string;
  readonly reason: string;
  /** What the client showed as going back in money. */
  readonly quotedFen: number;
}

/**
 * Gives a service card back to what paid for it, by what is left of it today. Within the role's limit one manager decides, whenever it
 * was sold; above it a second one approves what was asked. What its owner asked for one manager decides within the limit, and nobody
 * above it.
 */
@Injectable()
export class RefundCard {
  constructor(
    private readonly once: Once,
    private readonly db: Db,
    private readonly planning: PlanCardRefund,
    private readonly refunds: RefundStore,
    private readonly desk: RefundDesk,
    private readonly givingBack: GiveBackUnits,
  ) {}

  /** @throws Refused NOT_FOUND, SERVICE_CARD_NO_BILL, and by what stands in the way of giving the card back. */
  async quote(actor: StaffCaller, cardId: string): Promise<QuotedCard & { readonly needsSecondPerson: boolean }> {
    const settlement = await this.billOf(this.db, actor, cardId);
    const quoted = await this.planning.quote(settlement, cardId);
    return {
      ...quoted,
      needsSecondPerson: !(await this.desk.withinLimit(this.db, actor, settlement.id, quoted.plan.moneyFen)),
    };
  }

  /** @throws Refused as `quote`, QUOTE_CHANGED when other money would go back than was shown. */
  run(key: RequestKey, actor: StaffCaller, cardId: string, order: CardRefundOrder): Promise<RefundOutcome> {
    return this.once.run(key, async (tx) => {
      const bill = await this.desk.lockedOf(tx, await this.billOf(tx, actor, cardId));
      const { quotedFen: moneyFen, reasonCode, reason } = order;
      const { worth, plan, took, handedOn } = await this.planning.locked(tx, bill.settlement, cardId, {
        quotedFen: moneyFen,
        asked: 'now',
      });
      const by = actor.staff.staffId;
      const asked = {
        cardId,
        lines: plan.lines,
        quote: keptQuote({ worth, plan, handedOn }),
        moneyFen,
        reasonCode,
        reason,
      };
      const refund = await this.desk.ask(tx, by, bill.settlement, asked);
      const done = await this.desk.withinLimit(tx, actor, bill.settlement.id, plan.moneyFen);
      if (done) await this.givingBack.run(tx, { refund, ...bill, plan, took, card: { cardId, handedOn }, by });
      await this.desk.log(tx, actor, refund, bill.sale, done ? 'serviceCard.refund' : 'serviceCard.refund.ask');
      return { refundId: refund.id, done };
    });
  }

  /**
   * A manager's yes to what another one or the owner asked. The card is looked at anew: it may have been used since.
   * @throws Refused as `run`; APPROVAL_NEEDED where the owner asked for more than the manager's limit.
   */
  async approved(
    tx: Tx,
    actor: StaffCaller,
    { refund: asked, ...bill }: LockedBill & { refund: Refund },
    cardId: string,
  ): Promise<void> {
    const { moneyFen: quotedFen } = asked;
    const planned = await this.planning.locked(tx, bill.settlement, cardId, { quotedFen, asked: 'before' });
    const { plan, took, handedOn } = planned;
    const refund = { ...asked, moneyFen: plan.moneyFen, lines: plan.lines, quote: keptQuote(planned) };
    if (plan.moneyFen !== quotedFen) await this.refunds.requote(tx, refund);
    if (refund.askedBy === null && !(await this.desk.withinLimit(tx, actor, bill.settlement.id, plan.moneyFen)))
      throw new Refused(refuse('APPROVAL_NEEDED', { limitFen: limitFor(actor.staff.role, 'refundFen') }));
    await this.givingBack.run(tx, { refund, ...bill, plan, took, card: { cardId, handedOn }, by: actor.staff.staffId });
    await this.desk.log(tx, actor, refund, bill.sale, 'serviceCard.refund');
  }

  /** The bill that sold a card, of this shop. */
  private billOf(reader: Reader, { staff }: StaffCaller, cardId: string): Promise<Settlement> {
    return this.planning.billOf(reader, cardId, ({ shopId }) => shopId === staff.shopId);
  }
}
