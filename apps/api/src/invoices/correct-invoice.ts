import { Injectable } from '@nestjs/common';
import { refuse, writtenInvoiceStates } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { InvoiceDesk, type TypedPaper } from './invoice-desk';
import { InvoiceStore, type NotedPaper } from './invoice.store';
import { TellOwner } from './tell-owner';

/** A paper of an invoice as it should have been noted. */
export interface Correction extends Omit<TypedPaper, 'amountFen'> {
  readonly seq: number;
  /** That was shown. */
  readonly version: number;
  readonly reason: string;
}

/** Puts number, day or link of a noted paper right: what was noted before stays beside it, and the owner is told. What it is for never changes. */
@Injectable()
export class CorrectInvoice {
  constructor(
    private readonly once: Once,
    private readonly desk: InvoiceDesk,
    private readonly store: InvoiceStore,
    private readonly telling: TellOwner,
  ) {}

  /** @throws Refused NOT_FOUND, STATE_CHANGED, VERSION_CHANGED, INVOICE_SAME, INVOICE_DAY, INVOICE_NUMBER_TAKEN. */
  async run(key: RequestKey, actor: StaffCaller, invoiceId: string, correction: Correction): Promise<void> {
    await this.once.run(key, async (tx) => {
      const { invoice, soldOn } = await this.desk.locked(tx, actor, invoiceId, writtenInvoiceStates);
      const { number, issuedOn, link, reason } = correction;
      const before = await this.wrong(tx, invoiceId, correction);
      const now = this.desk.dated(issuedOn, soldOn);
      const right = { ...before, number, issuedOn, link, version: before.version + 1, reason };
      if (!(await this.store.correctPaper(tx, { ...right, at: now, staffId: actor.staff.staffId })))
        throw new Refused(refuse('INVOICE_NUMBER_TAKEN', { number }));
      const { amountFen } = before;
      const label = before.number === number ? number : `${before.number} → ${number}`;
      await this.desk.log(tx, actor, invoice, { act: 'invoice.correct', label, amountFen, reason });
      const because = `请以更正后的为准：号码 ${number}，开票日期 ${issuedOn}`;
      await this.telling.run(tx, invoice, { kind: 'invoiceCorrected', title: '发票信息已更正', amountFen, because });
      return {};
    });
  }

  /** The paper as it is noted, which has to be what was shown and other than what is wished. */
  private async wrong(
    tx: Tx,
    invoiceId: string,
    { seq, version, number, issuedOn, link }: Correction,
  ): Promise<NotedPaper> {
    const papers = (await this.store.papersOf(tx, [invoiceId])).get(invoiceId) ?? [];
    const paper = papers.find((one) => one.seq === seq);
    if (!paper) throw new Refused(refuse('NOT_FOUND'));
    if (paper.version !== version) throw new Refused(refuse('VERSION_CHANGED', { version: paper.version }));
    if (paper.number === number && paper.issuedOn === issuedOn && paper.link === link)
      throw new Refused(refuse('INVOICE_SAME'));
    return paper;
  }
}
