import { Injectable } from '@nestjs/common';
import type { PaymentOrderState } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { PersonalData } from '../platform/personal-data';
import type { OrderRecord, Payer } from './order-record';
import type { PaymentOrder, Purpose } from './payment-order';

interface Row {
  id: string;
  purpose: Purpose;
  subjectId: string;
  memberId: string;
  shopId: string;
  amountFen: number;
  description: string;
  state: PaymentOrderState;
  createdAt: Date;
  deadlineAt: Date;
  paidAt: Date | null;
  payerAppid: string | null;
  payerOpenidSealed: Buffer | null;
  payerIndex: string | null;
  calledAt: Date | null;
  prepayId: string | null;
  prepaidAt: Date | null;
  checkDueAt: Date | null;
  closeAskedAt: Date | null;
  closedAt: Date | null;
}

const columns = `id, purpose, subject_id AS subjectId, member_id AS memberId, shop_id AS shopId, amount_fen AS amountFen,
  description, state, created_at AS createdAt, deadline_at AS deadlineAt, paid_at AS paidAt, payer_appid AS payerAppid,
  payer_openid_sealed AS payerOpenidSealed, payer_openid_index AS payerIndex, called_at AS calledAt, prepay_id AS prepayId, prepaid_at AS prepaidAt,
  check_due_at AS checkDueAt, close_asked_at AS closeAskedAt, closed_at AS closedAt`;

const open = "state IN ('created', 'awaiting')";

@Injectable()
export class PaymentOrderStore {
  constructor(private readonly personalData: PersonalData) {}

  async add(tx: Tx, order: PaymentOrder): Promise<void> {
    await tx.insert('payment_order', [
      {
        id: order.id,
        purpose: order.purpose,
        subject_id: order.subjectId,
        member_id: order.memberId,
        shop_id: order.shopId,
        amount_fen: order.amountFen,
        description: order.description,
        state: order.state,
        created_at: order.createdAt,
        deadline_at: order.deadlineAt,
        check_due_at: order.deadlineAt,
      },
    ]);
  }

  async find(reader: Reader, id: string): Promise<OrderRecord | null> {
    return this.recordOf(await reader.row<Row>(`SELECT ${columns} FROM payment_order WHERE id = ?`, [id]));
  }

  async lock(tx: Tx, id: string): Promise<OrderRecord | null> {
    return this.recordOf(await tx.row<Row>(`SELECT ${columns} FROM payment_order WHERE id = ? FOR UPDATE`, [id]));
  }

  async newestOf(reader: Reader, purpose: Purpose, subjectId: string): Promise<OrderRecord | null> {
    const row = await reader.row<Row>(
      `SELECT ${columns} FROM payment_order WHERE purpose = ? AND subject_id = ? ORDER BY id DESC LIMIT 1`,
      [purpose, subjectId],
    );
    return this.recordOf(row);
  }

