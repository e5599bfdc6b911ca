import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A service card whose refund waits isn't written off: since when it waits, by the calendar of the shops (UTC+8). */
export class RefundAskedOn1764000240000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card ADD COLUMN refund_asked_on DATE NULL');
    await runner.query(
      `UPDATE service_card c JOIN refund r ON r.card_id = c.id AND r.state = 'asked'
       SET c.refund_asked_on = DATE(r.asked_at + INTERVAL 8 HOUR)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card DROP COLUMN refund_asked_on');
  }
}
