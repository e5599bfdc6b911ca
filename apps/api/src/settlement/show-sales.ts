import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Members } from '../members';
import { Db } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Cards } from '../prepaid';
import { tenderMethods } from '@cheyou/domain';
import { AskStore } from './ask.store';
import { AskViews } from './ask-views';
import type { PayAsk } from './asks.dto';
import type { Proof } from './consent.store';
import type { ProofView } from './member-codes.dto';
import type { QuotedReversal } from './quote-reversal';
import { QuoteSale } from './quote-sale';
import { factsView, wishesView } from './facts-view';
import { legView } from './leg-labels';
import type { SaleQuote } from './quotes.dto';
import { ReversalAskStore } from './reversal-ask.store';
import { SaleStore } from './sale.store';
import type { SaleView } from './sales.dto';
import { SettlementStore } from './settlement.store';
import { SettlementViews } from './settlement-views';
import type { ReversalQuote } from './reversals.dto';
import type { SettlementView, WaitingReversal } from './settlements.dto';

/** What the counter reads of sales; another shop's are not there. */
@Injectable()
export class ShowSales {
  constructor(
    private readonly db: Db,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly reversals: ReversalAskStore,
    private readonly asks: AskStore,
    private readonly quoting: QuoteSale,
    private readonly members: Members,
    private readonly cards: Cards,
    private readonly views: SettlementViews,
    private readonly askViews: AskViews,
  ) {}

  async sale(actor: StaffCaller, saleId: string): Promise<SaleView> {
    const sale = await this.sales.find(this.db, saleId);
    if (sale?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    return this.views.sale(this.db, sale);
  }

  async settlement(actor: StaffCaller, settlementId: string): Promise<SettlementView> {
    const found = await this.settlements.find(this.db, settlementId);
    if (found?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const [view] = await this.views.settlementsOf(this.db, [found]);
    if (!view) throw new Error('a settlement has no view');
    return view;
  }

  /** Rounding was never paid, and coupons come back by their names. */
  reversal({ legs, points, uses, coupons, cards, ...quoted }: QuotedReversal): ReversalQuote {
    const back = legs.filter(({ kind }) => kind !== 'rounding' && kind !== 'coupon');
    const lists = { uses: [...uses], coupons: [...coupons], cards: [...cards] };
    return { ...quoted, ...lists, legs: back.map(legView), points: { ...points } };
  }

  async quote(actor: StaffCaller, saleId: string): Promise<SaleQuote> {
    const { sale, facts, suggested, proof, ask, mayOverrideFen } = await this.quoting.run(actor, saleId);
    const [faces, proofView, askView] = await Promise.all([
      sale.memberId === null ? [] : this.cards.facesOf(this.db, [sale.memberId]),
      proof && this.proof(proof),
      ask && this.askViews.one(this.db, ask),
    ]);
    const cardId = suggested.prepaid?.cardId;
    return {
      saleId,
      version: sale.version,
      facts: factsView(facts),
      suggested: wishesView({
        ...suggested,
        tenders: suggested.tenders.map(({ method, amountFen }) => ({ method, amountFen })),
      }),
      quotedFen: sale.totalFen,
      card: faces.find((face) => face.id === cardId) ?? faces[0] ?? null,
      proof: proofView,
      ask: askView,
      mayOverrideFen,
      methods: tenderMethods.filter((method) => method !== 'wechat' || sale.memberId !== null),
    };
  }

  async proof(proof: Proof): Promise<ProofView> {
    const [member, sale] = await Promise.all([
      this.members.find(this.db, proof.memberId),
      this.sales.find(this.db, proof.saleId),
    ]);
    const [face] = await this.cards.facesOf(this.db, [sale?.memberId ?? proof.memberId]);
    return {
      proofId: proof.id,
      memberId: proof.memberId,
      name: member?.name ?? null,
      cardId: face?.id ?? null,
      cardTail: face?.tail ?? null,
      balanceFen: face?.balanceFen ?? null,
      shownAt: proof.shownAt.toISOString(),
      expiresAt: proof.expiresAt.toISOString(),
    };
  }

  /** Reversals of this shop that wait for a second person, oldest first. */
  async waitingReversals(actor: StaffCaller): Promise<WaitingReversal[]> {
    const waiting = await this.reversals.waiting(this.db, actor.staff.shopId);
    const names = await this.views.staffNames(
      this.db,
      waiting.map(({ askedBy }) => askedBy),
    );
    return waiting.map(({ askedBy, askedAt, ...rest }) => ({
      ...rest,
      askedBy: names.get(askedBy) ?? '',
      askedAt: askedAt.toISOString(),
      mine: askedBy === actor.staff.staffId,
    }));
  }

  async ask(askId: string): Promise<PayAsk> {
    const ask = await this.asks.find(this.db, askId);
    if (!ask) throw new Error('an ask that was just made is not there');
    return this.askViews.one(this.db, ask);
  }

  async newestAsk(actor: StaffCaller, saleId: string): Promise<PayAsk> {
    const sale = await this.sales.find(this.db, saleId);
    const ask = sale?.shopId === actor.staff.shopId ? await this.asks.newestOf(this.db, saleId) : null;
    if (!ask) throw new Refused(refuse('NOT_FOUND'));
    return this.askViews.one(this.db, ask);
  }
}
