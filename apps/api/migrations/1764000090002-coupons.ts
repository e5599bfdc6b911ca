import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE coupon_template (
    id ${id} NOT NULL,
    version INT NOT NULL,
    state ${code(8)} NOT NULL,
    claimable TINYINT(1) NOT NULL,
    at_registration TINYINT(1) NOT NULL,
    total_max BIGINT NULL,
    budget_fen BIGINT NULL,
    issued BIGINT NOT NULL,
    issued_fen BIGINT NOT NULL,
    opened_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY coupon_template_by_state (state, id),
    CONSTRAINT coupon_template_state CHECK (state IN ('open', 'stopped')),
    CONSTRAINT coupon_template_total CHECK (issued >= 0 AND (total_max IS NULL OR issued <= total_max)),
    CONSTRAINT coupon_template_budget CHECK (issued_fen >= 0 AND (budget_fen IS NULL OR issued_fen <= budget_fen))
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon_template_version (
    template_id ${id} NOT NULL,
    version INT NOT NULL,
    rules LONGTEXT NOT NULL,
    changed_by ${id} NOT NULL,
    reason VARCHAR(120) NOT NULL,
    changed_at DATETIME(3) NOT NULL,
    PRIMARY KEY (template_id, version)
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon (
    id ${id} NOT NULL,
    template_id ${id} NOT NULL,
    template_version INT NOT NULL,
    owner_id ${id} NOT NULL,
    state ${code(10)} NOT NULL,
    terms LONGTEXT NOT NULL,
    car_id ${id} NULL,
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL,
    cost_fen BIGINT NOT NULL,
    way ${code(12)} NOT NULL,
    issued_for ${code(100)} NOT NULL,
    issued_by ${id} NULL,
    issued_at DATETIME(3) NOT NULL,
    settlement_id ${id} NULL,
    used_at DATETIME(3) NULL,
    revoked_at DATETIME(3) NULL,
    revoked_by ${id} NULL,
    reason VARCHAR(120) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY coupon_issued_for (issued_for),
    KEY coupon_by_owner (owner_id, state, valid_until),
    KEY coupon_by_template (template_id, owner_id),
    KEY coupon_by_settlement (settlement_id),
    CONSTRAINT coupon_state CHECK (state IN ('issued', 'reserved', 'used', 'revoked')),
    CONSTRAINT coupon_way CHECK (way IN ('claim', 'grant', 'registration', 'code')),
    CONSTRAINT coupon_settlement CHECK ((state IN ('reserved', 'used')) = (settlement_id IS NOT NULL)),
    CONSTRAINT coupon_used CHECK ((state = 'used') = (used_at IS NOT NULL)),
    CONSTRAINT coupon_days CHECK (valid_from <= valid_until),
    CONSTRAINT coupon_cost CHECK (cost_fen >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE coupon_code (
    code ${code(16)} NOT NULL,
    id ${id} NOT NULL,
    template_id ${id} NOT NULL,
    coupon_id ${id} NULL,
    made_by ${id} NOT NULL,
    made_at DATETIME(3) NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY coupon_code_coupon (coupon_id),
    KEY coupon_code_by_template (template_id, id)
  ) ENGINE=InnoDB`,
];

/** Templates of coupons with their versions, the coupons members have, and codes that give one. */
export class Coupons1764000090002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['coupon_code', 'coupon', 'coupon_template_version', 'coupon_template'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
