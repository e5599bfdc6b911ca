import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever takes the hours of a service away asks which cards were sold under a version that lists it. */
export class CardsByVersion1764000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card ADD KEY service_card_by_version (version_id, state)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service_card DROP KEY service_card_by_version');
  }
}
