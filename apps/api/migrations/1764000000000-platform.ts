import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to each keyed write, what must follow a commit, and what staff did. */
export class Platform1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_key (
        owner CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        request_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        route VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        body_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        repeats BIGINT NOT NULL,
        outcome LONGTEXT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (owner, request_key),
        KEY request_key_age (created_at)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE outbox (
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        topic VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subscriber VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        payload LONGTEXT NOT NULL,
        created_at DATETIME(3) NOT NULL,
        due_at DATETIME(3) NULL,
        done_at DATETIME(3) NULL,
        attempts INT NOT NULL DEFAULT 0,
        last_error VARCHAR(500) NULL,
        PRIMARY KEY (id),
        KEY outbox_due (due_at),
        KEY outbox_done (done_at)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE act_log (
        id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        at DATETIME(3) NOT NULL,
        staff_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        shop_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        act VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        subject_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        reason VARCHAR(200) NULL,
        facts LONGTEXT NULL,
        PRIMARY KEY (id),
        KEY act_log_by_shop (shop_id, id),
        KEY act_log_by_staff (staff_id, id),
        KEY act_log_by_time (at),
        KEY act_log_by_subject (subject_id, id)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE deployment (
        kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
        since DATETIME(3) NOT NULL,
        demo_filling VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
        PRIMARY KEY (kind)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['deployment', 'act_log', 'outbox', 'request_key']) await runner.query(`DROP TABLE ${table}`);
  }
}
