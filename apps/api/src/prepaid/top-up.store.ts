import { Injectable } from '@nestjs/common';
import type { ShopDay, TenderMethod } from '@cheyou/domain';
import type { Reader, RowValues, SqlValue, Tx } from '../platform/database';

export type TopUpState = 'paying' | 'waiting' | 'done' | 'closed' | 'rejected' | 'undone';

export interface TopUp {
  readonly id: string;
  readonly receiptNumber: string;
  readonly origin: 'owner' | 'counter';
  readonly state: TopUpState;
  readonly cardId: string;
  readonly memberId: string;
  readonly shopId: string;
  readonly method: TenderMethod;
  readonly amountFen: number;
  readonly bonusFen: number;
  readonly productId: string | null;
  readonly productVersion: string | null;
  readonly tierId: string | null;
  readonly bonusMonths: number | null;
  readonly termsVersion: string;
  readonly capFen: number;
  readonly principalAfterFen: number;
  readonly receivedFen: number | null;
  readonly staffId: string | null;
  readonly createdAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly doneOn: ShopDay | null;
  readonly doneAt: Date | null;
  readonly lotId: string | null;
  readonly entryId: string | null;
  readonly balanceAfterFen: number | null;
  /** When it counts: done, else taken. */
  readonly at: Date;
}

export type NewTopUp = Omit<
  TopUp,
  'decidedBy' | 'decidedAt' | 'reason' | 'doneOn' | 'doneAt' | 'lotId' | 'entryId' | 'balanceAfterFen' | 'at'
>;

export interface TopUpDone {
  readonly on: ShopDay;
  readonly at: Date;
  readonly lotId: string;
  readonly entryId: string;
  readonly balanceAfterFen: number;
}

const columns = `id, receipt_number AS receiptNumber, origin, state, card_id AS cardId, member_id AS memberId, shop_id AS shopId,
  method, amount_fen AS amountFen, bonus_fen AS bonusFen, product_id AS productId, product_version AS productVersion,
  tier_id AS tierId, bonus_months AS bonusMonths, terms_version AS termsVersion, cap_fen AS capFen,
  principal_after_fen AS principalAfterFen, received_fen AS receivedFen, staff_id AS staffId, created_at AS createdAt,
  decided_by AS decidedBy, decided_at AS decidedAt, reason, done_on AS doneOn, done_at AS doneAt, lot_id AS lotId, entry_id AS entryId,
  balance_after_fen AS balanceAfterFen, COALESCE(done_at, created_at) AS at`;

/** All SQL of top-ups. */
@Injectable()
export class TopUpStore {
  async add(tx: Tx, topUp: NewTopUp): Promise<void> {
    await tx.insert('top_up', [rowOf(topUp)]);
  }

  find(reader: Reader, id: string): Promise<TopUp | null> {
    return reader.row<TopUp>(`SELECT ${columns} FROM top_up WHERE id = ?`, [id]);
  }

  /** Fen that take room under the cap of cards: still being paid, waiting for a second person, or put aside for a refund that may come back. */
  async reservedFen(reader: Reader, cardIds: readonly string[]): Promise<Map<string, number>> {
    if (cardIds.length === 0) return new Map();
    const rows = await reader.rows<{ cardId: string; fen: number }>(
      `SELECT card_id AS cardId, CAST(SUM(fen) AS SIGNED) AS fen FROM (
         SELECT card_id, amount_fen AS fen FROM top_up WHERE card_id IN (?) AND state IN ('paying', 'waiting')
         UNION ALL SELECT card_id, total_fen FROM card_refund WHERE waiting_card_id IN (?)) reserved GROUP BY card_id`,
      [cardIds, cardIds],
    );
    return new Map(rows.map(({ cardId, fen }) => [cardId, fen]));
  }

  /** Credits it once; 0 when it isn't in that state any more. */
  done(
    tx: Tx,
    id: string,
    from: 'paying' | 'waiting',
    { on, at, lotId, entryId, balanceAfterFen }: TopUpDone,
  ): Promise<number> {
    return tx.write(
      `UPDATE top_up SET state = 'done', done_on = ?, done_at = ?, lot_id = ?, entry_id = ?, balance_after_fen = ?
       WHERE id = ? AND state = ?`,
      [on, at, lotId, entryId, balanceAfterFen, id, from],
    );
  }

  /** The second person's word, once; the state follows with the credit, or is `rejected`. */
  decide(
    tx: Tx,
    id: string,
    by: { staffId: string; at: Date; reason: string | null; rejected: boolean },
  ): Promise<number> {
    return tx.write(
      `UPDATE top_up SET decided_by = ?, decided_at = ?, reason = ?, state = CASE WHEN ? THEN 'rejected' ELSE state END
       WHERE id = ? AND state = 'waiting'`,
      [by.staffId, by.at, by.reason, by.rejected, id],
    );
  }

  close(tx: Tx, id: string): Promise<number> {
    return tx.write("UPDATE top_up SET state = 'closed' WHERE id = ? AND state = 'paying'", [id]);
  }

  undo(tx: Tx, id: string, by: { staffId: string; on: ShopDay; reason: string }): Promise<number> {
    return tx.write(
      "UPDATE top_up SET state = 'undone', undone_on = ?, undone_by = ?, reason = ? WHERE id = ? AND state = 'done'",
      [by.on, by.staffId, by.reason, id],
    );
  }

  /** The next number of a shop's receipts on a day. Taken after the card: nothing is locked behind it that another top-up waits with. */
  nextNumber(tx: Tx, shopId: string, day: ShopDay): Promise<number> {
    return tx.nextNumber('top_up_number', { shop_id: shopId, day });
  }

