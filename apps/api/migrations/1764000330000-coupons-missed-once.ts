import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

/** The occasion stood first in what a coupon was issued for, then its template; that of a level ended with the day. */
const occasion = "IF(issued_for LIKE 'registration:%', 'registration', SUBSTRING_INDEX(issued_for, ':', 2))";

const rest = (columns: string): string => `${columns},
  refused ${code(40)} NOT NULL,
  at DATETIME(3) NOT NULL`;

const keys = `KEY coupon_missed_by_template (template_id, refused),
  KEY coupon_missed_by_member (member_id)`;

/** What an occasion should have given a member is counted once, on whichever day it was met again, and goes along when members become one. */
export class CouponsMissedOnce1764000330000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('RENAME TABLE coupon_missed TO coupon_missed_before');
    await runner.query(`CREATE TABLE coupon_missed (
      ${rest(`template_id ${id} NOT NULL, member_id ${id} NOT NULL, occasion ${code(48)} NOT NULL`)},
      PRIMARY KEY (template_id, member_id, occasion),
      ${keys}
    ) ENGINE=InnoDB`);
    await runner.query(`INSERT IGNORE INTO coupon_missed (template_id, member_id, occasion, refused, at)
      SELECT b.template_id, COALESCE(m.merged_into, m.id), ${occasion}, b.refused, b.at
      FROM coupon_missed_before b JOIN member m ON m.id = b.member_id ORDER BY b.at`);
    await runner.query('DROP TABLE coupon_missed_before');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('RENAME TABLE coupon_missed TO coupon_missed_after');
    await runner.query(`CREATE TABLE coupon_missed (
      ${rest(`issued_for ${code(100)} NOT NULL, template_id ${id} NOT NULL, member_id ${id} NOT NULL`)},
      PRIMARY KEY (issued_for),
      ${keys}
    ) ENGINE=InnoDB`);
    await runner.query(`INSERT INTO coupon_missed (issued_for, template_id, member_id, refused, at)
      SELECT CONCAT_WS(':', occasion, template_id, member_id), template_id, member_id, refused, at FROM coupon_missed_after`);
    await runner.query('DROP TABLE coupon_missed_after');
  }
}
