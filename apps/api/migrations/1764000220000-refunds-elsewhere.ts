import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What WeChat's back office gave back and nobody has decided about yet, and how much of a later refund that was. Where an order was paid
 * twice nobody can tell which payment went back: people have that on a list. Taking it back forgets who was given what.
 */
export class RefundsElsewhere1764000220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE payment_refund ADD COLUMN undecided_fen INT NOT NULL DEFAULT 0 CHECK (undecided_fen >= 0)',
    );
    await runner.query(`UPDATE payment_refund f JOIN payment_received r ON r.order_id = f.order_id AND r.fate = 'credited'
      SET f.undecided_fen = f.amount_fen WHERE f.cause = 'elsewhere'
        AND NOT EXISTS (SELECT 1 FROM payment_received q WHERE q.order_id = f.order_id AND q.fate <> 'credited')`);
    await runner.query('ALTER TABLE refund ADD COLUMN elsewhere_fen INT NOT NULL DEFAULT 0 CHECK (elsewhere_fen >= 0)');
    await runner.query(
      'ALTER TABLE card_refund_line ADD COLUMN elsewhere_fen INT NOT NULL DEFAULT 0 CHECK (elsewhere_fen >= 0)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE card_refund_line DROP COLUMN elsewhere_fen');
    await runner.query('ALTER TABLE refund DROP COLUMN elsewhere_fen');
    await runner.query('ALTER TABLE payment_refund DROP COLUMN undecided_fen');
  }
}
