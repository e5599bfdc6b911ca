import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

/** What is offered already is sold on the phone too and earns points; what was sold already was no card. */
const columns = [
  `ALTER TABLE service_card_version
    ADD earns_points TINYINT(1) NOT NULL DEFAULT 1 AFTER transferable,
    ADD on_phone TINYINT(1) NOT NULL DEFAULT 1 AFTER earns_points`,
  `ALTER TABLE service_card_version ALTER earns_points DROP DEFAULT, ALTER on_phone DROP DEFAULT`,
  `ALTER TABLE service_card ADD terms_version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL AFTER terms`,
  `ALTER TABLE sale_line
    MODIFY service_version INT NULL,
    ADD card_version_id ${id} NULL AFTER service_version,
    ADD card_car_ids LONGTEXT NULL AFTER card_version_id`,
  `ALTER TABLE sale_line ADD CONSTRAINT sale_line_card CHECK ((kind = 'card') = (card_version_id IS NOT NULL))`,
  `ALTER TABLE sale MODIFY opened_by ${id} NULL`,
  `ALTER TABLE settlement MODIFY staff_id ${id} NULL`,
  `ALTER TABLE refund
    ADD card_id ${id} NULL AFTER settlement_id,
    ADD quote LONGTEXT NULL AFTER refunded_lines`,
  `ALTER TABLE refund ADD KEY refund_by_card (card_id, id)`,
];

/** Service cards are sold: as lines of bills, at the counter or by their owners, and given back to what paid them. */
export class CardSales1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of columns) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refund DROP KEY refund_by_card, DROP card_id, DROP quote');
    await runner.query(`ALTER TABLE settlement MODIFY staff_id ${id} NOT NULL`);
    await runner.query(`ALTER TABLE sale MODIFY opened_by ${id} NOT NULL`);
    await runner.query('ALTER TABLE sale_line DROP CONSTRAINT sale_line_card');
    await runner.query(
      'ALTER TABLE sale_line DROP card_version_id, DROP card_car_ids, MODIFY service_version INT NOT NULL',
    );
    await runner.query('ALTER TABLE service_card DROP terms_version');
    await runner.query('ALTER TABLE service_card_version DROP earns_points, DROP on_phone');
  }
}
