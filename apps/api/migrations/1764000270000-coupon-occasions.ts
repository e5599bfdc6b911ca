import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

const ways = (names: string): string =>
  `ALTER TABLE coupon DROP CONSTRAINT coupon_way, ADD CONSTRAINT coupon_way CHECK (way IN (${names}))`;

/**
 * A template is given by one occasion (joining was a switch of its own before), a coupon knows its occasion and says in words why it came,
 * and what an occasion should have given but didn't is kept for the template's page.
 */
export class CouponOccasions1764000270000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE coupon_template ADD COLUMN given_on ${code(10)} NULL, ADD KEY coupon_template_by_occasion (given_on)`,
    );
    await runner.query("UPDATE coupon_template SET given_on = 'joining' WHERE at_registration = 1");
    await runner.query('ALTER TABLE coupon_template DROP COLUMN at_registration');
    await runner.query(`UPDATE coupon_template_version
      SET rules = REPLACE(REPLACE(rules, '"atRegistration":true', '"givenOn":{"kind":"joining"}'), '"atRegistration":false', '"givenOn":null')`);
    await runner.query(`ALTER TABLE coupon ADD COLUMN occasion ${code(48)} NULL, ADD COLUMN why VARCHAR(40) NULL`);
    await runner.query("UPDATE coupon SET occasion = 'registration', why = '入会礼' WHERE way = 'registration'");
    await runner.query(ways("'claim', 'grant', 'registration', 'code', 'birthday', 'spend', 'level'"));
    await runner.query(`CREATE TABLE coupon_missed (
      issued_for ${code(100)} NOT NULL,
      template_id ${id} NOT NULL,
      member_id ${id} NOT NULL,
      refused ${code(40)} NOT NULL,
      at DATETIME(3) NOT NULL,
      PRIMARY KEY (issued_for),
      KEY coupon_missed_by_template (template_id, refused),
      KEY coupon_missed_by_member (member_id)
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE coupon_missed');
    await runner.query("UPDATE coupon SET way = 'grant' WHERE way IN ('birthday', 'spend', 'level')");
    await runner.query(ways("'claim', 'grant', 'registration', 'code'"));
    await runner.query('ALTER TABLE coupon DROP COLUMN occasion, DROP COLUMN why');
    await runner.query(`UPDATE coupon_template_version
      SET rules = REPLACE(REPLACE(rules, '"givenOn":{"kind":"joining"}', '"atRegistration":true'), '"givenOn":null', '"atRegistration":false')`);
    await runner.query('ALTER TABLE coupon_template ADD COLUMN at_registration TINYINT(1) NOT NULL DEFAULT 0');
    await runner.query("UPDATE coupon_template SET at_registration = 1 WHERE given_on = 'joining'");
    await runner.query('ALTER TABLE coupon_template ALTER COLUMN at_registration DROP DEFAULT');
    await runner.query('ALTER TABLE coupon_template DROP KEY coupon_template_by_occasion, DROP COLUMN given_on');
  }
}
