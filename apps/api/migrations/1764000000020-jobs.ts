import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who runs which scheduled job, and how often somebody tried something. */
export class Jobs1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE job_lease (
        name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        due_at DATETIME(3) NOT NULL,
        holder CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NULL,
        held_until DATETIME(3) NULL,
        done_on DATE NULL,
        finished_at DATETIME(3) NULL,
        last_error VARCHAR(500) NULL,
        PRIMARY KEY (name)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE rate_limit (
        kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        taken INT NOT NULL,
        ends_at DATETIME(3) NOT NULL,
        PRIMARY KEY (kind, subject),
        KEY rate_limit_by_end (ends_at)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['rate_limit', 'job_lease']) await runner.query(`DROP TABLE ${table}`);
  }
}
