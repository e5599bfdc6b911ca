import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

/** The merchant's levels, and what each member did month by month. */
export class Levels1764000090001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE level_rules (
        version INT NOT NULL,
        window_months INT NOT NULL,
        levels LONGTEXT NOT NULL,
        changed_by ${id} NOT NULL,
        reason VARCHAR(120) NOT NULL,
        changed_at DATETIME(3) NOT NULL,
        PRIMARY KEY (version),
        CONSTRAINT level_rules_window CHECK (window_months BETWEEN 1 AND 60)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE level_tally (
        member_id ${id} NOT NULL,
        month CHAR(7) NOT NULL,
        spend_fen BIGINT NOT NULL,
        visits BIGINT NOT NULL,
        points_earned BIGINT NOT NULL,
        PRIMARY KEY (member_id, month)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE level_tally');
    await runner.query('DROP TABLE level_rules');
  }
}
