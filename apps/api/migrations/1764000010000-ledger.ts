import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE ledger_lot (
    id ${id} NOT NULL,
    holder_id ${id} NOT NULL,
    source ${code(20)} NOT NULL,
    source_id ${id} NULL,
    title VARCHAR(120) NOT NULL,
    shop_id ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    terms LONGTEXT NOT NULL,
    lapses_on DATE NULL,
    reopened_until DATE NULL,
    lapsed TINYINT(1) NOT NULL,
    PRIMARY KEY (id),
    KEY ledger_lot_by_holder (holder_id),
    KEY ledger_lot_by_lapse (lapsed, lapses_on)
  ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_account (
    id ${id} NOT NULL,
    kind ${code(10)} NOT NULL,
    asset ${code(46)} NOT NULL,
    lot_id ${id} NULL,
    hold_id ${id} NULL,
    holder_id ${id} NULL,
    code ${code(60)} NULL,
    given BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ledger_account_by_code (code, asset),
    KEY ledger_account_by_lot (lot_id),
    KEY ledger_account_by_hold (hold_id),
    CONSTRAINT ledger_account_kind CHECK (kind IN ('lot', 'hold', 'house')),
    CONSTRAINT ledger_account_owner CHECK (
      (kind = 'lot') = (lot_id IS NOT NULL) AND (kind = 'hold') = (hold_id IS NOT NULL)
      AND (kind = 'house') = (code IS NOT NULL)),
    CONSTRAINT ledger_account_given CHECK (given >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_balance (
    account_id ${id} NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (account_id),
    CONSTRAINT ledger_balance_amount CHECK (amount >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_entry (
    id ${id} NOT NULL,
    kind ${code(20)} NOT NULL,
    at DATETIME(3) NOT NULL,
    shop_id ${id} NOT NULL,
    staff_id ${id} NULL,
    title VARCHAR(120) NOT NULL,
    reason VARCHAR(200) NULL,
    reverses ${id} NULL,
    hold_id ${id} NULL,
    card_id ${id} NULL,
    card_balance_after BIGINT NULL,
    sale_id ${id} NULL,
    settlement_id ${id} NULL,
    top_up_id ${id} NULL,
    payment_order_id ${id} NULL,
    plate VARCHAR(20) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY ledger_entry_reversed_once (reverses),
    KEY ledger_entry_by_card (card_id, at, id),
    CONSTRAINT ledger_entry_card CHECK ((card_id IS NULL) = (card_balance_after IS NULL) AND card_balance_after >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_posting (
    entry_id ${id} NOT NULL,
    position SMALLINT NOT NULL,
    asset ${code(46)} NOT NULL,
    from_account_id ${id} NOT NULL,
    to_account_id ${id} NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (entry_id, position),
    CONSTRAINT ledger_posting_amount CHECK (amount > 0),
    CONSTRAINT ledger_posting_accounts CHECK (from_account_id <> to_account_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_hold (
    id ${id} NOT NULL,
    entry_id ${id} NOT NULL,
    state ${code(10)} NOT NULL,
    closing_entry_id ${id} NULL,
    held_at DATETIME(3) NOT NULL,
    closed_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    CONSTRAINT ledger_hold_state CHECK (state IN ('held', 'captured', 'released'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_seal (
    no INT NOT NULL,
    sealed_at DATETIME(3) NOT NULL,
    previous_hash ${code(64)} NOT NULL,
    hash ${code(64)} NOT NULL,
    entry_count INT NOT NULL,
    PRIMARY KEY (no)
  ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_seal_member (
    entry_id ${id} NOT NULL,
    seal_no INT NULL,
    entry_hash ${code(64)} NULL,
    PRIMARY KEY (entry_id),
    KEY ledger_seal_member_by_seal (seal_no, entry_id)
  ) ENGINE=InnoDB`,
];

/** Lots, accounts and balances; entries and postings that only grow; holds; the seal over the past. */
export class Ledger1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['seal_member', 'seal', 'hold', 'posting', 'entry', 'balance', 'account', 'lot'];
    for (const name of names) await runner.query(`DROP TABLE ledger_${name}`);
  }
}
