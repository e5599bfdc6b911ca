import { Injectable } from '@nestjs/common';
import {
  count,
  fen,
  planSettlement,
  points,
  refuse,
  type SettlementPlan,
  type SettlementWishes,
  type TenderWish,
} from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Shops } from '../shops';
import { CarryOut } from './carry-out';
import { SaleStore, type Sale } from './sale.store';
import { FactsReader, type ConsentClaim, type Named } from './settlement-facts';
import { settlementView } from './settlement-views';
import type { SettlementView } from './settlements.dto';
import { ShowSales } from './show-sales';

export interface SettleOrder extends ConsentClaim {
  prepaid: { cardId: string; amountFen: number } | null;
  uses: readonly { cardId: string; lineId: string; times: number }[];
  couponIds: readonly string[];
  points: number;
  tenders: readonly { method: TenderWish['method']; amountFen: number; receivedFen?: number }[];
  quotedFen: number;
}

/** Settles an open sale: facts under lock, one plan, one entry; once a key and once a sale. */
@Injectable()
export class SettleSale {
  constructor(
    private readonly once: Once,
    private readonly shops: Shops,
    private readonly sales: SaleStore,
    private readonly facts: FactsReader,
    private readonly carryOut: CarryOut,
    private readonly show: ShowSales,
  ) {}

  /** @returns the settlement as it stands: just made, or read again for a repeated key; `held` when WeChat still has to collect a part. */
  async run(key: RequestKey, actor: StaffCaller, saleId: string, order: SettleOrder): Promise<SettlementView> {
    // By id: a try that was undone may have made one that isn't.
    const made = new Map<string, SettlementView>();
    const { settlementId } = await this.once.run(key, async (tx) => {
      const view = await this.settle(tx, actor, saleId, order);
      made.set(view.id, view);
      return { settlementId: view.id };
    });
    return made.get(settlementId) ?? this.show.settlement(actor, settlementId);
  }

  private async settle(tx: Tx, actor: StaffCaller, saleId: string, order: SettleOrder): Promise<SettlementView> {
    const sale = await this.openSale(tx, actor, saleId);
    await this.shops.businessDay(tx, sale.shopId);
    const plan = await this.plan(tx, actor, sale, order);
    if (!plan.final) throw new Refused(refuse('PROOF_MISSING'));
    if (plan.wechatFen > 0 && sale.memberId === null) throw new Refused(refuse('WECHAT_NEEDS_MEMBER'));
    const { settlement, ...rest } = await this.carryOut.run(tx, { actor, sale, plan, order });
    return settlementView(settlement, { ...rest, number: sale.number, cashierName: actor.staff.name });
  }

  private async plan(tx: Tx, actor: StaffCaller, sale: Sale, order: SettleOrder): Promise<SettlementPlan> {
    const facts = await this.facts.underLock(tx, actor, sale, namedIn(order), order);
    const wishes: SettlementWishes = {
      uses: order.uses.map(({ cardId, lineId, times }) => ({ cardId, lineId, times: count(times) })),
      couponIds: order.couponIds,
      points: points(order.points),
      prepaid: order.prepaid && { cardId: order.prepaid.cardId, amountFen: fen(order.prepaid.amountFen) },
      tenders: order.tenders.map(({ method, amountFen, receivedFen }) => ({
        method,
        amountFen: fen(amountFen),
        receivedFen: receivedFen === undefined ? null : fen(receivedFen),
      })),
      quotedFen: fen(order.quotedFen),
    };
    return allowed(planSettlement(facts, wishes));
  }

  private async openSale(tx: Tx, actor: StaffCaller, saleId: string): Promise<Sale> {
    const sale = await this.sales.lock(tx, saleId);
    if (sale?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    if (sale.state === 'held') throw new Refused(refuse('SETTLEMENT_HELD'));
    if (sale.state !== 'open') throw new Refused(refuse('SALE_NOT_OPEN', { state: sale.state }));
    return sale;
  }
}

/** What the order names of all that the member holds. */
function namedIn({ uses, couponIds, prepaid }: SettleOrder): Named {
  return {
    couponIds,
    serviceCardIds: [...new Set(uses.map(({ cardId }) => cardId))],
    cardId: prepaid?.cardId ?? null,
  };
}
