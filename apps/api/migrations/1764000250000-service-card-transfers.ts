import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** A service card is given to another member when both say yes; since when its owner has it; and a refund of such a card goes to its owner by hand. */
export class ServiceCardTransfers1764000250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE service_card_transfer (
      id ${id} NOT NULL,
      card_id ${id} NOT NULL,
      waiting_card_id ${id} NULL,
      from_member_id ${id} NOT NULL,
      to_member_id ${id} NOT NULL,
      version_id ${id} NOT NULL,
      terms_version ${code(20)} NULL,
      state ${code(10)} NOT NULL,
      handed_over LONGTEXT NULL,
      offered_at DATETIME(3) NOT NULL,
      expires_at DATETIME(3) NOT NULL,
      ended_at DATETIME(3) NULL,
      PRIMARY KEY (id),
      UNIQUE KEY service_card_transfer_waiting (waiting_card_id),
      KEY service_card_transfer_by_card (card_id, id),
      KEY service_card_transfer_by_giver (from_member_id, id),
      KEY service_card_transfer_by_receiver (to_member_id, id),
      KEY service_card_transfer_by_end (state, expires_at),
      CONSTRAINT service_card_transfer_state CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn', 'expired')),
      CONSTRAINT service_card_transfer_waits CHECK ((state = 'offered') = (waiting_card_id IS NOT NULL)),
      CONSTRAINT service_card_transfer_ended CHECK ((state = 'offered') = (ended_at IS NULL)),
      CONSTRAINT service_card_transfer_accepted CHECK ((state = 'accepted') = (handed_over IS NOT NULL))
    ) ENGINE=InnoDB`);
    await runner.query('ALTER TABLE service_card ADD COLUMN held_since DATETIME(3) NULL');
    await runner.query('ALTER TABLE refund ADD COLUMN handed_on TINYINT(1) NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE refund DROP COLUMN handed_on');
    await runner.query('ALTER TABLE service_card DROP COLUMN held_since');
    await runner.query('DROP TABLE service_card_transfer');
  }
}
