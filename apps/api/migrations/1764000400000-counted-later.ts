import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

/**
 * What WeChat's back office gave back after a person owed it: on which day it was counted, and of which refund it was. What is still
 * owed by hand of a top-up keeps its payment, where whoever paid is whoever gets it.
 */
export class CountedLater1764000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE counted_elsewhere (
      id ${id} NOT NULL,
      order_id VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      refund_id ${id} NOT NULL,
      shop_id ${id} NOT NULL,
      counted_on DATE NOT NULL,
      counted_at DATETIME(3) NOT NULL,
      fen BIGINT NOT NULL,
      PRIMARY KEY (id),
      KEY counted_elsewhere_by_order (order_id, id),
      KEY counted_elsewhere_by_day (shop_id, counted_on),
      CONSTRAINT counted_elsewhere_fen CHECK (fen > 0)
    ) ENGINE=InnoDB`);
    await runner.query('ALTER TABLE refund ADD COLUMN later_fen INT NOT NULL DEFAULT 0 CHECK (later_fen >= 0)');
    await runner.query(
      'ALTER TABLE card_refund_line ADD COLUMN later_fen INT NOT NULL DEFAULT 0 CHECK (later_fen >= 0)',
    );
    await runner.query('CREATE INDEX card_refund_line_by_order ON card_refund_line (payment_order_id)');
    await runner.query(`UPDATE card_refund_line l
      JOIN card_refund r ON r.id = l.refund_id
      JOIN prepaid_card c ON c.id = r.card_id
      JOIN ledger_lot t ON t.id = l.lot_id AND t.source = 'topUp'
      JOIN payment_order o ON o.purpose = 'topUp' AND o.subject_id = t.source_id AND o.state = 'paid' AND o.member_id = c.member_id
      SET l.payment_order_id = o.id WHERE l.payout = 'due' AND l.payment_refund_id IS NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX card_refund_line_by_order ON card_refund_line');
    await runner.query('ALTER TABLE card_refund_line DROP COLUMN later_fen');
    await runner.query('ALTER TABLE refund DROP COLUMN later_fen');
    await runner.query('DROP TABLE counted_elsewhere');
  }
}
