import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

const sales = [
  `CREATE TABLE sale (
    id ${id} NOT NULL PRIMARY KEY,
    number ${code(24)} NOT NULL,
    state ${code(12)} NOT NULL,
    shop_id ${id} NOT NULL,
    car_id ${id} NULL,
    plate VARCHAR(16) NULL,
    plate_kind ${code(20)} NULL,
    member_id ${id} NULL,
    title VARCHAR(80) NOT NULL,
    total_fen BIGINT NOT NULL,
    version INT NOT NULL,
    opened_on DATE NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    opened_by ${id} NOT NULL,
    closed_at DATETIME(3) NULL,
    cancel_reason VARCHAR(200) NULL,
    UNIQUE KEY sale_number (number),
    KEY sale_by_shop (shop_id, state, id),
    KEY sale_by_car (car_id, id),
    KEY sale_by_member (member_id, id),
    CONSTRAINT sale_total CHECK (total_fen >= 0),
    CONSTRAINT sale_state CHECK (state IN ('open', 'held', 'settled', 'cancelled', 'reversed'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE sale_line (
    id ${id} NOT NULL PRIMARY KEY,
    sale_id ${id} NOT NULL,
    seq INT NOT NULL,
    service_id ${id} NOT NULL,
    service_version INT NOT NULL,
    kind ${code(10)} NOT NULL,
    name VARCHAR(60) NOT NULL,
    qty INT NOT NULL,
    list_price_fen BIGINT NOT NULL,
    manual_price_fen BIGINT NULL,
    price_reason VARCHAR(200) NULL,
    performer_id ${id} NULL,
    KEY sale_line_by_sale (sale_id, seq),
    CONSTRAINT sale_line_qty CHECK (qty >= 1),
    CONSTRAINT sale_line_price CHECK (list_price_fen >= 0 AND (manual_price_fen IS NULL OR manual_price_fen >= 0))
  ) ENGINE=InnoDB`,
  `CREATE TABLE sale_number (
    shop_id ${id} NOT NULL,
    day DATE NOT NULL,
    last INT NOT NULL,
    PRIMARY KEY (shop_id, day)
  ) ENGINE=InnoDB`,
];

const settlements = [
  `CREATE TABLE settlement (
    id ${id} NOT NULL PRIMARY KEY,
    sale_id ${id} NOT NULL,
    state ${code(12)} NOT NULL,
    shop_id ${id} NOT NULL,
    car_id ${id} NULL,
    member_id ${id} NULL,
    total_fen BIGINT NOT NULL,
    change_fen BIGINT NOT NULL,
    card_id ${id} NULL,
    card_before_fen BIGINT NULL,
    card_after_fen BIGINT NULL,
    hold_id ${id} NULL,
    entry_id ${id} NULL,
    payment_order_id ${id} NULL,
    staff_id ${id} NOT NULL,
    at DATETIME(3) NOT NULL,
    settled_on DATE NOT NULL,
    captured_at DATETIME(3) NULL,
    released_at DATETIME(3) NULL,
    reversed_at DATETIME(3) NULL,
    reversed_on DATE NULL,
    reversed_by ${id} NULL,
    reverse_approved_by ${id} NULL,
    reverse_code ${code(24)} NULL,
    reverse_reason VARCHAR(200) NULL,
    KEY settlement_by_sale (sale_id),
    KEY settlement_by_day (shop_id, settled_on, id),
    KEY settlement_by_reversal (shop_id, reversed_on),
    KEY settlement_by_member (member_id, id),
    KEY settlement_by_car (car_id, id),
    KEY settlement_by_order (payment_order_id),
    CONSTRAINT settlement_amounts CHECK (total_fen >= 0 AND change_fen >= 0),
    CONSTRAINT settlement_state CHECK (state IN ('held', 'captured', 'released', 'reversed'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE settlement_leg (
    id ${id} NOT NULL PRIMARY KEY,
    settlement_id ${id} NOT NULL,
    seq INT NOT NULL,
    kind ${code(16)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    instrument_id ${id} NULL,
    parts LONGTEXT NOT NULL,
    KEY settlement_leg_by_settlement (settlement_id, seq),
    CONSTRAINT settlement_leg_amount CHECK (amount_fen > 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE reversal_ask (
    settlement_id ${id} NOT NULL PRIMARY KEY,
    asked_by ${id} NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    reason_code ${code(24)} NOT NULL,
    reason VARCHAR(200) NOT NULL
  ) ENGINE=InnoDB`,
];

const consents = [
  `CREATE TABLE member_code (
    id ${id} NOT NULL PRIMARY KEY,
    digits ${code(8)} NOT NULL,
    member_id ${id} NOT NULL,
    shown_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    taken_at DATETIME(3) NULL,
    UNIQUE KEY member_code_digits (digits),
    KEY member_code_by_member (member_id, expires_at),
    KEY member_code_expiry (expires_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE proof (
    id ${id} NOT NULL PRIMARY KEY,
    member_id ${id} NOT NULL,
    sale_id ${id} NOT NULL,
    staff_id ${id} NOT NULL,
    shown_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_by ${id} NULL,
    KEY proof_by_sale (sale_id, id),
    KEY proof_by_member (member_id),
    KEY proof_unused (used_by, expires_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE pay_ask (
    id ${id} NOT NULL PRIMARY KEY,
    sale_id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    member_id ${id} NOT NULL,
    staff_id ${id} NOT NULL,
    prepaid_fen BIGINT NOT NULL,
    wechat_fen BIGINT NOT NULL,
    state ${code(12)} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    answered_at DATETIME(3) NULL,
    settlement_id ${id} NULL,
    KEY pay_ask_by_sale (sale_id, id),
    KEY pay_ask_by_member (member_id, state),
    KEY pay_ask_by_settlement (settlement_id, expires_at),
    CONSTRAINT pay_ask_amounts CHECK (prepaid_fen >= 0 AND wechat_fen >= 0)
  ) ENGINE=InnoDB`,
];

/** Sales, how they are paid, and the leave to debit a card. */
export class Settlement1764000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...sales, ...settlements, ...consents]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'pay_ask',
      'proof',
      'member_code',
      'reversal_ask',
      'settlement_leg',
      'settlement',
      'sale_number',
      'sale_line',
      'sale',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
