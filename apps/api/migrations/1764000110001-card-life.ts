import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE card_event (
    id ${id} NOT NULL,
    card_id ${id} NOT NULL,
    kind ${code(16)} NOT NULL,
    staff_id ${id} NULL,
    reason VARCHAR(200) NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY card_event_by_card (card_id, id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE card_number_past (
    number ${code(16)} NOT NULL,
    card_id ${id} NOT NULL,
    replaced_at DATETIME(3) NOT NULL,
    PRIMARY KEY (number),
    KEY card_number_past_by_card (card_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE card_transfer (
    id ${id} NOT NULL,
    card_id ${id} NOT NULL,
    waiting_card_id ${id} NULL,
    from_member_id ${id} NOT NULL,
    to_member_id ${id} NOT NULL,
    to_card_id ${id} NULL,
    state ${code(10)} NOT NULL,
    principal_fen BIGINT NULL,
    bonus_fen BIGINT NULL,
    offered_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    out_entry_id ${id} NULL,
    in_entry_id ${id} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY card_transfer_waiting (waiting_card_id),
    KEY card_transfer_by_giver (from_member_id, id),
    KEY card_transfer_by_receiver (to_member_id, id),
    CONSTRAINT card_transfer_state CHECK (state IN ('offered', 'accepted', 'declined', 'withdrawn', 'expired')),
    CONSTRAINT card_transfer_waits CHECK ((state = 'offered') = (waiting_card_id IS NOT NULL)),
    CONSTRAINT card_transfer_accepted CHECK ((state = 'accepted') = (in_entry_id IS NOT NULL))
  ) ENGINE=InnoDB`,
];

/** What happens to a card besides money: lost, found, frozen, given a new number, handed to another member. */
export class CardLife1764000110001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['card_transfer', 'card_number_past', 'card_event']) await runner.query(`DROP TABLE ${name}`);
  }
}
