import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member was given by tables of old systems is asked for with each further row of theirs. */
export class OpeningRowsByMember1764000190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX opening_row_by_member ON opening_row (member_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX opening_row_by_member ON opening_row');
  }
}
