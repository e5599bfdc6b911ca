import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the shop gave a service card; null of one that was sold or taken over. */
export class GivenCards1764000280001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE service_card
      ADD COLUMN gift_reason VARCHAR(200) NULL,
      ADD CONSTRAINT service_card_gift CHECK (gift_reason IS NULL OR price_fen = 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card DROP CONSTRAINT service_card_gift, DROP COLUMN gift_reason');
  }
}
