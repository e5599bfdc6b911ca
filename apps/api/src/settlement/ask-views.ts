import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import type { Ask } from './ask.store';
import type { PayAsk } from './asks.dto';
import { SaleStore } from './sale.store';
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
    const [sale, lines, shop, names, settlement] = await Promise.all([
      this.sales.find(reader, ask.saleId),
      this.sales.linesOf(reader, [ask.saleId]),
      this.shops.brief(reader, ask.shopId),
      this.staff.names(reader, [ask.staffId]),
      ask.settlementId === null ? null : this.settlements.find(reader, ask.settlementId),
    ]);
    return {
      id: ask.id,
      saleId: ask.saleId,
      shopName: shop.name,
      cashierName: names.get(ask.staffId) ?? '',
      plate: sale?.plate ?? null,
      lines: (lines.get(ask.saleId) ?? []).map(({ name, qty, manualPriceFen, listPriceFen }) => ({
        name,
        qty,
        amountFen: (manualPriceFen ?? listPriceFen) * qty,
      })),
      totalFen: sale?.totalFen ?? 0,
      prepaidFen: ask.prepaidFen,
      wechatFen: ask.wechatFen,
      state: this.stateOf(ask),
      expiresAt: ask.expiresAt.toISOString(),
      paymentOrderId: settlement?.paymentOrderId ?? null,
      settlementId: ask.settlementId,
    };
  }

  /** Nobody writes to the row when its time is over. */
  private stateOf(ask: Ask): string {
    const running = ask.state === 'open' || (ask.state === 'approved' && ask.settlementId === null);
    return running && ask.expiresAt <= this.clock.now() ? 'expired' : ask.state;
  }
}
