import { Injectable } from '@nestjs/common';
import {
  liveInvoiceStates,
  openInvoiceStates,
  type InvoiceState,
  type InvoiceTitleKind,
  type ShopDay,
} from '@cheyou/domain';
import type { Reader, SqlValue, Tx } from '../platform/database';
import { PersonalData } from '../platform/personal-data';

export interface Invoice {
  readonly id: string;
  readonly settlementId: string;
  readonly memberId: string;
  readonly shopId: string;
  readonly state: InvoiceState;
  readonly amountFen: number;
  readonly redFen: number;
  readonly titleKind: InvoiceTitleKind;
  readonly title: string;
  readonly taxNumber: string | null;
  readonly email: string | null;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly reason: string | null;
}

/** What was written outside; seq 0 is the invoice, those after it are red. */
export interface InvoicePaper {
  readonly invoiceId: string;
  readonly seq: number;
  /** How often it was put right. */
  readonly version: number;
  readonly number: string;
  readonly amountFen: number;
  readonly issuedOn: ShopDay;
  readonly link: string | null;
  readonly at: Date;
  readonly staffId: string;
  /** Why it was put right; null of what was noted first. */
  readonly reason: string | null;
}

/** A paper as it is noted now, with what was noted before it was put right, the oldest first. */
export interface NotedPaper extends InvoicePaper {
  readonly former: readonly Pick<InvoicePaper, 'number' | 'issuedOn'>[];
}

/** Which of a shop's invoices: those that wait for somebody, those that want a red one, or all. */
export type InvoiceFilter = 'open' | 'redNeeded' | 'all';

const statesOf: Readonly<Record<InvoiceFilter, readonly InvoiceState[] | null>> = {
  open: openInvoiceStates,
  redNeeded: ['redNeeded'],
  all: null,
};

type Row = Omit<Invoice, 'email'> & { emailSealed: Buffer | null };

const columns = `id, settlement_id AS settlementId, member_id AS memberId, shop_id AS shopId, state, amount_fen AS amountFen,
  red_fen AS redFen, title_kind AS titleKind, title, tax_number AS taxNumber, email_sealed AS emailSealed, asked_at AS askedAt,
  ended_at AS endedAt, ended_by AS endedBy, reason`;

/** All SQL of invoices. */
@Injectable()
export class InvoiceStore {
  constructor(private readonly personalData: PersonalData) {}

  /** False when the bill has one that stands already. */
  add(tx: Tx, invoice: Omit<Invoice, 'state' | 'redFen' | 'endedAt' | 'endedBy' | 'reason'>): Promise<boolean> {
    return tx.insertUnlessTaken('invoice', {
      id: invoice.id,
      settlement_id: invoice.settlementId,
      live_of: invoice.settlementId,
      member_id: invoice.memberId,
      shop_id: invoice.shopId,
      state: 'requested',
      amount_fen: invoice.amountFen,
      red_fen: 0,
      title_kind: invoice.titleKind,
      title: invoice.title,
      tax_number: invoice.taxNumber,
      email_sealed: invoice.email === null ? null : this.personalData.seal(invoice.email),
      asked_at: invoice.askedAt,
      ended_at: null,
      ended_by: null,
      reason: null,
    });
  }

  async find(reader: Reader, id: string): Promise<Invoice | null> {
    return this.one(await reader.row<Row>(`SELECT ${columns} FROM invoice WHERE id = ?`, [id]));
  }

  async lock(tx: Tx, id: string): Promise<Invoice | null> {
    return this.one(await tx.row<Row>(`SELECT ${columns} FROM invoice WHERE id = ? FOR UPDATE`, [id]));
  }

  /** The one that stands for a bill's money, if any. */
  async lockLive(tx: Tx, settlementId: string): Promise<Invoice | null> {
    return this.one(await tx.row<Row>(`SELECT ${columns} FROM invoice WHERE live_of = ? FOR UPDATE`, [settlementId]));
  }

  /** Of a bill, the newest first. */
  ofSettlement(reader: Reader, settlementId: string): Promise<Invoice[]> {
    return this.all(reader, 'settlement_id = ?', [settlementId], 100);
  }

  /** Of a member, the newest first. */
  ofMember(reader: Reader, memberId: string, page: { before: string | null; limit: number }): Promise<Invoice[]> {
    return this.all(reader, 'member_id = ? AND id < ?', [memberId, page.before ?? '~'], page.limit);
  }

  /** Of a shop, the newest first. */
  ofShop(
    reader: Reader,
    shopId: string,
    page: { filter: InvoiceFilter; before: string | null; limit: number },
  ): Promise<Invoice[]> {
    const states = statesOf[page.filter];
    const before = page.before ?? '~';
    return states === null
      ? this.all(reader, 'shop_id = ? AND id < ?', [shopId, before], page.limit)
      : this.all(reader, 'shop_id = ? AND state IN (?) AND id < ?', [shopId, states, before], page.limit);
  }

