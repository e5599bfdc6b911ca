import { Injectable } from '@nestjs/common';
import { planForNewOwner, planServiceCardRefund, refuse, type ServiceCardRefundPlan } from '@cheyou/domain';
import { Db, type Reader, type Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { ServiceCards, type CardWorth } from '../../service-cards';
import { SettlementStore, type Settlement } from '../settlement.store';
import { refuseUnlessPaid } from './refund-desk';
import { RefundWays, toNewOwner, type RefundWay } from './refund-ways';
import { RefundStore, type CardQuote } from './refund.store';
import { SettledFactsReader, type SettledBill, type Took } from './settled-facts';

type SoldCard = NonNullable<Awaited<ReturnType<ServiceCards['find']>>>;

/** What a card would give back, and by what. */
export interface QuotedCard {
  readonly worth: CardWorth;
  readonly plan: ServiceCardRefundPlan;
  /** Of what was paid through WeChat; of all money where the card is another member's by now. */
  readonly way: RefundWay | null;
  /** The card was given to another member since it was bought. */
  readonly handedOn: boolean;
}

/** The same under lock, with the accounts its bill took from. */
interface PlannedCard {
  readonly worth: CardWorth;
  readonly plan: ServiceCardRefundPlan;
  readonly took: readonly Took[];
  /** The card was given to another member since it was bought. */
  readonly handedOn: boolean;
}

/** Plans what a service card gives back, by what is left of it today, to what paid for it. */
@Injectable()
export class PlanCardRefund {
  constructor(
    private readonly db: Db,
    private readonly serviceCards: ServiceCards,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly facts: SettledFactsReader,
    private readonly ways: RefundWays,
  ) {}

  /** The bill that sold a card within reach. @throws Refused NOT_FOUND, SERVICE_CARD_NO_BILL. */
  async billOf(reader: Reader, cardId: string, reaches: (card: SoldCard) => boolean): Promise<Settlement> {
    const card = await this.serviceCards.find(reader, cardId);
    if (!card || !reaches(card)) throw new Refused(refuse('NOT_FOUND'));
    const { saleId, terms } = card;
    const bill = saleId === null ? undefined : (await this.settlements.ofSales(reader, [saleId])).get(saleId);
    if (!bill) throw new Refused(refuse('SERVICE_CARD_NO_BILL', { name: terms.name }));
    return bill;
  }

  /** @throws Refused ALREADY_REVERSED, SERVICE_CARD_REFUND_WAITING, and by what stands in the way of giving the card back. */
  async quote(settlement: Settlement, cardId: string): Promise<QuotedCard> {
    refuseUnlessPaid(settlement);
    const worth = await this.serviceCards.worth(this.db, cardId);
    if (await this.refunds.isAsked(this.db, cardId))
      throw new Refused(refuse('SERVICE_CARD_REFUND_WAITING', { name: worth.name }));
    const { plan, handedOn } = planOf(settlement, await this.facts.of(this.db, settlement), worth);
    const way = handedOn ? toNewOwner(plan.moneyFen) : await this.ways.of(this.db, settlement, plan.legs);
    return { worth, plan, way, handedOn };
  }

  /**
   * With the card locked. A pass earns with its days: of what was asked for before, less goes back by the days since.
   * @throws Refused as `quote` but for the request; QUOTE_CHANGED when other money would go back than was shown.
   */
  async locked(
    tx: Tx,
    settlement: Settlement,
    cardId: string,
    { quotedFen, asked }: { readonly quotedFen: number; readonly asked: 'now' | 'before' },
  ): Promise<PlannedCard> {
    const worth = await this.serviceCards.lockWorth(tx, cardId);
    const settled = await this.facts.of(tx, settlement);
    const { plan, handedOn } = planOf(settlement, settled, worth);
    const { moneyFen: totalFen } = plan;
    const byDays = asked === 'before' && goesByDays(worth.lines) && totalFen < quotedFen;
    if (totalFen !== quotedFen && !byDays) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen }));
    return { worth, plan, took: settled.took, handedOn };
  }
}

/** Of a pass, which counts its days and not its uses. */
export const goesByDays = (lines: CardQuote['lines']): boolean => lines.every(({ granted }) => granted === null);

/** What is kept of a quote with the request. */
export function keptQuote({ worth, plan, handedOn }: Pick<QuotedCard, 'worth' | 'plan' | 'handedOn'>): CardQuote {
  const { card, name, lines, valueFen } = worth;
  const { moneyFen, bonusFen } = plan;
  const { place, priceFen, saleLineId } = card;
  const legs = plan.legs.map(({ kind, amountFen }) => ({ kind, amountFen }));
  return { name, lineId: saleLineId ?? '', place, priceFen, valueFen, moneyFen, bonusFen, lines, legs, handedOn };
}

function planOf(
  { memberId }: Settlement,
  { facts }: SettledBill,
  { card, valueFen, moneyFen }: CardWorth,
): Pick<PlannedCard, 'plan' | 'handedOn'> {
  const left = { lineId: card.saleLineId ?? '', place: card.place, valueFen, moneyFen };
  const plan = planServiceCardRefund(facts, left);
  const handedOn = card.memberId !== memberId;
  return { plan: handedOn ? planForNewOwner(plan) : plan, handedOn };
}
