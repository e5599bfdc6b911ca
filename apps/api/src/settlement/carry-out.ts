import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, type SettlementPlan } from '@cheyou/domain';
import { account, Ledger, type EntryHead } from '../ledger';
import { Payments } from '../payments';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Shops } from '../shops';
import { AskStore } from './ask.store';
import { askedOf, choiceOf, wishesOfPlan } from './asked-plan';
import { ConsentStore } from './consent.store';
import { SaleStore, type Sale, type StoredLine } from './sale.store';
import { deferredPostings, SellCards } from './sell-cards';
import type { ConsentClaim } from './settlement-facts';
import { SettlementStore, type Settlement, type StoredLeg } from './settlement.store';
import { earnedIn, TakeInstruments, type TakenOfPlan } from './take-instruments';
import { tenderPostings } from './tender-postings';
import { VisitDone } from './visit-done';
import { VisitEarnings } from './visit-earnings';

const payWithinMs = 5 * 60_000;
/** Nobody waits at a counter while somebody buys on the phone. */
const buyWithinMs = 15 * 60_000;

interface Work {
  /** Null when the owner buys on the phone. */
  actor: StaffCaller | null;
  sale: Sale;
  plan: SettlementPlan;
  order: ConsentClaim;
  /** The lines that sell service cards. */
  cardLines: readonly StoredLine[];
}

/** What moved, or waits to move. */
type Money = Pick<Settlement, 'entryId' | 'holdId' | 'paymentOrderId' | 'cardAfterFen'> & {
  cardTail: string | null;
  /** Notes what the bill earned; null when it earns nothing yet. */
  noteAward: (() => Promise<void>) | null;
};

/** What was written. */
export interface CarriedOut {
  readonly settlement: Settlement;
  readonly legs: readonly StoredLeg[];
  /** Of the card that paid. */
  readonly cardTail: string | null;
}