  /** How many of a member's are there. */
  async countOf(reader: Reader, memberId: string): Promise<number> {
    const row = await reader.row<{ invoices: number }>('SELECT COUNT(*) AS invoices FROM invoice WHERE member_id = ?', [
      memberId,
    ]);
    return row?.invoices ?? 0;
  }

  /** Moves one on from a state; 0 when it stands otherwise. What is over stands for no money any more. */
  move(
    tx: Tx,
    { id, state: from }: Pick<Invoice, 'id' | 'state'>,
    to: { state: InvoiceState; amountFen: number; redFen: number },
    ended: { at: Date; by: string | null; reason: string | null } | null = null,
  ): Promise<number> {
    const live = liveInvoiceStates.includes(to.state);
    return tx.write(
      `UPDATE invoice SET state = ?, amount_fen = ?, red_fen = ?, live_of = ${live ? 'live_of' : 'NULL'},
         ended_at = ?, ended_by = ?, reason = ? WHERE id = ? AND state = ?`,
      [to.state, to.amountFen, to.redFen, ended?.at ?? null, ended?.by ?? null, ended?.reason ?? null, id, from],
    );
  }

  /** False when the number is taken. */
  async addPaper(tx: Tx, paper: InvoicePaper): Promise<boolean> {
    const { number, invoiceId, seq } = paper;
    if (!(await tx.insertUnlessTaken('invoice_number', { number, invoice_id: invoiceId, seq }))) return false;
    await tx.insert('invoice_paper', [
      {
        invoice_id: invoiceId,
        seq,
        version: paper.version,
        number,
        amount_fen: paper.amountFen,
        issued_on: paper.issuedOn,
        link: paper.link,
        at: paper.at,
        staff_id: paper.staffId,
        reason: paper.reason,
      },
    ]);
    return true;
  }

  /** Notes a paper anew; the number it had is free again. False when its number is another's. */
  async correctPaper(tx: Tx, paper: InvoicePaper): Promise<boolean> {
    await tx.write('DELETE FROM invoice_number WHERE invoice_id = ? AND seq = ?', [paper.invoiceId, paper.seq]);
    return this.addPaper(tx, paper);
  }

  /** The papers of invoices, in the order in which they were written. */
  async papersOf(reader: Reader, ids: readonly string[]): Promise<Map<string, NotedPaper[]>> {
    const byInvoice = new Map<string, NotedPaper[]>(ids.map((id) => [id, []]));
    if (ids.length === 0) return byInvoice;
    const rows = await reader.rows<InvoicePaper>(
      `SELECT invoice_id AS invoiceId, seq, version, number, amount_fen AS amountFen, issued_on AS issuedOn, link, at,
         staff_id AS staffId, reason
       FROM invoice_paper WHERE invoice_id IN (?) ORDER BY invoice_id, seq, version`,
      [ids],
    );
    for (const row of rows) {
      const papers = byInvoice.get(row.invoiceId);
      const before = row.version === 0 ? undefined : papers?.pop();
      papers?.push({ ...row, former: before ? [...before.former, before] : [] });
    }
    return byInvoice;
  }

  /** After a merge the survivor has those of both. */
  async giveAll(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE invoice SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
  }

  /** What names the person goes; what was issued to a company stays with its books. */
  async forget(tx: Tx, memberId: string, at: Date): Promise<void> {
    await tx.write(
      `UPDATE invoice SET state = 'withdrawn', live_of = NULL, ended_at = ?, reason = '会员已注销'
       WHERE member_id = ? AND state = 'requested'`,
      [at, memberId],
    );
    await tx.write(
      `UPDATE invoice SET email_sealed = NULL, title = CASE WHEN title_kind = 'person' THEN '个人' ELSE title END
       WHERE member_id = ?`,
      [memberId],
    );
  }

  private async all(
    reader: Reader,
    where: string,
    params: readonly (SqlValue | readonly SqlValue[])[],
    limit: number,
  ): Promise<Invoice[]> {
    const sql = `SELECT ${columns} FROM invoice WHERE ${where} ORDER BY id DESC LIMIT ?`;
    return (await reader.rows<Row>(sql, [...params, limit])).map((row) => this.opened(row));
  }

  private one(row: Row | null): Invoice | null {
    return row && this.opened(row);
  }

  private opened({ emailSealed, ...row }: Row): Invoice {
    return { ...row, email: emailSealed === null ? null : this.personalData.open(emailSealed) };
  }
}
