import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Coupons } from '../coupons';
import { Ledger } from '../ledger';
import { PaymentPurposes, type PaymentOrder, type PaymentResult, type PurposeHandler } from '../payments';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Points } from '../points';
import { Cards } from '../prepaid';
import { ServiceCards } from '../service-cards';
import { Shops } from '../shops';
import { alsoBack } from './also-taken';
import { AskStore } from './ask.store';
import { headOf } from './carry-out';
import { RefundPayments } from './refund/refund-payments';
import { SaleStore, type Sale, type StoredLine } from './sale.store';
import { deferredPostings, SellCards } from './sell-cards';
import { SettlementStore, type Settlement } from './settlement.store';
import { earnedIn } from './take-instruments';
import { tenderPostings } from './tender-postings';
import { VisitDone } from './visit-done';
import { VisitEarnings, type PaidBill } from './visit-earnings';

/** What a held settlement does when WeChat has spoken: it is captured, or released as if it had never been. */
@Injectable()
export class SettlementPayments implements OnModuleInit {
  constructor(
    private readonly purposes: PaymentPurposes,
    private readonly ledger: Ledger,
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
    private readonly cards: Cards,
    private readonly points: Points,
    private readonly shops: Shops,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly asks: AskStore,
    private readonly visits: VisitDone,
    private readonly earnings: VisitEarnings,
    private readonly selling: SellCards,
    private readonly refunds: RefundPayments,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const of: PurposeHandler = {
      lock: (tx, order) => this.lock(tx, order),
      onPaid: (tx, order) => this.capture(tx, order),
      onClosed: (tx, order) => this.release(tx, order),
      onRefund: (tx, news) => this.refunds.heard(tx, news),
      owedByHandFen: (reader, refundId) => this.refunds.owedByHandFen(reader, refundId),
      givenElsewhere: (tx, { refundId, fen }) => this.refunds.givenElsewhere(tx, refundId, fen),
      handedOn: (reader, settlementIds) => this.handedOn(reader, settlementIds),
      lockOwedByHand: (tx, order) => this.refunds.lockOwedByHand(tx, order),
      owesLess: (tx, _order, { id, fen }) => this.refunds.owesLess(tx, id, fen),
      result: (reader, order) => this.result(reader, order),
    };
    this.purposes.register('settlement', of);
    this.purposes.register('cardPurchase', of);
  }

  /** The sale and the shop's day are locked before the order: that is the order everybody else locks in. */
  private async lock(tx: Tx, order: PaymentOrder): Promise<void> {
    const settlement = await this.settlements.find(tx, order.subjectId);
    if (!settlement) return;
    await this.sales.lock(tx, settlement.saleId);
    await this.shops.businessDay(tx, settlement.shopId);
  }

  private async capture(tx: Tx, order: PaymentOrder): Promise<void> {
    const { sale, settlement } = await this.locked(tx, order);
    const now = this.clock.now();
    const on = await this.shops.businessDay(tx, sale.shopId);
    const legs = (await this.settlements.legsOf(tx, [settlement.id])).get(settlement.id) ?? [];
    const cardLines = await this.sales.cardLinesOf(tx, sale.id);
    const entryId = await this.moveAll(tx, { sale, settlement, legs }, cardLines, order);
    if ((await this.settlements.capture(tx, settlement.id, now, on, entryId)) === 0)
      throw new Error(`order ${order.id} was paid for a settlement that is ${settlement.state}`);
    await this.sales.move(tx, sale.id, 'held', 'settled', { closedAt: now });
    await this.asks.endOfSettlement(tx, settlement.id, 'done');
    const paid = { ...settlement, settledOn: on };
    await this.selling.run(tx, { sale, settlement: paid, legs }, cardLines);
    await this.visits.run(tx, sale, paid);
    const award = await this.earnings.award(tx, sale, paid);
    if (award) await award.note(await this.ledger.post(tx, award.entry));
    await this.earnings.counted(tx, { sale, settlement: paid, legs });
  }

