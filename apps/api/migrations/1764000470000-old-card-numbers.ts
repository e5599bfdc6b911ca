import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Numbers of cards members had in an old system: many systems took the phone as the number, so they are sealed as phones are. */
export class OldCardNumbers1764000470000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE old_card_number (
      source_id ${id} NOT NULL,
      member_id ${id} NOT NULL,
      number_sealed VARBINARY(512) NOT NULL,
      number_index CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
      PRIMARY KEY (source_id),
      KEY old_card_number_by_member (member_id),
      KEY old_card_number_by_number (number_index)
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE old_card_number');
  }
}
