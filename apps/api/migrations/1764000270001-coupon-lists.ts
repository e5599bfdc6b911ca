import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE coupon_list (
    id ${id} NOT NULL,
    template_id ${id} NOT NULL,
    recipients ${code(8)} NOT NULL,
    level ${code(20)} NULL,
    asked INT NOT NULL,
    repeated INT NOT NULL,
    reason VARCHAR(120) NOT NULL,
    opened_by ${id} NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY coupon_list_by_template (template_id, id),
    CONSTRAINT coupon_list_recipients CHECK (recipients IN ('level', 'phones') AND (recipients = 'level') = (level IS NOT NULL))
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon_list_row (
    id ${id} NOT NULL,
    list_id ${id} NOT NULL,
    place INT NOT NULL,
    member_id ${id} NULL,
    phone_masked VARCHAR(20) NULL,
    state ${code(8)} NOT NULL,
    coupon_id ${id} NULL,
    refused ${code(40)} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY coupon_list_row_place (list_id, place),
    UNIQUE KEY coupon_list_row_member (list_id, member_id),
    KEY coupon_list_row_by_state (state, id),
    KEY coupon_list_row_coupon (coupon_id),
    CONSTRAINT coupon_list_row_given CHECK ((state = 'given') = (coupon_id IS NOT NULL)),
    CONSTRAINT coupon_list_row_refused CHECK (state IN ('waiting', 'given', 'refused') AND (state = 'refused') = (refused IS NOT NULL))
  ) ENGINE=InnoDB`,
];

/** Lists of members a coupon is given to in the background: those of a level, or those behind pasted numbers. */
export class CouponLists1764000270001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['coupon_list_row', 'coupon_list']) await runner.query(`DROP TABLE ${name}`);
  }
}