  async sumsOfDay(
    reader: Reader,
    shopId: string,
    on: ShopDay,
  ): Promise<{ method: TenderMethod; fen: number; count: number }[]> {
    return reader.rows(
      `SELECT method, CAST(SUM(fen) AS SIGNED) AS fen, CAST(SUM(n) AS SIGNED) AS count FROM (
         SELECT method, amount_fen AS fen, 1 AS n FROM top_up WHERE shop_id = ? AND done_on = ?
         UNION ALL
         SELECT method, -amount_fen, -1 FROM top_up WHERE shop_id = ? AND undone_on = ?) moved
       GROUP BY method ORDER BY method`,
      [shopId, on, shopId, on],
    );
  }

  doneAndUndone(
    reader: Reader,
    shopId: string,
    on: ShopDay,
  ): Promise<{ section: 'topUp' | 'topUpUndone'; method: TenderMethod; fen: number; count: number }[]> {
    return reader.rows(
      `SELECT 'topUp' AS section, method, CAST(SUM(amount_fen) AS SIGNED) AS fen, COUNT(*) AS count FROM top_up
       WHERE shop_id = ? AND done_on = ? GROUP BY method
       UNION ALL
       SELECT 'topUpUndone', method, CAST(SUM(amount_fen) AS SIGNED), COUNT(*) FROM top_up
       WHERE shop_id = ? AND undone_on = ? GROUP BY method`,
      [shopId, on, shopId, on],
    );
  }

  async firstDay(reader: Reader, shopId: string, after: ShopDay, before: ShopDay): Promise<ShopDay | null> {
    const row = await reader.row<{ day: ShopDay | null }>(
      `SELECT MIN(day) AS day FROM (
         SELECT MIN(done_on) AS day FROM top_up WHERE shop_id = ? AND done_on > ? AND done_on < ?
         UNION ALL SELECT MIN(undone_on) FROM top_up WHERE shop_id = ? AND undone_on > ? AND undone_on < ?) days`,
      [shopId, after, before, shopId, after, before],
    );
    return row?.day ?? null;
  }

  async cashWaiting(reader: Reader, shopId: string): Promise<string[]> {
    const rows = await reader.rows<{ receiptNumber: string }>(
      `SELECT receipt_number AS receiptNumber FROM top_up
       WHERE shop_id = ? AND state = 'waiting' AND method = 'cash' ORDER BY id LIMIT 100`,
      [shopId],
    );
    return rows.map(({ receiptNumber }) => receiptNumber);
  }

  ofDay(reader: Reader, page: { shopId: string; on: ShopDay; before: string | null; limit: number }): Promise<TopUp[]> {
    const after: SqlValue[] = page.before === null ? [] : [page.before];
    return reader.rows<TopUp>(
      `SELECT ${columns} FROM top_up WHERE shop_id = ? AND done_on = ? ${page.before === null ? '' : 'AND id < ?'}
       ORDER BY id DESC LIMIT ?`,
      [page.shopId, page.on, ...after, page.limit],
    );
  }

  /** Undone in a shop on a day though done on an earlier one, newest first. */
  undoneOf(
    reader: Reader,
    page: { shopId: string; on: ShopDay; before: string | null; limit: number },
  ): Promise<TopUp[]> {
    const after: SqlValue[] = page.before === null ? [] : [page.before];
    return reader.rows<TopUp>(
      `SELECT ${columns} FROM top_up WHERE shop_id = ? AND undone_on = ? AND done_on < ?
       ${page.before === null ? '' : 'AND id < ?'} ORDER BY id DESC LIMIT ?`,
      [page.shopId, page.on, page.on, ...after, page.limit],
    );
  }

  /** Taken at a shop's counter, in some states, newest first. */
  atCounter(
    reader: Reader,
    page: { shopId: string; states: readonly TopUpState[]; before: string | null; limit: number },
  ): Promise<TopUp[]> {
    const after: SqlValue[] = page.before === null ? [] : [page.before];
    return reader.rows<TopUp>(
      `SELECT ${columns} FROM top_up WHERE shop_id = ? AND state IN (?) AND origin = 'counter'
       ${page.before === null ? '' : 'AND id < ?'} ORDER BY id DESC LIMIT ?`,
      [page.shopId, page.states, ...after, page.limit],
    );
  }

  async countWaiting(reader: Reader, shopId: string): Promise<number> {
    const row = await reader.row<{ n: number }>(
      "SELECT COUNT(*) AS n FROM top_up WHERE shop_id = ? AND state = 'waiting'",
      [shopId],
    );
    return row?.n ?? 0;
  }

  async giveAll(tx: Tx, fromMemberId: string, intoMemberId: string): Promise<void> {
    await tx.write('UPDATE top_up SET member_id = ? WHERE member_id = ?', [intoMemberId, fromMemberId]);
  }
}

function rowOf(topUp: NewTopUp): RowValues {
  return {
    id: topUp.id,
    receipt_number: topUp.receiptNumber,
    origin: topUp.origin,
    state: topUp.state,
    card_id: topUp.cardId,
    member_id: topUp.memberId,
    shop_id: topUp.shopId,
    method: topUp.method,
    amount_fen: topUp.amountFen,
    bonus_fen: topUp.bonusFen,
    product_id: topUp.productId,
    product_version: topUp.productVersion,
    tier_id: topUp.tierId,
    bonus_months: topUp.bonusMonths,
    terms_version: topUp.termsVersion,
    cap_fen: topUp.capFen,
    principal_after_fen: topUp.principalAfterFen,
    received_fen: topUp.receivedFen,
    staff_id: topUp.staffId,
    created_at: topUp.createdAt,
  };
}
