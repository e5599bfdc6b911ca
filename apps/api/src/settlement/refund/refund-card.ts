import { Injectable } from '@nestjs/common';
import { limitFor, planServiceCardRefund, refuse, type ServiceCardRefundPlan } from '@cheyou/domain';
import { Db, type Reader, type Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { ServiceCards, type CardWorth } from '../../service-cards';
import { SettlementStore, type Settlement } from '../settlement.store';
import { GiveBackUnits } from './give-back-units';
import type { RefundOutcome } from './refund-units';
import { RefundDesk, refuseUnlessPaid, type LockedBill } from './refund-desk';
import { byHandFen, RefundWays } from './refund-ways';
import { RefundStore, type CardQuote, type Refund } from './refund.store';
import { SettledFactsReader, type SettledBill } from './settled-facts';

export interface CardRefundOrder {
  readonly reasonCode: string;
  readonly reason: string;
  /** What the client showed as going back in money. */
  readonly quotedFen: number;
}

/** What a card would give back, and by what. */
export interface QuotedCard {
  readonly worth: CardWorth;
  readonly plan: ServiceCardRefundPlan;
  /** What WeChat can't give back any more: a person pays it out. */
  readonly byHandFen: number;
  readonly needsSecondPerson: boolean;
}

/**
 * Gives a service card back to what paid for it, by what is left of it today. Within the role's limit one manager decides, whenever it
 * was sold; above it a second one approves what was asked.
 */
@Injectable()
export class RefundCard {
  constructor(
    private readonly once: Once,
    private readonly db: Db,
    private readonly serviceCards: ServiceCards,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly facts: SettledFactsReader,
    private readonly desk: RefundDesk,
    private readonly givingBack: GiveBackUnits,
    private readonly ways: RefundWays,
  ) {}

  /** @throws Refused NOT_FOUND, SERVICE_CARD_NO_BILL, and by what stands in the way of giving the card back. */
  async quote(actor: StaffCaller, cardId: string): Promise<QuotedCard> {
    const settlement = await this.billOf(this.db, actor, cardId);
    refuseUnlessPaid(settlement);
    const worth = await this.serviceCards.worth(this.db, cardId);
    const plan = planOf(await this.facts.of(this.db, settlement), worth);
    const owedFen = byHandFen(await this.ways.of(this.db, settlement, plan.legs));
    return {
      worth,
      plan,
      byHandFen: owedFen,
      needsSecondPerson: !(await this.alone(this.db, actor, settlement, plan)),
    };
  }

  /** @throws Refused as `quote`, QUOTE_CHANGED when other money would go back than was shown. */
  run(key: RequestKey, actor: StaffCaller, cardId: string, order: CardRefundOrder): Promise<RefundOutcome> {
    return this.once.run(key, async (tx) => {
      const bill = await this.desk.locked(tx, actor, (await this.billOf(tx, actor, cardId)).id);
      const worth = await this.serviceCards.lockWorth(tx, cardId);
      const settled = await this.facts.of(tx, bill.settlement);
      const plan = planOf(settled, worth);
      refuseOtherMoney(order.quotedFen, plan);
      const { quotedFen: moneyFen, reasonCode, reason } = order;
      const asked = { cardId, lines: plan.lines, quote: quoteOf(worth, plan), moneyFen, reasonCode, reason };
      const refund = await this.desk.ask(tx, actor, bill.settlement, asked);
      const done = await this.alone(tx, actor, bill.settlement, plan);
      const { took } = settled;
      if (done) await this.givingBack.run(tx, { refund, ...bill, plan, took, cardId, by: actor.staff.staffId });
      await this.desk.log(tx, actor, refund, bill.sale, done ? 'serviceCard.refund' : 'serviceCard.refund.ask');
      return { refundId: refund.id, done };
    });
  }

  /** The second person's word. The card is looked at anew: it may have been used since. */
  async approved(
    tx: Tx,
    actor: StaffCaller,
    { refund, ...bill }: LockedBill & { refund: Refund },
    cardId: string,
  ): Promise<void> {
    const worth = await this.serviceCards.lockWorth(tx, cardId);
    const settled = await this.facts.of(tx, bill.settlement);
    const plan = planOf(settled, worth);
    refuseOtherMoney(refund.moneyFen, plan);
    const { took } = settled;
    await this.givingBack.run(tx, { refund, ...bill, plan, took, cardId, by: actor.staff.staffId });
    await this.desk.log(tx, actor, refund, bill.sale, 'serviceCard.refund');
  }

  /** By all that went back of the bill: a limit isn't passed in slices. */
  private async alone(
    reader: Reader,
    { staff }: StaffCaller,
    { id }: Settlement,
    { moneyFen }: ServiceCardRefundPlan,
  ): Promise<boolean> {
    return moneyFen + (await this.refunds.wentBackFen(reader, id)) <= limitFor(staff.role, 'refundFen');
  }

  /** The bill that sold a card, of this shop. */
  private async billOf(reader: Reader, actor: StaffCaller, cardId: string): Promise<Settlement> {
    const card = await this.serviceCards.find(reader, cardId);
    if (card?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const { saleId, terms } = card;
    const bill = saleId === null ? undefined : (await this.settlements.ofSales(reader, [saleId])).get(saleId);
    if (!bill) throw new Refused(refuse('SERVICE_CARD_NO_BILL', { name: terms.name }));
    return bill;
  }
}

function planOf({ facts }: SettledBill, { card, valueFen, moneyFen }: CardWorth): ServiceCardRefundPlan {
  return planServiceCardRefund(facts, { lineId: card.saleLineId ?? '', place: card.place, valueFen, moneyFen });
}

function quoteOf({ card, name, lines, valueFen }: CardWorth, { moneyFen, bonusFen }: ServiceCardRefundPlan): CardQuote {
  const { place, priceFen, saleLineId } = card;
  return { name, lineId: saleLineId ?? '', place, priceFen, valueFen, moneyFen, bonusFen, lines };
}

function refuseOtherMoney(quotedFen: number, { moneyFen }: ServiceCardRefundPlan): void {
  if (moneyFen !== quotedFen) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen: moneyFen }));
}
