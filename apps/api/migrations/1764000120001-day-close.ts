import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE cash_shift (
    id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    open_in ${id} NULL,
    state ${code(10)} NOT NULL,
    opened_on DATE NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    opened_by ${id} NOT NULL,
    float_fen BIGINT NOT NULL,
    counted_at DATETIME(3) NULL,
    counted_by ${id} NULL,
    counted_fen BIGINT NULL,
    pieces LONGTEXT NULL,
    sales_fen BIGINT NULL,
    top_ups_fen BIGINT NULL,
    given_back_fen BIGINT NULL,
    moved_in_fen BIGINT NULL,
    moved_out_fen BIGINT NULL,
    expected_fen BIGINT NULL,
    reason_code ${code(20)} NULL,
    reason VARCHAR(200) NULL,
    explained_at DATETIME(3) NULL,
    explained_by ${id} NULL,
    accepted_at DATETIME(3) NULL,
    accepted_by ${id} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY cash_shift_open_in (open_in),
    KEY cash_shift_by_state (shop_id, state, id),
    KEY cash_shift_by_day (shop_id, opened_on, id),
    CONSTRAINT cash_shift_state CHECK (state IN ('open', 'counted', 'explained', 'closed')),
    CONSTRAINT cash_shift_open CHECK ((state = 'open') = (open_in IS NOT NULL) AND (state = 'open') = (counted_at IS NULL)),
    CONSTRAINT cash_shift_amounts CHECK (float_fen >= 0 AND (counted_fen IS NULL OR counted_fen >= 0))
  ) ENGINE=InnoDB`,
  `CREATE TABLE drawer_move (
    id ${id} NOT NULL,
    shift_id ${id} NOT NULL,
    kind ${code(10)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    reason VARCHAR(200) NOT NULL,
    staff_id ${id} NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY drawer_move_by_shift (shift_id, id),
    CONSTRAINT drawer_move_amount CHECK (amount_fen > 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE shift_entry (
    entry_id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    shift_id ${id} NULL,
    sales_fen BIGINT NOT NULL,
    top_ups_fen BIGINT NOT NULL,
    given_back_fen BIGINT NOT NULL,
    PRIMARY KEY (entry_id, shop_id),
    KEY shift_entry_by_shift (shift_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE day_close (
    id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    day DATE NOT NULL,
    closed_at DATETIME(3) NOT NULL,
    closed_by ${id} NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY day_close_once (shop_id, day)
  ) ENGINE=InnoDB`,
  `CREATE TABLE day_close_sum (
    day_close_id ${id} NOT NULL,
    section ${code(16)} NOT NULL,
    kind ${code(16)} NOT NULL,
    pieces BIGINT NOT NULL,
    fen BIGINT NOT NULL,
    PRIMARY KEY (day_close_id, section, kind)
  ) ENGINE=InnoDB`,
];

/** Shifts of a till with their blind counts, and days that were closed with their sums. */
export class DayClose1764000120001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['day_close_sum', 'day_close', 'shift_entry', 'drawer_move', 'cash_shift'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
