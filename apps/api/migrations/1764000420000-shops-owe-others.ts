import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a shop served itself was summed up too, and counted the sale of a service card as if it were undone: it settles nothing. */
export class ShopsOweOthers1764000420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM liability_served WHERE sold_at = served_at');
    await runner.query(
      'ALTER TABLE liability_served ADD CONSTRAINT liability_served_others CHECK (sold_at <> served_at)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE liability_served DROP CONSTRAINT liability_served_others');
  }
}
