import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE trade_bill (
    day DATE NOT NULL,
    check_id ${id} NULL,
    checked_at DATETIME(3) NULL,
    asked_at DATETIME(3) NULL,
    tries INT NOT NULL,
    problem ${code(40)} NULL,
    holder ${id} NULL,
    held_until DATETIME(3) NULL,
    payments BIGINT NOT NULL,
    paid_fen BIGINT NOT NULL,
    refunds BIGINT NOT NULL,
    refunded_fen BIGINT NOT NULL,
    fee_yuan ${code(20)} NOT NULL,
    our_payments BIGINT NOT NULL,
    our_paid_fen BIGINT NOT NULL,
    our_refunds BIGINT NOT NULL,
    our_refunded_fen BIGINT NOT NULL,
    PRIMARY KEY (day),
    CONSTRAINT trade_bill_checked CHECK (checked_at IS NULL OR check_id IS NOT NULL)
  ) ENGINE=InnoDB`,
  `CREATE TABLE trade_bill_row (
    check_id ${id} NOT NULL,
    position INT NOT NULL,
    day DATE NOT NULL,
    kind ${code(10)} NOT NULL,
    transaction_id ${code(32)} NOT NULL,
    out_trade_no ${code(32)} NOT NULL,
    wechat_refund_id ${code(32)} NULL,
    out_refund_no ${code(64)} NULL,
    amount_fen BIGINT NOT NULL,
    at DATETIME(3) NOT NULL,
    status ${code(20)} NOT NULL,
    PRIMARY KEY (check_id, position),
    KEY trade_bill_row_by_day (day),
    KEY trade_bill_row_by_transaction (transaction_id),
    KEY trade_bill_row_by_refund (out_refund_no),
    CONSTRAINT trade_bill_row_kind CHECK (kind IN ('payment', 'refund') AND (kind = 'refund') = (out_refund_no IS NOT NULL)),
    CONSTRAINT trade_bill_row_amount CHECK (amount_fen >= 0)
  ) ENGINE=InnoDB`,
];

/** Findings are incidents of a bill's day; refunds made in WeChat's back office keep the number it gave them. */
const columns = [
  `ALTER TABLE incident
    ADD bill_day DATE NULL, ADD bill_seen_at DATETIME(3) NULL, ADD outside_no ${code(64)} NULL,
    ADD KEY incident_by_bill (bill_day, id)`,
  `ALTER TABLE payment_refund ADD outside_no ${code(64)} NULL, ADD UNIQUE KEY payment_refund_outside (outside_no),
    ADD KEY payment_refund_by_end (ended_at)`,
  `ALTER TABLE payment_refund DROP CONSTRAINT payment_refund_cause`,
  `ALTER TABLE payment_refund ADD CONSTRAINT payment_refund_cause CHECK (cause IN ('asked', 'late', 'incident', 'elsewhere'))`,
  `ALTER TABLE payment_refund ADD CONSTRAINT payment_refund_elsewhere CHECK ((cause = 'elsewhere') = (outside_no IS NOT NULL))`,
  `ALTER TABLE payment_received ADD KEY payment_received_by_time (paid_at)`,
];

/** WeChat's bills of each day, row by row, and what they say differently from our books. */
export class TradeBills1764000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...columns]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_received DROP KEY payment_received_by_time');
    await runner.query('ALTER TABLE payment_refund DROP CONSTRAINT payment_refund_elsewhere');
    await runner.query('ALTER TABLE payment_refund DROP CONSTRAINT payment_refund_cause');
    await runner.query(
      "ALTER TABLE payment_refund ADD CONSTRAINT payment_refund_cause CHECK (cause IN ('asked', 'late', 'incident'))",
    );
    await runner.query(
      'ALTER TABLE payment_refund DROP KEY payment_refund_outside, DROP KEY payment_refund_by_end, DROP outside_no',
    );
    await runner.query(
      'ALTER TABLE incident DROP KEY incident_by_bill, DROP bill_day, DROP bill_seen_at, DROP outside_no',
    );
    await runner.query('DROP TABLE trade_bill_row, trade_bill');
  }
}
