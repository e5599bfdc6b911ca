import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE prepaid_card (
    id ${id} NOT NULL,
    number ${code(16)} NOT NULL,
    tail ${code(4)} NOT NULL,
    member_id ${id} NOT NULL,
    opened_for ${id} NULL,
    state ${code(10)} NOT NULL,
    opened_shop_id ${id} NOT NULL,
    opened_by ${id} NULL,
    opened_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY prepaid_card_number (number),
    UNIQUE KEY prepaid_card_opened_for (opened_for),
    KEY prepaid_card_by_member (member_id, id),
    CONSTRAINT prepaid_card_state CHECK (state IN ('active', 'frozen', 'lost', 'closed'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE top_up (
    id ${id} NOT NULL,
    receipt_number ${code(24)} NOT NULL,
    origin ${code(10)} NOT NULL,
    state ${code(10)} NOT NULL,
    card_id ${id} NOT NULL,
    member_id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    method ${code(20)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    product_id ${id} NULL,
    product_version ${id} NULL,
    tier_id ${id} NULL,
    bonus_months INT NULL,
    terms_version VARCHAR(40) NOT NULL,
    cap_fen BIGINT NOT NULL,
    principal_after_fen BIGINT NOT NULL,
    received_fen BIGINT NULL,
    staff_id ${id} NULL,
    created_at DATETIME(3) NOT NULL,
    decided_by ${id} NULL,
    decided_at DATETIME(3) NULL,
    reason VARCHAR(200) NULL,
    done_on DATE NULL,
    done_at DATETIME(3) NULL,
    lot_id ${id} NULL,
    entry_id ${id} NULL,
    balance_after_fen BIGINT NULL,
    undone_on DATE NULL,
    undone_by ${id} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY top_up_receipt (receipt_number),
    KEY top_up_by_card (card_id, state),
    KEY top_up_by_member (member_id),
    KEY top_up_by_shop_state (shop_id, state, id),
    KEY top_up_by_day (shop_id, done_on, id),
    KEY top_up_by_undone_day (shop_id, undone_on),
    CONSTRAINT top_up_state CHECK (state IN ('paying', 'waiting', 'done', 'closed', 'rejected', 'undone')),
    CONSTRAINT top_up_origin CHECK (origin IN ('owner', 'counter')),
    CONSTRAINT top_up_amounts CHECK (amount_fen > 0 AND bonus_fen >= 0 AND (received_fen IS NULL OR received_fen >= amount_fen)),
    CONSTRAINT top_up_cap CHECK (principal_after_fen <= cap_fen),
    CONSTRAINT top_up_two_persons CHECK (decided_by IS NULL OR staff_id IS NULL OR decided_by <> staff_id),
    CONSTRAINT top_up_done CHECK ((state IN ('done', 'undone')) = (entry_id IS NOT NULL))
  ) ENGINE=InnoDB`,
  `CREATE TABLE top_up_number (
    shop_id ${id} NOT NULL,
    day DATE NOT NULL,
    last INT NOT NULL,
    PRIMARY KEY (shop_id, day)
  ) ENGINE=InnoDB`,
  `CREATE TABLE card_product (
    id ${id} NOT NULL,
    version_id ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE card_product_version (
    id ${id} NOT NULL,
    product_id ${id} NOT NULL,
    name VARCHAR(40) NOT NULL,
    active TINYINT(1) NOT NULL,
    bonus_months INT NULL,
    created_by ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY card_product_version_by_product (product_id, id),
    CONSTRAINT card_product_version_months CHECK (bonus_months > 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE card_product_tier (
    id ${id} NOT NULL,
    version_id ${id} NOT NULL,
    pay_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    PRIMARY KEY (id),
    KEY card_product_tier_by_version (version_id, pay_fen),
    CONSTRAINT card_product_tier_amounts CHECK (pay_fen > 0 AND bonus_fen >= 0)
  ) ENGINE=InnoDB`,
];

/** Cards, what is on its way to them, and what is offered for topping up. */
export class Prepaid1764000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = [
      'card_product_tier',
      'card_product_version',
      'card_product',
      'top_up_number',
      'top_up',
      'prepaid_card',
    ];
    for (const name of names) await runner.query(`DROP TABLE ${name}`);
  }
}
