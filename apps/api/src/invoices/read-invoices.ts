import { Injectable } from '@nestjs/common';
import { fen, liveInvoiceStates, redDueFen, refuse } from '@cheyou/domain';
import { Db, type Reader } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Settlements } from '../settlement';
import { Shops } from '../shops';
import { InvoiceStore, type Invoice, type InvoiceFilter, type NotedPaper } from './invoice.store';
import type { BillInvoice, InvoicePage, InvoicePaperView, InvoiceTitleView, InvoiceView } from './invoices.dto';

type Page = { readonly cursor: string | null; readonly limit: number };
type Bill = NonNullable<Awaited<ReturnType<Settlements['lockBilledMoney']>>>;

/** Invoices as their owner and the counter see them; a list costs the same few queries however long it is. */
@Injectable()
export class ReadInvoices {
  constructor(
    private readonly db: Db,
    private readonly store: InvoiceStore,
    private readonly settlements: Settlements,
    private readonly shops: Shops,
  ) {}

  /** What may be asked for on a bill of the member's, and what was. @throws Refused NOT_FOUND. */
  async ofBill(memberId: string, settlementId: string): Promise<BillInvoice> {
    const bill = (await this.settlements.billedMoney(this.db, [settlementId])).get(settlementId);
    if (bill?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const invoices = await this.store.ofSettlement(this.db, settlementId);
    const shown = invoices.find(isLive) ?? invoices[0];
    const [invoice = null] = await this.views(this.db, shown ? [shown] : []);
    const { paidFen, backFen, title, number, plate } = bill;
    const askableFen = invoices.some(isLive) ? 0 : paidFen - backFen;
    return { title, number, plate, at: bill.at.toISOString(), paidFen, backFen, askableFen, invoice };
  }

  async ofMember(reader: Reader, memberId: string, { cursor, limit }: Page): Promise<InvoicePage> {
    return this.page(reader, await this.store.ofMember(reader, memberId, { before: cursor, limit: limit + 1 }), limit);
  }

  async ofShop(
    { staff }: StaffCaller,
    { filter, cursor, limit }: Page & { filter: InvoiceFilter },
  ): Promise<InvoicePage> {
    const found = await this.store.ofShop(this.db, staff.shopId, { filter, before: cursor, limit: limit + 1 });
    return this.page(this.db, found, limit);
  }

  /** @throws Refused NOT_FOUND for one of another shop. */
  async forShop({ staff }: StaffCaller, invoiceId: string): Promise<InvoiceView> {
    return this.one(await this.store.find(this.db, invoiceId), ({ shopId }) => shopId === staff.shopId);
  }

  /** @throws Refused NOT_FOUND for somebody else's. */
  async forMember(memberId: string, invoiceId: string): Promise<InvoiceView> {
    return this.one(await this.store.find(this.db, invoiceId), (invoice) => invoice.memberId === memberId);
  }

  /** What the member was made out invoices to before, the last one first. */
  async titlesOf(memberId: string): Promise<InvoiceTitleView[]> {
    const last = await this.store.ofMember(this.db, memberId, { before: null, limit: titlesFrom });
    const titles = last.map(({ titleKind, title, taxNumber, email }) => ({ titleKind, title, taxNumber, email }));
    const byText = new Map(
      titles.reverse().map((one) => [`${one.titleKind} ${one.title} ${one.taxNumber ?? ''}`, one]),
    );
    return [...byText.values()].reverse().slice(0, titlesMax);
  }

  private async one(found: Invoice | null, reach: (invoice: Invoice) => boolean): Promise<InvoiceView> {
    const [view] = await this.views(this.db, found && reach(found) ? [found] : []);
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }

  private async page(reader: Reader, found: readonly Invoice[], limit: number): Promise<InvoicePage> {
    const shown = found.slice(0, limit);
    const items = await this.views(reader, shown);
    return { items, nextCursor: found.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }

  private async views(reader: Reader, invoices: readonly Invoice[]): Promise<InvoiceView[]> {
    if (invoices.length === 0) return [];
    const billIds = invoices.map(({ settlementId }) => settlementId);
    const [bills, papers, shops] = await Promise.all([
      this.settlements.billedMoney(reader, billIds),
      this.store.papersOf(
        reader,
        invoices.map(({ id }) => id),
      ),
      this.shops.briefs(reader),
    ]);
    const shopNames = new Map(shops.map((shop) => [shop.id, shop.name]));
    return invoices.flatMap((invoice) => {
      const bill = bills.get(invoice.settlementId);
      const around = { papers: papers.get(invoice.id) ?? [], shopName: shopNames.get(invoice.shopId) ?? '' };
      return bill ? [viewOf(invoice, bill, around)] : [];
    });
  }
}

/** Titles are looked for among the last so many requests. */
const titlesFrom = 50;
const titlesMax = 6;

const isLive = ({ state }: Invoice): boolean => liveInvoiceStates.includes(state);

function viewOf(
  invoice: Invoice,
  bill: Bill,
  { papers, shopName }: { papers: readonly NotedPaper[]; shopName: string },
): InvoiceView {
  const { id, settlementId, state, amountFen, redFen, titleKind, title, taxNumber, email, reason } = invoice;
  const stand = { state, amountFen: fen(amountFen), redFen: fen(redFen) };
  return {
    ...{ id, settlementId, state, amountFen, redFen, titleKind, title, taxNumber, email, reason, shopName },
    redDueFen: redDueFen(stand, fen(bill.paidFen - bill.backFen)),
    askedAt: invoice.askedAt.toISOString(),
    endedAt: invoice.endedAt?.toISOString() ?? null,
    bill: { number: bill.number, title: bill.title, plate: bill.plate, at: bill.at.toISOString() },
    papers: papers.map(paperView),
  };
}

function paperView({ seq, version, number, amountFen, issuedOn, link, former }: NotedPaper): InvoicePaperView {
  const before = former.map((paper) => ({ number: paper.number, issuedOn: paper.issuedOn }));
  return { seq, version, red: seq > 0, number, amountFen, issuedOn, link, former: before };
}