  /** The paid order of each subject; subjects without one are missing. */
  async paidOf(reader: Reader, purpose: Purpose, subjectIds: readonly string[]): Promise<Map<string, OrderRecord>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM payment_order WHERE purpose = ? AND subject_id IN (?) AND state = 'paid'`,
      [purpose, subjectIds],
    );
    return new Map(rows.map((row) => [row.subjectId, this.known(row)]));
  }

  async openFen(reader: Reader, purpose: Purpose, subjectIds: readonly string[]): Promise<Map<string, number>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await reader.rows<{ subjectId: string; fen: number }>(
      `SELECT subject_id AS subjectId, CAST(SUM(amount_fen) AS SIGNED) AS fen FROM payment_order
       WHERE purpose = ? AND subject_id IN (?) AND ${open} GROUP BY subject_id`,
      [purpose, subjectIds],
    );
    return new Map(rows.map(({ subjectId, fen }) => [subjectId, fen]));
  }

  /** Notes that the order is about to be placed at WeChat for this payer; its first placing binds them. */
  async call(tx: Tx, id: string, payer: Payer, { at, checkAt }: { at: Date; checkAt: Date }): Promise<void> {
    await tx.write(
      `UPDATE payment_order SET state = 'awaiting', called_at = ?, check_due_at = LEAST(?, deadline_at), payer_appid = ?,
         payer_openid_sealed = COALESCE(payer_openid_sealed, ?), payer_openid_index = ? WHERE id = ? AND ${open}`,
      [at, checkAt, payer.appid, this.personalData.seal(payer.openid), this.openidIndex(payer), id],
    );
  }

  async keepPrepay(tx: Tx, id: string, prepayId: string, at: Date): Promise<void> {
    await tx.write("UPDATE payment_order SET prepay_id = ?, prepaid_at = ? WHERE id = ? AND state = 'awaiting'", [
      prepayId,
      at,
      id,
    ]);
  }

  /** @returns 0 when the order has its end already. */
  async pay(tx: Tx, id: string, paidAt: Date): Promise<number> {
    return tx.write(
      `UPDATE payment_order SET state = 'paid', paid_at = ?, check_due_at = NULL WHERE id = ? AND ${open}`,
      [paidAt, id],
    );
  }

  /** @returns 0 when the order has its end already. */
  async close(tx: Tx, id: string, at: Date, checkAt: Date | null): Promise<number> {
    return tx.write(
      `UPDATE payment_order SET state = 'closed', closed_at = ?, check_due_at = ? WHERE id = ? AND ${open}`,
      [at, checkAt, id],
    );
  }

  async askToClose(tx: Tx, id: string, at: Date): Promise<void> {
    await tx.write(
      `UPDATE payment_order SET close_asked_at = COALESCE(close_asked_at, ?), check_due_at = ? WHERE id = ? AND ${open}`,
      [at, at, id],
    );
  }

  async due(reader: Reader, now: Date, limit: number): Promise<string[]> {
    const rows = await reader.rows<{ id: string }>(
      'SELECT id FROM payment_order WHERE check_due_at <= ? ORDER BY check_due_at LIMIT ?',
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes a due order for one look; false when another process was faster. A look that dies is repeated after `until`. */
  async takeDue(tx: Tx, id: string, now: Date, until: Date): Promise<boolean> {
    const matched = await tx.write(
      'UPDATE payment_order SET check_due_at = ?, asked_at = ? WHERE id = ? AND check_due_at <= ?',
      [until, now, id, now],
    );
    return matched === 1;
  }

  /** Takes the right to ask WeChat about an order now; false when somebody asked after `since`. */
  async takeTurn(tx: Tx, id: string, now: Date, since: Date): Promise<boolean> {
    const matched = await tx.write(
      "UPDATE payment_order SET asked_at = ? WHERE id = ? AND state = 'awaiting' AND (asked_at IS NULL OR asked_at <= ?)",
      [now, id, since],
    );
    return matched === 1;
  }

  /**
   * When the worker looks again; null leaves the order to a person. Not when its end was asked for since it was `seen`: then it is
   * due already.
   */
  async checkAt(
    tx: Tx,
    { id, closeAskedAt }: Pick<OrderRecord, 'id' | 'closeAskedAt'>,
    at: Date | null,
  ): Promise<void> {
    await tx.write(
      "UPDATE payment_order SET check_due_at = ? WHERE id = ? AND state <> 'paid' AND close_asked_at <=> ?",
      [at, id, closeAskedAt],
    );
  }

  async moveToMember(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await tx.write('UPDATE payment_order SET member_id = ? WHERE member_id = ?', [intoId, fromId]);
  }

  /** Ended orders no longer need to know how WeChat calls their payer. */
  async forgetPayer(tx: Tx, memberId: string): Promise<void> {
    await tx.write(`UPDATE payment_order SET payer_openid_sealed = NULL WHERE member_id = ? AND NOT (${open})`, [
      memberId,
    ]);
  }

  /** Whether somebody may still pay, or is paying, an order of this member. */
  async hasOpen(reader: Reader, memberId: string): Promise<boolean> {
    return (
      (await reader.row(`SELECT id FROM payment_order WHERE member_id = ? AND ${open} LIMIT 1`, [memberId])) !== null
    );
  }

  async countOf(reader: Reader, memberId: string): Promise<number> {
    const row = await reader.row<{ orders: number }>(
      'SELECT COUNT(*) AS orders FROM payment_order WHERE member_id = ?',
      [memberId],
    );
    return row?.orders ?? 0;
  }

  async allOf(reader: Reader, memberId: string): Promise<PaymentOrder[]> {
    const rows = await reader.rows<Row>(`SELECT ${columns} FROM payment_order WHERE member_id = ? ORDER BY id`, [
      memberId,
    ]);
    return rows.map((row) => this.known(row));
  }

  /** By which a payer is known without being named. */
  openidIndex({ appid, openid }: Payer): string {
    return this.personalData.blindIndex('openid', `${appid}\n${openid}`);
  }

  private recordOf(row: Row | null): OrderRecord | null {
    return row && this.known(row);
  }

  private known({ payerAppid, payerOpenidSealed, ...order }: Row): OrderRecord {
    const bound = payerAppid !== null && payerOpenidSealed !== null;
    return {
      ...order,
      payerAppid,
      payer: bound ? { appid: payerAppid, openid: this.personalData.open(payerOpenidSealed) } : null,
    };
  }
}
