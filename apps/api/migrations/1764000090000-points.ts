import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE points_account (
    id ${id} NOT NULL,
    member_id ${id} NOT NULL,
    opened_for ${id} NULL,
    opened_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY points_account_opened_for (opened_for),
    KEY points_account_by_member (member_id, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE points_movement (
    id ${id} NOT NULL,
    account_id ${id} NOT NULL,
    move ${code(12)} NOT NULL,
    points BIGINT NOT NULL,
    debt BIGINT NOT NULL,
    title VARCHAR(120) NOT NULL,
    shop_id ${id} NOT NULL,
    staff_id ${id} NULL,
    settlement_id ${id} NULL,
    other_member_id ${id} NULL,
    reason VARCHAR(200) NULL,
    entry_id ${id} NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY points_movement_by_account (account_id, id),
    KEY points_movement_by_settlement (settlement_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE points_award (
    settlement_id ${id} NOT NULL,
    account_id ${id} NOT NULL,
    lot_id ${id} NULL,
    points BIGINT NOT NULL,
    taken_back BIGINT NOT NULL,
    PRIMARY KEY (settlement_id),
    CONSTRAINT points_award_taken_back CHECK (taken_back BETWEEN 0 AND points)
  ) ENGINE=InnoDB`,
  `CREATE TABLE point_rules (
    version INT NOT NULL,
    earn_per_yuan BIGINT NOT NULL,
    frozen_days BIGINT NOT NULL,
    lapse_kind ${code(10)} NOT NULL,
    lapse_length BIGINT NULL,
    spend_per_yuan BIGINT NOT NULL,
    spend_share_percent_max BIGINT NOT NULL,
    spend_min BIGINT NOT NULL,
    gift_per_day_max BIGINT NOT NULL,
    changed_by ${id} NOT NULL,
    reason VARCHAR(120) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (version),
    CONSTRAINT point_rules_lapse CHECK (lapse_kind IN ('rolling', 'yearEnd', 'never'))
  ) ENGINE=InnoDB`,
];

/** Accounts of points with their statements and awards, and the rules they are earned and spent by. */
export class Points1764000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['point_rules', 'points_award', 'points_movement', 'points_account'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
