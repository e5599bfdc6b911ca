import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, unitOfUses, type LegKind } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { Db, type Reader } from '../platform/database';
import { Refused } from '../platform/http';
import { Points } from '../points';
import { ServiceCards } from '../service-cards';
import { Shops } from '../shops';
import { legLabel } from './leg-labels';
import type { CardUse, MoneyBack, Receipt, ReceiptUse, VisitLine, VisitPage } from './receipts.dto';
import { RefundStore, type Refund } from './refund/refund.store';
import { SaleStore, type StoredLine } from './sale.store';
import type { SaleView } from './sales.dto';
import { SettlementStore, type Settlement, type StoredLeg } from './settlement.store';
import { SettlementViews } from './settlement-views';

type UsedByLine = Awaited<ReturnType<ServiceCards['usesOf']>>[number];

/** Receipts and past visits, for the member and for the counter. */
@Injectable()
export class Receipts {
  constructor(
    private readonly db: Db,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly shops: Shops,
    private readonly views: SettlementViews,
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
    private readonly points: Points,
  ) {}

  async forMember(memberId: string, settlementId: string): Promise<Receipt> {
    const settlement = await this.settlements.find(this.db, settlementId);
    if (settlement?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    return this.receipt(settlement);
  }

  async forShop(shopId: string, settlementId: string): Promise<Receipt> {
    const settlement = await this.settlements.find(this.db, settlementId);
    if (settlement?.shopId !== shopId) throw new Refused(refuse('NOT_FOUND'));
    return this.receipt(settlement);
  }

  /** Visits of a member or a car, newest first. */
  async visits(
    reader: Reader,
    of: { memberId: string } | { carId: string },
    page: { cursor: string | null; limit: number },
  ): Promise<VisitPage> {
    const found = await this.settlements.visitsOf(reader, of, page.cursor, page.limit + 1);
    const shown = found.slice(0, page.limit);
    const items = await this.lines(reader, shown);
    return { items, nextCursor: found.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
  }

  /** Settlements as lines of a list, in the order given. */
  async lines(reader: Reader, settlements: readonly Settlement[]): Promise<VisitLine[]> {
    const saleIds = settlements.map((one) => one.saleId);
    const [sales, lines, legs, shops] = await Promise.all([
      this.sales.findMany(reader, saleIds),
      this.sales.linesOf(reader, saleIds),
      this.settlements.legsOf(
        reader,
        settlements.map((one) => one.id),
      ),
      this.shops.briefs(reader),
    ]);
    const bySale = new Map(sales.map((sale) => [sale.id, sale]));
    const shopNames = new Map(shops.map((shop) => [shop.id, shop.name]));
    return settlements.map((one) => ({
      saleId: one.saleId,
      settlementId: one.id,
      // When it was: a visit after the shop has closed its day counts for the next, and the owner was there today.
      on: shopDayOf(one.at),
      at: one.at.toISOString(),
      title: bySale.get(one.saleId)?.title ?? '',
      shopName: shopNames.get(one.shopId) ?? '',
      plate: bySale.get(one.saleId)?.plate ?? null,
      totalFen: one.totalFen,
      tenders: tendersText(legs.get(one.id) ?? []),
      reversed: one.state === 'reversed',
      wentBack: wentBackOf(lines.get(one.saleId) ?? []),
    }));
  }

  private async receipt(settlement: Settlement): Promise<Receipt> {
    const [sale, shop, merchant, legs, used, points, refunds] = await Promise.all([
      this.sales.find(this.db, settlement.saleId),
      this.shops.brief(this.db, settlement.shopId),
      this.shops.merchant(this.db),
      this.settlements.legsOf(this.db, [settlement.id]),
      this.serviceCards.usesOf(this.db, settlement.id),
      this.points.movedBy(this.db, settlement.id),
      this.refunds.ofSettlement(this.db, settlement.id),
    ]);
    if (!sale) throw new Error('a settlement without its sale');
    const [[view], coupons, cardNames] = await Promise.all([
      this.views.settlementsOf(this.db, [settlement], legs),
      this.coupons.namesOf(this.db, couponsIn(legs.get(settlement.id) ?? [])),
      this.serviceCards.namesOf(
        this.db,
        used.map(({ cardId }) => cardId),
      ),
    ]);
    if (!view) throw new Error('a settlement has no view');
    const released = settlement.state === 'released';
    // One that was released paid nothing: another may have paid its sale since.
    const shown = released ? await this.views.sale(this.db, sale) : await this.views.saleWith(this.db, sale, view);
    return {
      merchantName: merchant.merchantName,
      shop,
      sale: shown,
      settlement: view,
      uses: namedUses(used, cardNames, shown),
      points: released ? null : points,
      coupons,
      moneyBack: moneyBackOf(settlement, refunds),
    };
  }
}

/** Bills undone before WeChat's part of them was kept have no refund: their money is back. */
function moneyBackOf({ state }: Settlement, refunds: readonly Refund[]): MoneyBack | null {
  const carriedOut = refunds.filter((refund) => refund.state === 'done' || refund.state === 'undone');
  if (carriedOut.length === 0) return state === 'reversed' ? 'paid' : null;
  const own = carriedOut.filter(({ handedOn }) => !handedOn);
  if (own.length === 0) return 'handedOn';
  const stands = own.map(({ payOut }) => payOut?.state ?? 'paid');
  if (stands.includes('due')) return 'due';
  return stands.includes('sent') ? 'sent' : 'paid';
}

function wentBackOf(lines: readonly StoredLine[]): VisitLine['wentBack'] {
  if (lines.every(({ refundedQty }) => refundedQty === 0)) return 'none';
  return lines.every(({ qty, refundedQty }) => refundedQty >= qty) ? 'all' : 'part';
}

function namedUses(
  used: readonly UsedByLine[],
  cardNames: ReadonlyMap<string, string>,
  { lines }: SaleView,
): ReceiptUse[] {
  return used.map((use) => {
    const { times, leftBefore } = use;
    const left = leftBefore === null ? null : { before: leftBefore, after: leftBefore - times };
    return { ...namedUse(use, cardNames, lines), left };
  });
}

/** A use of a card by the names people know. */
export function namedUse(
  { cardId, serviceId, lineId, times }: UsedByLine,
  cardNames: ReadonlyMap<string, string>,
  lines: readonly { readonly id: string; readonly name: string }[],
): CardUse {
  return {
    cardName: cardNames.get(cardId) ?? '',
    name: lines.find(({ id }) => id === lineId)?.name ?? '',
    times,
    unit: unitOfUses(serviceId),
  };
}

/** The coupons legs stand for, each once. */
export function couponsIn(legs: readonly StoredLeg[]): string[] {
  const ids = legs.flatMap(({ kind, instrumentId }) => (kind === 'coupon' ? (instrumentId ?? []) : []));
  return [...new Set(ids)];
}

const short: Partial<Record<LegKind, string>> = { principal: '储值卡', bonus: '储值卡' };

/** How something was paid, in a few words: 储值卡、现金. */
export function tendersText(legs: readonly StoredLeg[]): string {
  const kinds = legs.filter(({ kind }) => kind !== 'rounding').map(({ kind }) => short[kind] ?? legLabel(kind));
  return [...new Set(kinds)].join('、');
}
