import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

/**
 * What WeChat is to give back of a bill, and how a person paid it where WeChat can't; the day on which a refund of a prepaid card was sent
 * to WeChat. Refunds of before stay as they were: closed days know nothing of them.
 */
export class RefundPayOuts1764000180001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE refund
      ADD COLUMN payout ${code(10)} NULL,
      ADD COLUMN payout_fen BIGINT NULL,
      ADD COLUMN paid_method ${code(20)} NULL,
      ADD COLUMN paid_reference VARCHAR(100) NULL,
      ADD COLUMN paid_by ${id} NULL,
      ADD COLUMN paid_at DATETIME(3) NULL,
      ADD COLUMN paid_on DATE NULL,
      ADD COLUMN payout_entry_id ${id} NULL,
      ADD UNIQUE KEY refund_payment_refund (payment_refund_id),
      ADD KEY refund_by_payout (payout, shop_id, id),
      ADD KEY refund_by_paid_day (shop_id, paid_on),
      ADD CONSTRAINT refund_payout CHECK (payout IN ('sent', 'due', 'paid')),
      ADD CONSTRAINT refund_payout_fen CHECK ((payout IS NULL) = (payout_fen IS NULL) AND payout_fen > 0),
      ADD CONSTRAINT refund_by_hand CHECK ((paid_by IS NULL) = (paid_method IS NULL) AND (paid_by IS NULL OR payout = 'paid'))`);
    await runner.query(`ALTER TABLE card_refund_line
      ADD COLUMN sent_on DATE NULL, ADD KEY card_refund_line_by_sent_day (sent_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE card_refund_line DROP KEY card_refund_line_by_sent_day, DROP COLUMN sent_on');
    for (const name of ['refund_payout', 'refund_payout_fen', 'refund_by_hand'])
      await runner.query(`ALTER TABLE refund DROP CONSTRAINT ${name}`);
    await runner.query(`ALTER TABLE refund
      DROP KEY refund_payment_refund, DROP KEY refund_by_payout, DROP KEY refund_by_paid_day,
      DROP COLUMN payout, DROP COLUMN payout_fen, DROP COLUMN paid_method, DROP COLUMN paid_reference,
      DROP COLUMN paid_by, DROP COLUMN paid_at, DROP COLUMN paid_on, DROP COLUMN payout_entry_id`);
  }
}
