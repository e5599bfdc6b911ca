import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = "'principal', 'bonus', 'deferred', 'uses', 'points', 'pointDebt'";
const counted = ['service', 'service_version', 'sale_line'];

/**
 * Labour hours, in tenths: of a service, of what a line sold of it, and in one count on cards sold under a version that says so. Versions
 * without it count uses, also labour cards sold before.
 */
export class LabourHours1764000280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of counted)
      await runner.query(`ALTER TABLE ${table} ADD COLUMN labour_tenths INT NULL,
        ADD CONSTRAINT ${table}_labour CHECK (labour_tenths > 0)`);
    await runner.query('ALTER TABLE service_card_version ADD COLUMN labour LONGTEXT NULL');
    await runner.query('ALTER TABLE service_card_use ADD COLUMN used_for VARCHAR(60) NULL');
    await owedMayBe(runner, `${before}, 'labour'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DELETE FROM liability_day WHERE what = 'labour'");
    await owedMayBe(runner, before);
    await runner.query('ALTER TABLE service_card_use DROP COLUMN used_for');
    await runner.query('ALTER TABLE service_card_version DROP COLUMN labour');
    for (const table of counted)
      await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_labour, DROP COLUMN labour_tenths`);
  }
}

async function owedMayBe(runner: QueryRunner, kinds: string): Promise<void> {
  await runner.query('ALTER TABLE liability_day DROP CONSTRAINT liability_day_what');
  await runner.query(`ALTER TABLE liability_day ADD CONSTRAINT liability_day_what CHECK (what IN (${kinds}))`);
}
