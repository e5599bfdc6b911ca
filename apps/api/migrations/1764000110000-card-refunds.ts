import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE card_refund (
    id ${id} NOT NULL,
    card_id ${id} NOT NULL,
    waiting_card_id ${id} NULL,
    shop_id ${id} NOT NULL,
    state ${code(10)} NOT NULL,
    closes_card TINYINT(1) NOT NULL,
    total_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    reason VARCHAR(200) NOT NULL,
    inputs LONGTEXT NOT NULL,
    hold_id ${id} NOT NULL,
    entry_id ${id} NOT NULL,
    asked_by ${id} NULL,
    asked_at DATETIME(3) NOT NULL,
    decided_by ${id} NULL,
    decided_at DATETIME(3) NULL,
    decision VARCHAR(200) NULL,
    card_closed TINYINT(1) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY card_refund_waiting (waiting_card_id),
    UNIQUE KEY card_refund_entry (entry_id),
    KEY card_refund_by_card (card_id, id),
    KEY card_refund_by_shop (shop_id, state, id),
    CONSTRAINT card_refund_state CHECK (state IN ('waiting', 'approved', 'declined', 'withdrawn')),
    CONSTRAINT card_refund_waits CHECK ((state = 'waiting') = (waiting_card_id IS NOT NULL)),
    CONSTRAINT card_refund_decided CHECK ((state = 'waiting') = (decided_at IS NULL)),
    CONSTRAINT card_refund_amounts CHECK (total_fen > 0 AND bonus_fen >= 0),
    CONSTRAINT card_refund_two_persons CHECK (
      state <> 'approved' OR (decided_by IS NOT NULL AND (asked_by IS NULL OR asked_by <> decided_by)))
  ) ENGINE=InnoDB`,
  `CREATE TABLE card_refund_line (
    refund_id ${id} NOT NULL,
    lot_id ${id} NOT NULL,
    title VARCHAR(120) NOT NULL,
    paid_fen BIGINT NOT NULL,
    bonus_given_fen BIGINT NOT NULL,
    principal_used_fen BIGINT NOT NULL,
    refund_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    route ${code(10)} NOT NULL,
    payout ${code(10)} NULL,
    payment_order_id ${id} NULL,
    payment_refund_id ${id} NULL,
    paid_method ${code(20)} NULL,
    paid_reference VARCHAR(100) NULL,
    paid_shop_id ${id} NULL,
    paid_by ${id} NULL,
    paid_at DATETIME(3) NULL,
    paid_on DATE NULL,
    entry_id ${id} NULL,
    PRIMARY KEY (refund_id, lot_id),
    UNIQUE KEY card_refund_line_payment_refund (payment_refund_id),
    KEY card_refund_line_by_lot (lot_id),
    KEY card_refund_line_by_payout (payout, refund_id),
    KEY card_refund_line_by_day (paid_shop_id, paid_on),
    CONSTRAINT card_refund_line_route CHECK (route IN ('wechat', 'byHand')),
    CONSTRAINT card_refund_line_payout CHECK (payout IN ('sent', 'due', 'paid')),
    CONSTRAINT card_refund_line_amounts CHECK (refund_fen > 0 AND refund_fen <= paid_fen AND bonus_fen >= 0),
    CONSTRAINT card_refund_line_by_hand CHECK (
      (paid_by IS NULL) = (paid_method IS NULL) AND (paid_by IS NULL OR payout = 'paid') AND (payout <> 'paid' OR paid_at IS NOT NULL))
  ) ENGINE=InnoDB`,
];

/** Refunds of prepaid cards: the quote as it was, who asked and decided, and how each part was paid out. */
export class CardRefunds1764000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['card_refund_line', 'card_refund']) await runner.query(`DROP TABLE ${name}`);
  }
}
