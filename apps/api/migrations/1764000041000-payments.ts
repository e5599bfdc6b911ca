import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const index = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

const orders = [
  `CREATE TABLE payment_order (
    id ${id} NOT NULL,
    purpose ${code(20)} NOT NULL,
    subject_id ${id} NOT NULL,
    member_id ${id} NOT NULL,
    shop_id ${id} NOT NULL,
    amount_fen BIGINT NOT NULL,
    description VARCHAR(40) NOT NULL,
    state ${code(12)} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    deadline_at DATETIME(3) NOT NULL,
    payer_appid ${code(32)} NULL,
    payer_openid_sealed VARBINARY(512) NULL,
    payer_openid_index ${index} NULL,
    called_at DATETIME(3) NULL,
    prepay_id ${code(64)} NULL,
    prepaid_at DATETIME(3) NULL,
    asked_at DATETIME(3) NULL,
    check_due_at DATETIME(3) NULL,
    close_asked_at DATETIME(3) NULL,
    paid_at DATETIME(3) NULL,
    closed_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    KEY payment_order_by_subject (purpose, subject_id, id),
    KEY payment_order_by_member (member_id, id),
    KEY payment_order_due (check_due_at),
    CONSTRAINT payment_order_amount CHECK (amount_fen >= 1),
    CONSTRAINT payment_order_state CHECK (state IN ('created', 'awaiting', 'paid', 'closed')),
    CONSTRAINT payment_order_paid CHECK ((state = 'paid') = (paid_at IS NOT NULL)),
    CONSTRAINT payment_order_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT payment_order_payer CHECK (state IN ('created', 'closed') OR payer_openid_index IS NOT NULL)
  ) ENGINE=InnoDB`,
  `CREATE TABLE payment_received (
    transaction_id ${code(32)} NOT NULL,
    order_id ${code(32)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    paid_at DATETIME(3) NOT NULL,
    received_at DATETIME(3) NOT NULL,
    fate ${code(10)} NOT NULL,
    refund_id ${id} NULL,
    incident_id ${id} NULL,
    PRIMARY KEY (transaction_id),
    KEY payment_received_by_order (order_id),
    CONSTRAINT payment_received_amount CHECK (amount_fen >= 1),
    CONSTRAINT payment_received_fate CHECK (
      (fate = 'credited' AND refund_id IS NULL AND incident_id IS NULL)
      OR (fate = 'refunded' AND refund_id IS NOT NULL AND incident_id IS NULL)
      OR (fate = 'incident' AND refund_id IS NULL AND incident_id IS NOT NULL))
  ) ENGINE=InnoDB`,
  `CREATE TABLE payment_refund (
    id ${id} NOT NULL,
    order_id ${code(32)} NOT NULL,
    amount_fen BIGINT NOT NULL,
    total_fen BIGINT NOT NULL,
    cause ${code(10)} NOT NULL,
    reason VARCHAR(200) NOT NULL,
    staff_id ${id} NULL,
    state ${code(12)} NOT NULL,
    requested_at DATETIME(3) NOT NULL,
    sent_at DATETIME(3) NULL,
    tries INT NOT NULL,
    due_at DATETIME(3) NULL,
    ended_at DATETIME(3) NULL,
    paid_out_at DATETIME(3) NULL,
    paid_out_by ${id} NULL,
    PRIMARY KEY (id),
    KEY payment_refund_by_order (order_id, id),
    KEY payment_refund_due (due_at),
    CONSTRAINT payment_refund_amount CHECK (amount_fen >= 1 AND amount_fen <= total_fen),
    CONSTRAINT payment_refund_cause CHECK (cause IN ('asked', 'late', 'incident')),
    CONSTRAINT payment_refund_state CHECK (state IN ('requested', 'accepted', 'succeeded', 'closed', 'abnormal')),
    CONSTRAINT payment_refund_ended CHECK ((ended_at IS NULL) = (state IN ('requested', 'accepted'))),
    CONSTRAINT payment_refund_paid_out CHECK (paid_out_at IS NULL OR state IN ('closed', 'abnormal'))
  ) ENGINE=InnoDB`,
];

const inbox = [
  `CREATE TABLE payment_notification (
    id ${id} NOT NULL,
    wechat_id ${code(64)} NOT NULL,
    event_type ${code(60)} NOT NULL,
    number ${code(64)} NULL,
    body_sealed MEDIUMBLOB NOT NULL,
    received_at DATETIME(3) NOT NULL,
    outcome ${code(12)} NULL,
    PRIMARY KEY (id),
    UNIQUE KEY payment_notification_wechat_id (wechat_id),
    KEY payment_notification_by_number (number),
    KEY payment_notification_by_age (received_at)
  ) ENGINE=InnoDB`,
  `CREATE TABLE incident (
    id ${id} NOT NULL,
    kind ${code(30)} NOT NULL,
    fingerprint ${index} NOT NULL,
    order_id ${code(32)} NULL,
    refund_id ${id} NULL,
    transaction_id ${code(32)} NULL,
    amount_fen BIGINT NULL,
    facts LONGTEXT NOT NULL,
    state ${code(10)} NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    resolved_at DATETIME(3) NULL,
    resolved_by ${id} NULL,
    resolution VARCHAR(300) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY incident_fingerprint (fingerprint),
    KEY incident_by_state (state, id),
    KEY incident_by_order (order_id),
    KEY incident_by_refund (refund_id),
    CONSTRAINT incident_state CHECK (state IN ('open', 'resolved')),
    CONSTRAINT incident_resolved CHECK ((state = 'resolved') = (resolved_at IS NOT NULL AND resolution IS NOT NULL))
  ) ENGINE=InnoDB`,
];

/** Payments through WeChat: orders, what was received, refunds, the inbox of notifications, and what a person must look at. */
export class Payments1764000041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...orders, ...inbox]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['incident', 'payment_notification', 'payment_refund', 'payment_received', 'payment_order'];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
