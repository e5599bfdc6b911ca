import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE invoice (
    id ${id} NOT NULL,
    settlement_id ${id} NOT NULL,
    live_of ${id} NULL,
    member_id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    state ${code(12)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    red_fen BIGINT NOT NULL,
    title_kind ${code(10)} NOT NULL,
    title VARCHAR(100) NOT NULL,
    tax_number ${code(20)} NULL,
    email_sealed VARBINARY(512) NULL,
    asked_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    ended_by ${id} NULL,
    reason VARCHAR(200) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY invoice_live_of (live_of),
    KEY invoice_by_settlement (settlement_id, id),
    KEY invoice_by_member (member_id, id),
    KEY invoice_by_shop (shop_id, state, id),
    CONSTRAINT invoice_state CHECK (state IN ('requested', 'issued', 'redNeeded', 'redIssued', 'refused', 'withdrawn', 'lapsed')),
    CONSTRAINT invoice_live CHECK ((state IN ('requested', 'issued', 'redNeeded', 'redIssued')) = (live_of IS NOT NULL)
      AND (live_of IS NULL OR live_of = settlement_id) AND (live_of IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT invoice_amounts CHECK (amount_fen > 0 AND red_fen >= 0 AND red_fen <= amount_fen),
    CONSTRAINT invoice_title CHECK ((title_kind = 'company') = (tax_number IS NOT NULL) AND title_kind IN ('person', 'company'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE invoice_paper (
    invoice_id ${id} NOT NULL,
    seq INT NOT NULL,
    number ${code(20)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    issued_on DATE NOT NULL,
    link VARCHAR(300) NULL,
    at DATETIME(3) NOT NULL,
    staff_id ${id} NOT NULL,
    PRIMARY KEY (invoice_id, seq),
    UNIQUE KEY invoice_paper_number (number),
    CONSTRAINT invoice_paper_amount CHECK (amount_fen > 0 AND seq >= 0)
  ) ENGINE=InnoDB`,
];

/** Invoices that owners ask for on their bills, and the papers that were written for them. */
export class Invoices1764000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['invoice_paper', 'invoice']) await runner.query(`DROP TABLE ${name}`);
  }
}
