import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';

/** Service cards their owners reported lost on the phone; what staff do is in the act log. */
export class ServiceCardLosses1764000390000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE service_card_loss (
      id ${id} NOT NULL,
      card_id ${id} NOT NULL,
      reported_at DATETIME(3) NOT NULL,
      PRIMARY KEY (id),
      KEY service_card_loss_by_card (card_id, id)
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_card_loss');
  }
}
