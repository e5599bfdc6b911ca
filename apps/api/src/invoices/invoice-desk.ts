import { Injectable } from '@nestjs/common';
import { fen, redDueFen, refuse, shopDayOf, type InvoiceState, type ShopDay } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Settlements } from '../settlement';
import { InvoiceStore, type Invoice } from './invoice.store';

/** A paper as it was typed in. */
export interface TypedPaper {
  readonly number: string;
  readonly issuedOn: ShopDay;
  readonly link: string | null;
  /** What was shown when it was written. */
  readonly amountFen: number;
}

/** What every act of the counter on an invoice begins and ends with. */
@Injectable()
export class InvoiceDesk {
  constructor(
    private readonly settlements: Settlements,
    private readonly store: InvoiceStore,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
  ) {}

  /** The invoice of the caller's shop, locked after its bill. @throws Refused NOT_FOUND, STATE_CHANGED. */
  async locked(
    tx: Tx,
    { staff }: StaffCaller,
    invoiceId: string,
    wanted: readonly InvoiceState[],
  ): Promise<{ invoice: Invoice; redFen: number; soldOn: ShopDay }> {
    const seen = await this.store.find(tx, invoiceId);
    if (seen?.shopId !== staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const bill = await this.settlements.lockBilledMoney(tx, seen.settlementId);
    const invoice = await this.store.lock(tx, invoiceId);
    if (!bill || !invoice) throw new Error('an invoice without its bill');
    const { state } = invoice;
    if (!wanted.includes(state)) throw new Refused(refuse('STATE_CHANGED', { state, wanted: wanted.join('/') }));
    const stand = { state, amountFen: fen(invoice.amountFen), redFen: fen(invoice.redFen) };
    const redFen = redDueFen(stand, fen(bill.paidFen - bill.backFen));
    return { invoice, redFen, soldOn: shopDayOf(bill.at) };
  }

  /** Writes a paper down. @throws Refused QUOTE_CHANGED when it isn't for what is due, INVOICE_DAY, INVOICE_NUMBER_TAKEN. */
  async write(
    tx: Tx,
    actor: StaffCaller,
    { invoice, dueFen, soldOn }: { invoice: Invoice; dueFen: number; soldOn: ShopDay },
    { number, issuedOn, link, amountFen }: TypedPaper,
  ): Promise<void> {
    if (amountFen !== dueFen) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen: amountFen, totalFen: dueFen }));
    const at = this.dated(issuedOn, soldOn);
    const seq = (await this.store.papersOf(tx, [invoice.id])).get(invoice.id)?.length ?? 0;
    const noted = { at, staffId: actor.staff.staffId, version: 0, reason: null };
    const paper = { invoiceId: invoice.id, seq, number, amountFen, issuedOn, link, ...noted };
    if (!(await this.store.addPaper(tx, paper))) throw new Refused(refuse('INVOICE_NUMBER_TAKEN', { number }));
  }

  /** A paper is written between its bill and today. @returns now. @throws Refused INVOICE_DAY. */
  dated(issuedOn: ShopDay, soldOn: ShopDay): Date {
    const now = this.clock.now();
    if (issuedOn < soldOn || issuedOn > shopDayOf(now)) throw new Refused(refuse('INVOICE_DAY', { day: soldOn }));
    return now;
  }

  log(
    tx: Tx,
    actor: StaffCaller,
    { id, settlementId }: Invoice,
    { act, label, amountFen, reason }: { act: string; label: string; amountFen: number; reason: string | null },
  ): Promise<void> {
    const subject = { kind: 'invoice', id };
    return this.actLog.write(tx, { actor, act, subject, reason, facts: { label, settlementId, amountFen } });
  }
}
