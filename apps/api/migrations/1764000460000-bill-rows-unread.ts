import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (...list: string[]): string =>
  `ALTER TABLE trade_bill_row ADD CONSTRAINT trade_bill_row_kind
     CHECK (kind IN (${list.map((kind) => `'${kind}'`).join(', ')}) AND (kind = 'refund') = (out_refund_no IS NOT NULL))`;
const dropped = 'ALTER TABLE trade_bill_row DROP CONSTRAINT trade_bill_row_kind';

/** WeChat's bill also has payments that were revoked, and may have rows in a state nobody knows: those keep what stands in them. */
export class BillRowsUnread1764000460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dropped);
    await runner.query(kinds('payment', 'refund', 'revoked', 'unknown'));
    await runner.query('ALTER TABLE trade_bill_row ADD says LONGTEXT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    // A day with such rows is checked anew.
    const unread = "kind IN ('revoked', 'unknown')";
    await runner.query(
      `UPDATE trade_bill SET checked_at = NULL WHERE check_id IN (SELECT check_id FROM trade_bill_row WHERE ${unread})`,
    );
    await runner.query(`DELETE FROM trade_bill_row WHERE ${unread}`);
    await runner.query('ALTER TABLE trade_bill_row DROP says');
    await runner.query(dropped);
    await runner.query(kinds('payment', 'refund'));
  }
}
