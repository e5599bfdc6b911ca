import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An award of points remembers what lapsed of it unspent, so that undoing its bill asks nobody for that. */
export class LapsedAwards1764000180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE points_award
      ADD COLUMN lapsed BIGINT NOT NULL DEFAULT 0,
      ADD COLUMN lapsed_taken_back BIGINT NOT NULL DEFAULT 0,
      ADD CONSTRAINT points_award_lapsed CHECK (lapsed_taken_back BETWEEN 0 AND lapsed AND lapsed_taken_back <= taken_back)`);
    await runner.query(`UPDATE points_award a JOIN (
        SELECT l.lot_id, SUM(p.amount) AS written FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
        JOIN ledger_account l ON l.id = p.from_account_id
        WHERE e.kind = 'expire' AND p.asset = 'POINT' AND l.lot_id IS NOT NULL GROUP BY l.lot_id) w ON w.lot_id = a.lot_id
      SET a.lapsed = w.written`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE points_award DROP CONSTRAINT points_award_lapsed');
    await runner.query('ALTER TABLE points_award DROP COLUMN lapsed_taken_back, DROP COLUMN lapsed');
  }
}
