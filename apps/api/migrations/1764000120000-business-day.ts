import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day of a shop that was closed. */
export class BusinessDay1764000120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shop ADD closed_through DATE NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE shop DROP closed_through');
  }
}
