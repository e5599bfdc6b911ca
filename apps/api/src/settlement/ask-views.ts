import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import type { Ask } from './ask.store';
import type { PayAsk } from './asks.dto';
import { wishesView } from './facts-view';
import { legView } from './leg-labels';
import { paidPriceOf } from './sale-lines';
import { SaleStore, type Sale, type StoredLine } from './sale.store';
import { SettlementStore } from './settlement.store';

/** What the shop asks of a member, as the member's phone shows it. */
@Injectable()
export class AskViews {
  constructor(
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly shops: Shops,
    private readonly staff: StaffRoom,
    private readonly clock: Clock,
  ) {}

  async one(reader: Reader, ask: Ask): Promise<PayAsk> {
    const [view] = await this.many(reader, [ask]);
    if (!view) throw new Error('an ask has no view');
    return view;
  }

  /** As many queries for many as for one. */
  async many(reader: Reader, asks: readonly Ask[]): Promise<PayAsk[]> {
    if (asks.length === 0) return [];
    const saleIds = [...new Set(asks.map(({ saleId }) => saleId))];
    const settlementIds = asks.flatMap(({ settlementId }) => settlementId ?? []);
    const [sales, lines, shops, names, settlements] = await Promise.all([
      this.sales.findMany(reader, saleIds),
      this.sales.linesOf(reader, saleIds),
      this.shops.names(reader),
      this.staff.names(reader, [...new Set(asks.map(({ staffId }) => staffId))]),
      this.settlements.findMany(reader, settlementIds),
    ]);
    return asks.map((ask) => ({
      ...this.ownWords(ask),
      ...saleWords(sales.find(({ id }) => id === ask.saleId) ?? null, lines.get(ask.saleId) ?? []),
      shopName: shops.get(ask.shopId) ?? '',
      cashierName: names.get(ask.staffId) ?? '',
      paymentOrderId: settlements.find(({ id }) => id === ask.settlementId)?.paymentOrderId ?? null,
    }));
  }

  private ownWords(ask: Ask) {
    const { id, saleId, prepaidFen, wechatFen, settlementId } = ask;
    const given = ask.given.map(legView);
    const expiresAt = ask.expiresAt.toISOString();
    const wishes = ask.choice && wishesView(ask.choice.wishes);
    const changed = ask.choice?.byOwner ?? false;
    const state = this.stateOf(ask);
    return { id, saleId, prepaidFen, given, wechatFen, wishes, changed, state, expiresAt, settlementId };
  }

  /** Nobody writes to the row when its time is over. */
  private stateOf(ask: Ask): string {
    const running = ask.state === 'open' || (ask.state === 'approved' && ask.settlementId === null);
    return running && ask.expiresAt <= this.clock.now() ? 'expired' : ask.state;
  }
}

function saleWords(sale: Sale | null, lines: readonly StoredLine[]): Pick<PayAsk, 'plate' | 'totalFen' | 'lines'> {
  return {
    plate: sale?.plate ?? null,
    totalFen: sale?.totalFen ?? 0,
    lines: lines.map((line) => ({ name: line.name, qty: line.qty, amountFen: paidPriceOf(line) * line.qty })),
  };
}
