import { Injectable } from '@nestjs/common';
import type { LegKind, ShopDay } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { AskStore } from './ask.store';
import { AskViews } from './ask-views';
import type { PayAsk } from './asks.dto';
import { BilledMoneyStore, type BilledMoney } from './billed-money.store';
import { BillsGivenBack, type OnGivenBack } from './bills-given-back';
import { DayFiguresStore, type DaySum, type HeldSale } from './day-figures.store';
import { Receipts } from './receipts';
import type { VisitPage } from './receipts.dto';
import { RefundPayOutStore } from './refund/refund-pay-out.store';
import { RefundStore } from './refund/refund.store';
import { ReversalAskStore } from './reversal-ask.store';
import { SaleStore, type Sale } from './sale.store';
import type { SaleBrief } from './sales.dto';
import {
  ServedLinesStore,
  type ServedBy,
  type ServedCursor,
  type ServedLine,
  type ServedSpan,
} from './served-lines.store';
import { SettlementStore, type Settlement, type StoredLeg } from './settlement.store';
import { SettlementViews } from './settlement-views';

/** A settlement with its sale and legs, for a day's list. */
export interface SettledSale {
  settlement: Settlement;
  sale: Sale;
  legs: readonly StoredLeg[];
}

/** What higher rooms read of sales and settlements; batches take a fixed number of queries. */
@Injectable()
export class Settlements {
  constructor(
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly payOuts: RefundPayOutStore,
    private readonly reversals: ReversalAskStore,
    private readonly asks: AskStore,
    private readonly views: SettlementViews,
    private readonly askViews: AskViews,
    private readonly receipts: Receipts,
    private readonly figures: DayFiguresStore,
    private readonly money: BilledMoneyStore,
    private readonly givenBack: BillsGivenBack,
    private readonly servedLines: ServedLinesStore,
  ) {}

  /** Visits of a member or a car, newest first. */
  visits(
    reader: Reader,
    of: { memberId: string } | { carId: string },
    page: { cursor: string | null; limit: number },
  ): Promise<VisitPage> {
    return this.receipts.visits(reader, of, page);
  }

  /** Settled visits and their total (fen) since a day; reversed ones don't count. */
  spendOf(reader: Reader, memberId: string, since: ShopDay): Promise<{ visits: number; fen: number }> {
    return this.settlements.spendOf(reader, memberId, since);
  }

  /** Sales of a shop that wait to be settled or paid, newest first. */
  async openSales(reader: Reader, shopId: string, limit: number): Promise<SaleBrief[]> {
    return this.views.briefs(reader, await this.sales.openOf(reader, shopId, limit));
  }

  /** What a shop settled on a day, and what it reversed of earlier days, newest first; `before` is the settlement id to go on from. */
  async ofDay(
    reader: Reader,
    shopId: string,
    on: ShopDay,
    before: string | null,
    limit: number,
  ): Promise<SettledSale[]> {
    const [settled, reversed] = await Promise.all([
      this.settlements.ofDay(reader, shopId, on, before, limit),
      this.settlements.reversedOf(reader, shopId, on, before, limit),
    ]);
    const settlements = [...settled, ...reversed].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, limit);
    const [sales, legs] = await Promise.all([
      this.sales.findMany(
        reader,
        settlements.map((one) => one.saleId),
      ),
      this.settlements.legsOf(
        reader,
        settlements.map((one) => one.id),
      ),
    ]);
    const byId = new Map(sales.map((sale) => [sale.id, sale]));
    return settlements.flatMap((settlement) => {
      const sale = byId.get(settlement.saleId);
      return sale ? [{ settlement, sale, legs: legs.get(settlement.id) ?? [] }] : [];
    });
  }

  /** Sums by kind of leg (fen): what was settled that day less what was reversed or went back in part that day. */
  async legSums(reader: Reader, shopId: string, on: ShopDay): Promise<{ kind: LegKind; fen: number; count: number }[]> {
    const [settled, back] = await Promise.all([
      this.settlements.legSums(reader, shopId, on),
      this.refunds.sumsOf(reader, shopId, on),
    ]);
    const kinds = [...new Set([...settled, ...back].map(({ kind }) => kind))];
    return kinds.map((kind) => {
      const { fen = 0, count = 0 } = settled.find((sum) => sum.kind === kind) ?? {};
      return { kind, fen: fen - (back.find((sum) => sum.kind === kind)?.fen ?? 0), count };
    });
  }

  /** What a shop's day comes to: bills, legs settled, reversed and refunded that day, and lines by their kind. */
  sumsOfDay(reader: Reader, shopId: string, on: ShopDay): Promise<DaySum[]> {
    return this.figures.sums(reader, shopId, on);
  }

  /** Sales that wait for WeChat's part, oldest first. */
  heldSales(reader: Reader, shopId: string): Promise<HeldSale[]> {
    return this.figures.held(reader, shopId);
  }

  /** The first day between two, both exclusive, on which a bill moved; null when none did. */
  firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    return this.figures.firstDay(reader, shopId, after, before);
  }

  /** Settlements of a day that stand. */
  countOn(reader: Reader, shopId: string, on: ShopDay): Promise<number> {
    return this.settlements.countOn(reader, shopId, on);
  }

  /** The shop of the member's last visit. */
  lastShopOf(reader: Reader, memberId: string): Promise<string | null> {
    return this.settlements.lastShopOf(reader, memberId);
  }

  visitsOn(reader: Reader, shopId: string, on: ShopDay): Promise<number> {
    return this.settlements.visitsOn(reader, shopId, on);
  }

  /** Reversals that wait for a second manager. */
  async waitingReversals(reader: Reader, shopId: string): Promise<number> {
    return (await this.reversals.waiting(reader, shopId)).length;
  }

  /** Refunds that wait for a second manager. */
  async waitingRefunds(reader: Reader, shopId: string): Promise<number> {
    return (await this.refunds.waiting(reader, shopId)).length;
  }

  /** Refunds of which a person still has to pay something out. */
  duePayOuts(reader: Reader, shopId: string): Promise<number> {
    return this.payOuts.countDue(reader, shopId);
  }

  /** A higher room says what follows when a bill gives something back. Call it in onModuleInit. */
  onGivenBack(follower: OnGivenBack): void {
    this.givenBack.register(follower);
  }

  /** What bills were paid in money and what of it went back, by their settlements; ids of none are missing. */
  billedMoney(reader: Reader, settlementIds: readonly string[]): Promise<Map<string, BilledMoney>> {
    return this.money.of(reader, settlementIds);
  }

  /** The same of one bill, of which nothing goes back until the transaction ends. */
  async lockBilledMoney(tx: Tx, settlementId: string): Promise<BilledMoney | null> {
    await this.money.lock(tx, settlementId);
    return (await this.money.of(tx, [settlementId])).get(settlementId) ?? null;
  }

  /** What lines brought between two days, and what of it went back then, by who did the work: one statement. */
  served(reader: Reader, span: ServedSpan): Promise<ServedBy[]> {
    return this.servedLines.sums(reader, span);
  }

  /** The lines behind it, the newest day first. */
  servedBehind(
    reader: Reader,
    span: ServedSpan,
    page: { before: ServedCursor | null; limit: number },
  ): Promise<ServedLine[]> {
    return this.servedLines.lines(reader, span, page);
  }

  /** The newest thing a shop asks of a member right now. */
  async liveAsk(reader: Reader, memberId: string, now: Date): Promise<PayAsk | null> {
    const [ask] = await this.asks.liveOf(reader, memberId, now);
    return ask ? this.askViews.one(reader, ask) : null;
  }
}