/** Writes a plan: consumes the consent, moves the money in one entry (or holds it), closes the sale, tells the member. */
@Injectable()
export class CarryOut {
  constructor(
    private readonly ledger: Ledger,
    private readonly taking: TakeInstruments,
    private readonly payments: Payments,
    private readonly shops: Shops,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly consents: ConsentStore,
    private readonly asks: AskStore,
    private readonly visits: VisitDone,
    private readonly earnings: VisitEarnings,
    private readonly selling: SellCards,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(tx: Tx, work: Work): Promise<CarriedOut> {
    const { actor, sale, plan } = work;
    const now = this.clock.now();
    const settlementId = this.ids.next();
    const held = plan.wechatFen > 0;
    await this.consume(tx, work, settlementId);
    const staffId = actor?.staff.staffId ?? null;
    const head = headOf(sale, settlementId, staffId);
    const { cardTail, noteAward, ...money } = held ? await this.hold(tx, work, head) : await this.move(tx, work, head);
    const settlement: Settlement = {
      id: settlementId,
      saleId: sale.id,
      state: held ? 'held' : 'captured',
      shopId: sale.shopId,
      carId: sale.carId,
      memberId: sale.memberId,
      totalFen: plan.totalFen,
      changeFen: plan.changeFen,
      cardId: plan.prepaid?.cardId ?? null,
      cardBeforeFen: plan.prepaid?.balanceBeforeFen ?? null,
      ...money,
      earns: plan.earns,
      pointRulesVersion: plan.earnsBy.rulesVersion,
      pointsPercent: plan.earnsBy.percent,
      staffId,
      at: now,
      settledOn: await this.shops.businessDay(tx, sale.shopId),
      reversedAt: null,
      reverseReason: null,
    };
    const legs = plan.legs.map((leg) => ({ id: this.ids.next(), ...leg }));
    await this.settlements.add(tx, settlement, legs);
    await this.sales.move(tx, sale.id, 'open', held ? 'held' : 'settled', held ? {} : { closedAt: now });
    if (held) {
      if (staffId !== null) await this.askToPay(tx, work, settlement, staffId);
    } else {
      if (sale.memberId !== null) await this.asks.settled(tx, sale.id, settlementId);
      await this.selling.run(tx, { sale, settlement, legs }, work.cardLines);
      await this.visits.run(tx, sale, settlement);
      await noteAward?.();
      await this.earnings.counted(tx, { sale, settlement, legs });
    }
    return { settlement, legs, cardTail };
  }

  /** A code, a tap or a manager's word is good for one settlement. */
  private async consume(tx: Tx, { actor, sale, plan, order }: Work, settlementId: string): Promise<void> {
    if (!plan.own) return;
    const { consent, amountFen } = plan.own;
    if (consent.kind === 'memberCode')
      await this.consents.useProof(tx, consent.proofId, settlementId, () => new Refused(refuse('PROOF_EXPIRED')));
    if (consent.kind === 'override' && actor)
      await this.actLog.write(tx, {
        actor,
        act: 'override.use',
        subject: { kind: 'sale', id: sale.id },
        reason: order.override?.reason ?? null,
        facts: { label: sale.number, amountFen, cardId: plan.prepaid?.cardId ?? null },
      });
  }

  /** One entry for all a bill moves, and one for what it earns, written at once; a bill of nothing moves nothing. */
  private async move(tx: Tx, { sale, plan, cardLines }: Work, head: SettlementHead): Promise<Money> {
    const { taken, earned: ofUses, card, cardTail } = await this.take(tx, { sale, plan, head, held: false });
    const to = earnedIn(sale.shopId);
    const postings = [
      ...taken.map(({ asset, accountId, amount }) => ({ asset, amount, from: account(accountId), to: to(asset) })),
      ...tenderPostings(plan.legs, sale.shopId),
      ...deferredPostings(plan.legs, cardLines, sale.shopId),
      ...ofUses,
    ];
    const bill = postings.length === 0 ? [] : [{ ...head, ...card, kind: 'settle' as const, postings }];
    const earning = { id: head.settlementId, earns: plan.earns, staffId: head.staffId };
    const award = await this.earnings.award(tx, sale, earning);
    const posted = await this.ledger.postAll(tx, award ? [...bill, award.entry] : bill);
    const earned = award && posted.at(-1);
    return {
      entryId: bill.length > 0 ? (posted[0]?.entryId ?? null) : null,
      noteAward: earned ? () => award.note(earned) : null,
      holdId: null,
      paymentOrderId: null,
      cardAfterFen: afterOf(card),
      cardTail,
    };
  }

  /** What the member holds of it is put aside and an order is opened; everything else moves when WeChat has spoken. */
  private async hold(tx: Tx, { actor, sale, plan }: Work, head: SettlementHead): Promise<Money> {
    const order = await this.payments.open(tx, {
      purpose: actor ? 'settlement' : 'cardPurchase',
      subjectId: head.settlementId,
      memberId: sale.memberId ?? '',
      shopId: sale.shopId,
      amountFen: plan.wechatFen,
      description: actor ? `到店消费 ${sale.number}` : `购卡 ${sale.title}`.slice(0, 40),
      deadlineAt: new Date(this.clock.now().getTime() + (actor ? payWithinMs : buyWithinMs)),
    });
    const { taken, card, cardTail } = await this.take(tx, { sale, plan, head, held: true });
    const held = taken.length === 0 ? null : await this.ledger.hold(tx, taken, { ...head, ...card });
    return {
      entryId: null,
      holdId: held?.holdId ?? null,
      paymentOrderId: order.id,
      cardAfterFen: afterOf(card),
      cardTail,
      noteAward: null,
    };
  }

  private take(
    tx: Tx,
    { sale, plan, head, held }: Pick<Work, 'sale' | 'plan'> & { head: SettlementHead; held: boolean },
  ): Promise<TakenOfPlan> {
    const on = shopDayOf(this.clock.now());
    return this.taking.run(tx, { plan, sale, settlementId: head.settlementId, on, held, head });
  }

  /** The member's phone shows what is left to pay: on the page where they said yes, when they did. */
  private async askToPay(tx: Tx, { sale, plan }: Work, settlement: Settlement, staffId: string): Promise<void> {
    const toPay = {
      saleId: sale.id,
      ...askedOf(plan),
      choice: choiceOf(plan, wishesOfPlan(plan), false),
      expiresAt: new Date(settlement.at.getTime() + payWithinMs),
      settlementId: settlement.id,
    };
    if ((await this.asks.becomeToPay(tx, toPay)) > 0) return;
    await this.asks.endAllOf(tx, sale.id, 'expired');
    await this.asks.add(tx, {
      ...toPay,
      id: this.ids.next(),
      shopId: sale.shopId,
      memberId: sale.memberId ?? '',
      staffId,
      state: 'approved',
      createdAt: settlement.at,
    });
  }
}

const afterOf = ({ cardBalanceAfter }: TakenOfPlan['card']): number | null => cardBalanceAfter ?? null;

/** The head of an entry of a settlement. */
export interface SettlementHead extends EntryHead {
  readonly settlementId: string;
}

/** What the statement says of a settlement. */
export function headOf(sale: Sale, settlementId: string, staffId: string | null): SettlementHead {
  const { shopId, plate, id: saleId } = sale;
  return { shopId, staffId, title: sale.title, saleId, settlementId, plate };
}
