import { Injectable } from '@nestjs/common';
import { isMoney, limitFor, refuse, type Role, type ShopDay } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { Db, type Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Points, type PointsUndone } from '../points';
import { ServiceCards } from '../service-cards';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { couponsIn, namedUse } from './receipts';
import type { CardUse } from './receipts.dto';
import { byHandFen, RefundWays, type RefundWay } from './refund/refund-ways';
import { RefundStore } from './refund/refund.store';
import { ReversalAskStore } from './reversal-ask.store';
import { SaleStore } from './sale.store';
import { SettlementStore, type Settlement, type StoredLeg } from './settlement.store';

/** The money of a bill that goes back when it is undone, and what of it not through WeChat. */
export interface ReversalMoney {
  readonly moneyFen: number;
  readonly byHandFen: number;
  readonly elsewhereFen: number;
}

/** What would go back if a bill were undone whole. */
export interface QuotedReversal extends ReversalMoney {
  readonly legs: readonly StoredLeg[];
  readonly points: PointsUndone;
  readonly uses: readonly CardUse[];
  /** Names of the coupons that come back. */
  readonly coupons: readonly string[];
  /** Names of the service cards the bill sold, which are taken back. */
  readonly cards: readonly string[];
  readonly needsSecondPerson: boolean;
}

/** Says what undoing a bill would give back, before anything moves. */
@Injectable()
export class QuoteReversal {
  constructor(
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly asks: ReversalAskStore,
    private readonly staff: StaffRoom,
    private readonly ways: RefundWays,
    private readonly points: Points,
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
  ) {}

  /** @throws Refused what the act itself would refuse: NOT_FOUND, ALREADY_REVERSED, REFUND_STANDS, STATE_CHANGED, SERVICE_CARD_*. */
  async run(actor: StaffCaller, settlementId: string): Promise<QuotedReversal> {
    const settlement = await this.settlements.find(this.db, settlementId);
    if (settlement?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    refuseUnlessWhole(settlement, await this.refunds.anyDone(this.db, settlementId));
    const legs = (await this.settlements.legsOf(this.db, [settlementId])).get(settlementId) ?? [];
    const [way, points, uses, coupons, cards, needsSecondPerson] = await Promise.all([
      this.ways.of(this.db, settlement, legs),
      this.points.undoneOf(this.db, settlementId),
      this.uses(settlement),
      this.coupons.namesOf(this.db, couponsIn(legs)),
      this.cards(settlement),
      this.waits(actor, settlement),
    ]);
    return { legs, ...reversalMoney(legs, way), points, uses, coupons, cards, needsSecondPerson };
  }

  private async uses({ id, saleId }: Settlement): Promise<CardUse[]> {
    const used = await this.serviceCards.usesOf(this.db, id);
    const [names, lines] = await Promise.all([
      this.serviceCards.namesOf(
        this.db,
        used.map(({ cardId }) => cardId),
      ),
      this.sales.linesOf(this.db, [saleId]),
    ]);
    return used.map((use) => namedUse(use, names, lines.get(saleId) ?? []));
  }

  private cards({ id, saleId, memberId }: Settlement): Promise<string[]> {
    return this.serviceCards.wouldTakeBack(this.db, { id: saleId, memberId }, id);
  }

  /** Whether this person's yes only asks a second one. */
  private async waits({ staff, memberId }: StaffCaller, settlement: Settlement): Promise<boolean> {
    const on = await this.shops.businessDay(this.db, settlement.shopId);
    if (mayUndoAlone(settlement, on, staff.role)) return false;
    const asked = await this.asks.asked(this.db, settlement.id);
    if (asked === null) return true;
    return askedByOne(this.db, this.staff, asked.askedBy, { staffId: staff.staffId, memberId });
  }
}

/** @throws Refused ALREADY_REVERSED, REFUND_STANDS, STATE_CHANGED. */
export function refuseUnlessWhole({ state }: Settlement, anyRefund: boolean): void {
  if (state === 'reversed') throw new Refused(refuse('ALREADY_REVERSED'));
  if (anyRefund) throw new Refused(refuse('REFUND_STANDS'));
  if (state !== 'captured') throw new Refused(refuse('STATE_CHANGED', { state, wanted: 'reversed' }));
}

/** On the day itself and within the role's limit one manager decides. */
export function mayUndoAlone({ settledOn, totalFen }: Settlement, on: ShopDay, role: Role): boolean {
  return settledOn === on && totalFen <= limitFor(role, 'voidFen');
}

/** Whether somebody asked for it, also under a post of before. */
export async function askedByOne(
  reader: Reader,
  staff: StaffRoom,
  askedBy: string,
  { staffId, memberId }: { readonly staffId: string; readonly memberId: string },
): Promise<boolean> {
  return askedBy === staffId || (await staff.isPostOf(reader, askedBy, memberId));
}

/** What of a whole bill is money, and what of that a person or WeChat's back office gives. */
export function reversalMoney(
  legs: readonly Pick<StoredLeg, 'kind' | 'amountFen'>[],
  way: RefundWay | null,
): ReversalMoney {
  const moneyFen = legs.reduce((sum, { kind, amountFen }) => sum + (isMoney(kind) ? amountFen : 0), 0);
  return { moneyFen, byHandFen: byHandFen(way), elsewhereFen: way?.elsewhereFen ?? 0 };
}
