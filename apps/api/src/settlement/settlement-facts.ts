import { Injectable } from '@nestjs/common';
import {
  fen,
  limitFor,
  shopDayOf,
  type Consent,
  type LevelFacts,
  type LevelRule,
  type SettlementFacts,
} from '@cheyou/domain';
import { Coupons } from '../coupons';
import { Levels } from '../levels';
import { Cars } from '../members';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { Points } from '../points';
import { Cards } from '../prepaid';
import { ServiceCards } from '../service-cards';
import { Shops } from '../shops';
import { AskStore } from './ask.store';
import { consentOfAsk, consentOfProof } from './consent';
import { ConsentStore } from './consent.store';
import { factsOfLine } from './sale-lines';
import { SaleStore, type Sale } from './sale.store';
import type { Named } from './wishes';

/** By what the caller says the card may be debited. */
export interface ConsentClaim {
  proofId?: string;
  askId?: string;
  override?: { reason: string };
}

/** Gathers what the planner looks at: for a preview as it stands, for settling with the card locked. */
@Injectable()
export class FactsReader {
  constructor(
    private readonly sales: SaleStore,
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
    private readonly cards: Cards,
    private readonly points: Points,
    private readonly levels: Levels,
    private readonly cars: Cars,
    private readonly shops: Shops,
    private readonly consents: ConsentStore,
    private readonly asks: AskStore,
    private readonly clock: Clock,
  ) {}

  /** All that the sale's member holds, unlocked. */
  async forPreview(
    reader: Reader,
    actor: StaffCaller | null,
    sale: Sale,
    consent: Consent | null,
  ): Promise<SettlementFacts> {
    const { memberId } = sale;
    const { now, today } = this.present();
    const members = memberId === null ? [] : [memberId];
    const [ofSale, spenderIds, coupons, serviceCards, points, cards] = await Promise.all([
      this.factsOfSale(reader, actor, sale),
      this.spendersOf(reader, sale),
      this.coupons.factsOf(reader, members, today),
      this.serviceCards.factsOf(reader, members, today),
      memberId === null ? null : this.points.factsOf(reader, memberId),
      this.cards.factsOf(reader, members),
    ]);
    return {
      ...ofSale,
      ...{ now, today, consent, coupons, points },
      serviceCards: serviceCards.map((card) => ({ ...card, spenderIds })),
      cards: cards.map((card) => ({ ...card, spenderIds })),
    };
  }

  /** The same for the member's own phone: who works in the shop and who else may spend is nothing it is told. */
  async forOwner(reader: Reader, sale: Sale): Promise<SettlementFacts> {
    const facts = await this.forPreview(reader, null, sale, null);
    return {
      ...facts,
      lines: facts.lines.map((line) => ({ ...line, performerId: null })),
      cards: facts.cards.map((card) => ({ ...card, spenderIds: [] })),
      serviceCards: facts.serviceCards.map((card) => ({ ...card, spenderIds: [] })),
    };
  }

  /**
   * Nobody acts when the owner buys on the phone. Only what is to be debited, and the account that earns, locked after the sale was.
   * It is asked for at one time and in this order: rows of coupons, service cards, points that are spent and the prepaid card in one
   * packet, the balances of those in the next.
   */
  async underLock(
    tx: Tx,
    actor: StaffCaller | null,
    sale: Sale,
    { couponIds, serviceCardIds, spendsPoints, cardId }: Named,
    claim: ConsentClaim,
  ): Promise<SettlementFacts> {
    const [consent, ofSale, coupons, serviceCards, points, card] = await Promise.all([
      this.consentOf(tx, actor, claim),
      this.factsOfSale(tx, actor, sale),
      couponIds.length === 0 ? [] : this.coupons.lockFacts(tx, couponIds),
      serviceCardIds.length === 0 ? [] : this.serviceCards.lockFacts(tx, serviceCardIds, this.present().today),
      sale.memberId === null ? null : this.points.lockFacts(tx, sale.memberId, spendsPoints),
      cardId === null ? null : this.cards.lockFacts(tx, cardId),
    ]);
    // Who else may spend is asked only where somebody else says yes.
    const others = consent !== null && 'memberId' in consent && consent.memberId !== sale.memberId;
    const spenderIds = others ? await this.spendersOf(tx, sale) : [];
    // Another member's card or coupon is none of this sale's: it isn't there.
    const own = <T extends { ownerId: string }>(held: readonly T[]): T[] =>
      held.filter(({ ownerId }) => ownerId === sale.memberId);
    return {
      ...ofSale,
      // The time is asked for last: a card may have been waited for.
      ...this.present(),
      ...{ consent, points, coupons: own(coupons) },
      serviceCards: own(serviceCards).map((one) => ({ ...one, spenderIds })),
      cards: own(card ? [card] : []).map((one) => ({ ...one, spenderIds })),
    };
  }

  private async factsOfSale(
    reader: Reader,
    actor: StaffCaller | null,
    sale: Sale,
  ): Promise<Omit<SettlementFacts, 'cards' | 'serviceCards' | 'coupons' | 'points' | 'consent' | 'now' | 'today'>> {
    const [lines, shop, { rules }, level] = await Promise.all([
      this.sales.linesOf(reader, [sale.id]),
      this.shops.shop(reader, sale.shopId),
      this.points.rulesInForce(reader),
      sale.memberId === null ? null : this.levels.of(reader, sale.memberId),
    ]);
    return {
      saleId: sale.id,
      shopId: sale.shopId,
      carId: sale.carId,
      staffId: actor?.staff.staffId ?? '',
      lines: (lines.get(sale.id) ?? []).map(factsOfLine),
      rounding: shop.roundingMode,
      // Each price was judged by the limit of whoever set it; a cashier settles what a manager allowed.
      discountPercentMax: 100,
      pointRules: rules,
      // Only what the planner looks at crosses the wire.
      level: level && levelFacts(level),
    };
  }

  private present(): Pick<SettlementFacts, 'now' | 'today'> {
    const now = this.clock.now();
    return { now: now.toISOString(), today: shopDayOf(now) };
  }

  /** Drivers of the car whom its owner, the sale's member, gave the right to spend. */
  private async spendersOf(reader: Reader, { carId, memberId }: Sale): Promise<string[]> {
    if (carId === null || memberId === null) return [];
    const people = (await this.cars.peopleOf(reader, [carId])).get(carId) ?? [];
    const owned = people.some((one) => one.role === 'owner' && one.memberId === memberId);
    return owned ? people.filter((one) => one.role === 'driver' && one.maySpend).map((one) => one.memberId) : [];
  }

  private async consentOf(reader: Reader, actor: StaffCaller | null, claim: ConsentClaim): Promise<Consent | null> {
    if (claim.proofId !== undefined) {
      const proof = await this.consents.findProof(reader, claim.proofId);
      return proof && consentOfProof(proof);
    }
    if (claim.askId !== undefined) return consentOfAsk(await this.asks.find(reader, claim.askId));
    if (claim.override === undefined || actor === null) return null;
    const { role, staffId } = actor.staff;
    return { kind: 'override', staffId, reason: claim.override.reason, limitFen: fen(limitFor(role, 'overrideFen')) };
  }
}

/** What of a level a bill knows. */
const levelFacts = ({ code, name, pointsPercent, priority }: LevelRule): LevelFacts => ({
  code,
  name,
  pointsPercent,
  priority,
});
