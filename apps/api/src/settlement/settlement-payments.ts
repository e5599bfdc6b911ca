import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shopDayOf } from '@cheyou/domain';
import { house, Ledger } from '../ledger';
import { PaymentPurposes, type PaymentOrder, type PaymentResult } from '../payments';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Cards } from '../prepaid';
import { AskStore } from './ask.store';
import { headOf } from './carry-out';
import { SaleStore, type Sale } from './sale.store';
import { SettlementStore, type Settlement } from './settlement.store';
import { tenderPostings } from './tender-postings';
import { VisitDone } from './visit-done';

/** What a held settlement does when WeChat has spoken: it is captured, or released as if it had never been. */
@Injectable()
export class SettlementPayments implements OnModuleInit {
  constructor(
    private readonly purposes: PaymentPurposes,
    private readonly ledger: Ledger,
    private readonly cards: Cards,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly asks: AskStore,
    private readonly visits: VisitDone,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.purposes.register('settlement', {
      lock: (tx, order) => this.lock(tx, order),
      onPaid: (tx, order) => this.capture(tx, order),
      onClosed: (tx, order) => this.release(tx, order),
      result: (reader, order) => this.result(reader, order),
    });
  }

  /** The sale is locked before the order: that is the order everybody else locks in. */
  private async lock(tx: Tx, order: PaymentOrder): Promise<void> {
    const settlement = await this.settlements.find(tx, order.subjectId);
    if (settlement) await this.sales.lock(tx, settlement.saleId);
  }

  private async capture(tx: Tx, order: PaymentOrder): Promise<void> {
    const { sale, settlement } = await this.locked(tx, order);
    const now = this.clock.now();
    const on = shopDayOf(now);
    const entryId = await this.moveAll(tx, sale, settlement, order);
    if ((await this.settlements.capture(tx, settlement.id, now, on, entryId)) === 0)
      throw new Error(`order ${order.id} was paid for a settlement that is ${settlement.state}`);
    await this.sales.move(tx, sale.id, 'held', 'settled', { closedAt: now });
    await this.asks.endOfSettlement(tx, settlement.id, 'done');
    await this.visits.run(tx, sale, { ...settlement, settledOn: on });
  }

  /** One entry: what was held of the card, and what WeChat and the other tenders brought. */
  private async moveAll(tx: Tx, sale: Sale, settlement: Settlement, order: PaymentOrder): Promise<string> {
    const legs = (await this.settlements.legsOf(tx, [settlement.id])).get(settlement.id) ?? [];
    const head = { ...headOf(sale, settlement.id, settlement.staffId), paymentOrderId: order.id };
    const also = tenderPostings(legs, sale.shopId);
    if (settlement.holdId === null)
      return (await this.ledger.post(tx, { ...head, kind: 'settle', postings: also })).entryId;
    const captured = await this.cards.captureSpend(tx, settlement.holdId, {
      head,
      to: house('revenue', sale.shopId),
      also,
    });
    return captured.entryId;
  }

  private async release(tx: Tx, order: PaymentOrder): Promise<void> {
    const { sale, settlement } = await this.locked(tx, order);
    const now = this.clock.now();
    if (settlement.holdId !== null) {
      const title = `${sale.title}（未付款，已退回）`;
      await this.cards.releaseSpend(tx, settlement.holdId, { shopId: sale.shopId, staffId: null, title });
    }
    await this.settlements.release(tx, settlement.id, now);
    await this.sales.move(tx, sale.id, 'held', 'open');
    await this.asks.endOfSettlement(tx, settlement.id, 'expired');
  }

  private async locked(tx: Tx, order: PaymentOrder): Promise<{ sale: Sale; settlement: Settlement }> {
    const settlement = await this.settlements.lock(tx, order.subjectId);
    const sale = settlement && (await this.sales.lock(tx, settlement.saleId));
    if (!settlement || !sale) throw new Error(`order ${order.id} belongs to no settlement`);
    return { sale, settlement };
  }

  private async result(reader: Reader, order: PaymentOrder): Promise<PaymentResult> {
    const settlement = await this.settlements.find(reader, order.subjectId);
    return {
      cardId: settlement?.cardId ?? null,
      balanceAfterFen: settlement?.cardAfterFen ?? null,
      bonusFen: 0,
      saleId: settlement?.saleId ?? null,
      settlementId: settlement?.id ?? null,
    };
  }
}