  /** One entry: what was held of what the member has, and what WeChat and the other tenders brought. */
  private async moveAll(
    tx: Tx,
    { sale, settlement, legs }: PaidBill,
    cardLines: readonly StoredLine[],
    order: PaymentOrder,
  ): Promise<string> {
    const head = { ...headOf(sale, settlement.id, settlement.staffId), paymentOrderId: order.id };
    await this.coupons.capture(tx, settlement.id);
    await this.serviceCards.capture(tx, settlement.id);
    const also = [
      ...tenderPostings(legs, sale.shopId),
      ...deferredPostings(legs, cardLines, sale.shopId),
      ...(await this.serviceCards.earnings(tx, settlement.id, sale.shopId)),
    ];
    if (settlement.holdId === null)
      return (await this.ledger.post(tx, { ...head, kind: 'settle', postings: also })).entryId;
    const captured = await this.ledger.capture(tx, settlement.holdId, { head, to: earnedIn(sale.shopId), also });
    return captured.entryId;
  }

  private async release(tx: Tx, order: PaymentOrder): Promise<void> {
    const { sale, settlement } = await this.locked(tx, order);
    const now = this.clock.now();
    const title = `${sale.title}（未付款，已退回）`;
    const head = { shopId: sale.shopId, staffId: null, title };
    await this.coupons.release(tx, settlement.id);
    await this.serviceCards.release(tx, settlement.id);
    if (settlement.holdId !== null) {
      await this.points.returned(tx, settlement.id, 'all', head);
      if (settlement.cardId === null) await this.ledger.release(tx, settlement.holdId, head);
      else await this.releaseCard(tx, { sale, settlement }, settlement.holdId, head);
    }
    await this.settlements.release(tx, settlement.id, now);
    // At the counter it is paid in another way; on the phone it is over.
    if (order.purpose === 'settlement') await this.sales.move(tx, sale.id, 'held', 'open');
    else await this.sales.move(tx, sale.id, 'held', 'cancelled', { closedAt: now, cancelReason: '未付款' });
    await this.asks.endOfSettlement(tx, settlement.id, 'expired');
  }

  private async releaseCard(
    tx: Tx,
    { sale, settlement }: Pick<PaidBill, 'sale' | 'settlement'>,
    holdId: string,
    head: { shopId: string; staffId: null; title: string },
  ): Promise<void> {
    const legs = (await this.settlements.legsOf(tx, [settlement.id])).get(settlement.id) ?? [];
    const also = { memberId: sale.memberId, text: alsoBack(legs, false) };
    await this.cards.releaseSpend(tx, holdId, { ...head, also });
  }

  private async locked(tx: Tx, order: PaymentOrder): Promise<{ sale: Sale; settlement: Settlement }> {
    const settlement = await this.settlements.lock(tx, order.subjectId);
    const sale = settlement && (await this.sales.lock(tx, settlement.saleId));
    if (!settlement || !sale) throw new Error(`order ${order.id} belongs to no settlement`);
    return { sale, settlement };
  }

  /** Bills of which a service card they sold is another member's by now. */
  private async handedOn(reader: Reader, settlementIds: readonly string[]): Promise<string[]> {
    const bills = await this.settlements.findMany(reader, settlementIds);
    const holders = await this.serviceCards.holdersOfSales(
      reader,
      bills.map(({ saleId }) => saleId),
    );
    return bills
      .filter(({ saleId, memberId }) => holders.some((card) => card.saleId === saleId && card.memberId !== memberId))
      .map(({ id }) => id);
  }

  private async result(reader: Reader, order: PaymentOrder): Promise<PaymentResult> {
    const settlement = await this.settlements.find(reader, order.subjectId);
    const bought = order.purpose === 'cardPurchase' && settlement;
    const [first = null] = bought ? await this.serviceCards.idsOfSale(reader, settlement.saleId) : [];
    return {
      cardId: bought ? first : (settlement?.cardId ?? null),
      balanceAfterFen: settlement?.cardAfterFen ?? null,
      bonusFen: 0,
      saleId: settlement?.saleId ?? null,
      settlementId: settlement?.id ?? null,
    };
  }
}
