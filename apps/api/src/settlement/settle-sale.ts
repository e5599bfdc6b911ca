import { Injectable } from '@nestjs/common';
import { planSettlement, refuse } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { allowed, Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Shops } from '../shops';
import { AcceptTerms } from './accept-terms';
import { CarryOut } from './carry-out';
import { SaleStore, type Sale, type StoredLine } from './sale.store';
import { FactsReader, type ConsentClaim } from './settlement-facts';
import { settlementView } from './settlement-views';
import type { SettlementView } from './settlements.dto';
import { ShowSales } from './show-sales';
import { namedIn, wishesOf, type PlainWishes } from './wishes';

export interface SettleOrder extends ConsentClaim, PlainWishes {
  quotedFen: number;
  /** Of the terms the buyer of service cards was told and accepted. */
  termsVersion?: string | undefined;
}

/** Settles an open sale: facts under lock, one plan, one entry; once a key and once a sale. */
@Injectable()
export class SettleSale {
  constructor(
    private readonly once: Once,
    private readonly shops: Shops,
    private readonly sales: SaleStore,
    private readonly facts: FactsReader,
    private readonly terms: AcceptTerms,
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
    // The sale's shop can only be the cashier's own.
    const [sale] = await Promise.all([
      this.openSale(tx, actor, saleId),
      this.shops.businessDay(tx, actor.staff.shopId),
    ]);
    const facts = await this.facts.underLock(tx, actor, sale, namedIn(order), order);
    const plan = allowed(planSettlement(facts, wishesOf(order, order.quotedFen)));
    const sellsCards = facts.lines.some(({ kind }) => kind === 'card');
    if (!plan.final) throw new Refused(refuse('PROOF_MISSING'));
    if (plan.wechatFen > 0 && sale.memberId === null) throw new Refused(refuse('WECHAT_NEEDS_MEMBER'));
    const cardLines = sellsCards ? await this.cardLines(tx, actor, sale, order) : [];
    const { settlement, ...rest } = await this.carryOut.run(tx, { actor, sale, plan, order, cardLines });
    return settlementView(settlement, { ...rest, number: sale.number, cashierName: actor.staff.name });
  }

  /** What sells service cards, under the terms that were accepted just now: a bill that waits for WeChat issues them under these. */
  private async cardLines(tx: Tx, actor: StaffCaller, sale: Sale, order: SettleOrder): Promise<StoredLine[]> {
    if (sale.memberId === null) throw new Refused(refuse('CARD_NEEDS_MEMBER'));
    const version = await this.terms.run(tx, sale.memberId, order.termsVersion ?? null, actor.staff.staffId);
    await this.sales.acceptTerms(tx, sale.id, version);
    return this.sales.cardLinesOf(tx, sale.id);
  }

  private async openSale(tx: Tx, actor: StaffCaller, saleId: string): Promise<Sale> {
    const sale = await this.sales.lock(tx, saleId);
    if (sale?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    if (sale.state === 'held') throw new Refused(refuse('SETTLEMENT_HELD'));
    if (sale.state !== 'open') throw new Refused(refuse('SALE_NOT_OPEN', { state: sale.state }));
    return sale;
  }
}
