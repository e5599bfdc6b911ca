import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People look at what WeChat's back office gave back while the payer keeps what they had for it: a handful among all refunds. */
export class RefundsUndecided1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX payment_refund_undecided ON payment_refund (undecided_fen)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX payment_refund_undecided ON payment_refund');
  }
}
