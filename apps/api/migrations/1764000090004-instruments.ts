import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** What stands already earned no points and took none: a default fills its rows, and is taken away again. */
const columns = [
  `ALTER TABLE service ADD earns_points TINYINT(1) NOT NULL DEFAULT 1 AFTER favourite`,
  `ALTER TABLE service ALTER earns_points DROP DEFAULT`,
  `ALTER TABLE service_version ADD earns_points TINYINT(1) NOT NULL DEFAULT 1 AFTER favourite`,
  `ALTER TABLE service_version ALTER earns_points DROP DEFAULT`,
  `ALTER TABLE sale_line
    ADD category ${code(20)} NOT NULL DEFAULT 'other' AFTER kind,
    ADD level_price_fen BIGINT NULL AFTER list_price_fen,
    ADD earns_points TINYINT(1) NOT NULL DEFAULT 0 AFTER performer_id,
    ADD refunded_qty INT NOT NULL DEFAULT 0 AFTER earns_points`,
  `ALTER TABLE sale_line DROP CONSTRAINT sale_line_qty`,
  `ALTER TABLE sale_line ADD CONSTRAINT sale_line_qty CHECK (qty >= 1 AND refunded_qty BETWEEN 0 AND qty)`,
  `UPDATE sale_line JOIN service ON service.id = sale_line.service_id SET sale_line.category = service.category`,
  `ALTER TABLE sale_line ALTER category DROP DEFAULT, ALTER earns_points DROP DEFAULT`,
  `ALTER TABLE settlement
    ADD earns BIGINT NOT NULL DEFAULT 0 AFTER card_after_fen,
    ADD point_rules_version INT NOT NULL DEFAULT 0 AFTER earns,
    ADD points_percent INT NOT NULL DEFAULT 100 AFTER point_rules_version`,
  `ALTER TABLE settlement
    ALTER earns DROP DEFAULT, ALTER point_rules_version DROP DEFAULT, ALTER points_percent DROP DEFAULT`,
  `ALTER TABLE pay_ask ADD given LONGTEXT NULL AFTER prepaid_fen`,
  `UPDATE pay_ask SET given = '[]'`,
  `ALTER TABLE pay_ask MODIFY given LONGTEXT NOT NULL`,
];

const refunds = [
  `CREATE TABLE refund (
    id ${id} NOT NULL PRIMARY KEY,
    settlement_id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    state ${code(10)} NOT NULL,
    refunded_lines LONGTEXT NOT NULL,
    money_fen BIGINT NOT NULL,
    reason_code ${code(24)} NOT NULL,
    reason VARCHAR(200) NOT NULL,
    asked_by ${id} NOT NULL,
    asked_at DATETIME(3) NOT NULL,
    decided_by ${id} NULL,
    decided_at DATETIME(3) NULL,
    refunded_on DATE NULL,
    entry_id ${id} NULL,
    payment_refund_id ${id} NULL,
    KEY refund_by_settlement (settlement_id, id),
    KEY refund_by_day (shop_id, refunded_on, id),
    KEY refund_by_state (state, shop_id, id),
    CONSTRAINT refund_state CHECK (state IN ('asked', 'done', 'declined')),
    CONSTRAINT refund_decided CHECK ((state = 'asked') = (decided_at IS NULL))
  ) ENGINE=InnoDB`,
  `CREATE TABLE refund_leg (
    refund_id ${id} NOT NULL,
    seq INT NOT NULL,
    kind ${code(16)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    instrument_id ${id} NULL,
    parts LONGTEXT NOT NULL,
    PRIMARY KEY (refund_id, seq),
    CONSTRAINT refund_leg_amount CHECK (amount_fen > 0)
  ) ENGINE=InnoDB`,
];

/** What sales, settlements and asks know since bills can be paid by everything a member holds and be given back in part. */
export class Instruments1764000090004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...columns, ...refunds]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refund_leg, refund');
    await runner.query('ALTER TABLE pay_ask DROP given');
    await runner.query('ALTER TABLE settlement DROP earns, DROP point_rules_version, DROP points_percent');
    await runner.query('ALTER TABLE sale_line DROP CONSTRAINT sale_line_qty');
    await runner.query(
      'ALTER TABLE sale_line DROP category, DROP level_price_fen, DROP earns_points, DROP refunded_qty',
    );
    await runner.query('ALTER TABLE sale_line ADD CONSTRAINT sale_line_qty CHECK (qty >= 1)');
    await runner.query('ALTER TABLE service_version DROP earns_points');
    await runner.query('ALTER TABLE service DROP earns_points');
  }
}
