import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An ask keeps the combination it asks for. Those of before, which wait for two minutes at most, are asked anew. */
export class AskedCombinations1764000260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pay_ask ADD COLUMN choice LONGTEXT NULL');
    await runner.query(
      "UPDATE pay_ask SET state = 'expired' WHERE state IN ('open', 'approved') AND settlement_id IS NULL",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pay_ask DROP COLUMN choice');
  }
}
