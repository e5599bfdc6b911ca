import { Injectable } from '@nestjs/common';
import type { LegKind } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import type { PlainWishes } from './wishes';

export type AskState = 'open' | 'approved' | 'declined' | 'expired' | 'done';

export interface Given {
  readonly kind: LegKind;
  readonly amountFen: number;
}

/** The combination a yes is for. */
export interface AskChoice {
  readonly wishes: PlainWishes;
  /** What it takes of each thing the member holds: fen, and of a service card how much for which line. */
  readonly upTo: readonly {
    instrumentId: string;
    amountFen: number;
    uses?: readonly { lineId: string; times: number }[];
  }[];
  /** The owner chose it in place of what the shop had asked. */
  readonly byOwner: boolean;
}

export interface Ask {
  id: string;
  saleId: string;
  shopId: string;
  memberId: string;
  staffId: string;
  prepaidFen: number;
  /** What is asked besides: points, coupons, service cards. */
  given: readonly Given[];
  wechatFen: number;
  /** Null in asks of older versions. */
  choice: AskChoice | null;
  state: AskState;
  createdAt: Date;
  expiresAt: Date;
  settlementId: string | null;
}

const columns = `id, sale_id AS saleId, shop_id AS shopId, member_id AS memberId, staff_id AS staffId, prepaid_fen AS prepaidFen,
  given, wechat_fen AS wechatFen, choice, state, created_at AS createdAt, expires_at AS expiresAt, settlement_id AS settlementId`;

type Row = Omit<Ask, 'given' | 'choice'> & { given: string; choice: string | null };

const askOf = (row: Row): Ask => ({
  ...row,
  given: JSON.parse(row.given) as Given[],
  choice: row.choice === null ? null : (JSON.parse(row.choice) as AskChoice),
});

@Injectable()
export class AskStore {
  add(tx: Tx, ask: Ask): Promise<void> {
    return tx.insert('pay_ask', [
      {
        id: ask.id,
        sale_id: ask.saleId,
        shop_id: ask.shopId,
        member_id: ask.memberId,
        staff_id: ask.staffId,
        prepaid_fen: ask.prepaidFen,
        given: JSON.stringify(ask.given),
        wechat_fen: ask.wechatFen,
        choice: ask.choice && JSON.stringify(ask.choice),
        state: ask.state,
        created_at: ask.createdAt,
        expires_at: ask.expiresAt,
        answered_at: null,
        settlement_id: ask.settlementId,
      },
    ]);
  }

  async find(reader: Reader, id: string): Promise<Ask | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM pay_ask WHERE id = ?`, [id]);
    return row && askOf(row);
  }

  async newestOf(reader: Reader, saleId: string): Promise<Ask | null> {
    const sql = `SELECT ${columns} FROM pay_ask WHERE sale_id = ? ORDER BY id DESC LIMIT 1`;
    const row = await reader.row<Row>(sql, [saleId]);
    return row && askOf(row);
  }

  /** What waits for this member's answer or payment. */
  async liveOf(reader: Reader, memberId: string, now: Date): Promise<Ask[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM pay_ask WHERE member_id = ? AND state IN ('open', 'approved')
       AND (expires_at > ? OR settlement_id IS NOT NULL) ORDER BY id DESC LIMIT 10`,
      [memberId, now],
    );
    return rows.map(askOf);
  }

  /** The member's answer to an ask that is open and locked with its sale. */
  async answer(
    tx: Tx,
    { id, to, now, settleBy }: { id: string; to: 'approved' | 'declined'; now: Date; settleBy: Date },
  ): Promise<void> {
    const sql = "UPDATE pay_ask SET state = ?, answered_at = ?, expires_at = ? WHERE id = ? AND state = 'open'";
    if ((await tx.write(sql, [to, now, settleBy, id])) === 0) throw new Error(`the ask ${id}, locked, is not open`);
  }

  /** The combination the member chose in place of the one that was asked; the ask is open and locked with its sale. */
  async choose(tx: Tx, id: string, ask: Pick<Ask, 'prepaidFen' | 'given' | 'wechatFen' | 'choice'>): Promise<void> {
    await tx.write('UPDATE pay_ask SET prepaid_fen = ?, given = ?, wechat_fen = ?, choice = ? WHERE id = ?', [
      ask.prepaidFen,
      JSON.stringify(ask.given),
      ask.wechatFen,
      JSON.stringify(ask.choice),
      id,
    ]);
  }

  /** Ends whatever is still asked about a sale, since something newer stands. */
  endAllOf(tx: Tx, saleId: string, to: 'expired' | 'done'): Promise<number> {
    return tx.write("UPDATE pay_ask SET state = ? WHERE sale_id = ? AND state IN ('open', 'approved')", [to, saleId]);
  }

  /** Ends what a member was asked and no settlement came of. */
  async endUnsettledOf(tx: Tx, memberId: string): Promise<void> {
    await tx.write(
      "UPDATE pay_ask SET state = 'expired' WHERE member_id = ? AND state IN ('open', 'approved') AND settlement_id IS NULL",
      [memberId],
    );
  }

  /** The sale is settled: whatever the phone still shows of it leads to the receipt. */
  settled(tx: Tx, saleId: string, settlementId: string): Promise<void> {
    return tx.writeLater(
      "UPDATE pay_ask SET state = 'done', settlement_id = ? WHERE sale_id = ? AND state IN ('open', 'approved')",
      [settlementId, saleId],
    );
  }

  /** The ask the member has approved goes on as the one to pay, as it is settled; who chose it stays. 0 when there is none. */
  becomeToPay(
    tx: Tx,
    ask: Pick<Ask, 'saleId' | 'prepaidFen' | 'given' | 'wechatFen' | 'choice' | 'expiresAt' | 'settlementId'>,
  ): Promise<number> {
    const { prepaidFen, given, wechatFen, choice, expiresAt, settlementId, saleId } = ask;
    return tx.write(
      `UPDATE pay_ask SET prepaid_fen = ?, given = ?, wechat_fen = ?, expires_at = ?, settlement_id = ?,
         choice = JSON_SET(choice, '$.wishes', JSON_EXTRACT(?, '$'))
       WHERE sale_id = ? AND state = 'approved' AND settlement_id IS NULL`,
      [prepaidFen, JSON.stringify(given), wechatFen, expiresAt, settlementId, JSON.stringify(choice?.wishes), saleId],
    );
  }

  /** Asks that no settlement came of; the others stay with theirs. @returns how many went. */
  deleteIdleBefore(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.write('DELETE FROM pay_ask WHERE settlement_id IS NULL AND expires_at < ? ORDER BY expires_at LIMIT ?', [
      before,
      limit,
    ]);
  }

  endOfSettlement(tx: Tx, settlementId: string, to: 'expired' | 'done'): Promise<number> {
    return tx.write("UPDATE pay_ask SET state = ? WHERE settlement_id = ? AND state = 'approved'", [to, settlementId]);
  }
}
