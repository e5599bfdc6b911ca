import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE merchant (
    id ${id} NOT NULL,
    only_one TINYINT(1) NOT NULL,
    settings_version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY merchant_only_one (only_one),
    CONSTRAINT merchant_is_one CHECK (only_one = 1)
  ) ENGINE=InnoDB`,
  `CREATE TABLE prepaid_terms (
    version ${code(20)} NOT NULL,
    text LONGTEXT NOT NULL,
    points LONGTEXT NOT NULL,
    made_at DATETIME(3) NOT NULL,
    PRIMARY KEY (version)
  ) ENGINE=InnoDB`,
  `CREATE TABLE merchant_settings (
    merchant_id ${id} NOT NULL,
    version INT NOT NULL,
    merchant_name VARCHAR(40) NOT NULL,
    top_up_open TINYINT(1) NOT NULL,
    named_cap_fen BIGINT NOT NULL,
    unnamed_cap_fen BIGINT NOT NULL,
    min_top_up_fen BIGINT NOT NULL,
    claim_confirm_above_fen BIGINT NOT NULL,
    counter_approval_above_fen BIGINT NOT NULL,
    prepaid_terms_version ${code(20)} NOT NULL,
    made_at DATETIME(3) NOT NULL,
    PRIMARY KEY (merchant_id, version),
    CONSTRAINT merchant_settings_caps CHECK (named_cap_fen BETWEEN 1 AND 500000 AND unnamed_cap_fen BETWEEN 1 AND 100000),
    CONSTRAINT merchant_settings_amounts CHECK (min_top_up_fen >= 1 AND claim_confirm_above_fen >= 0 AND counter_approval_above_fen >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE shop (
    id ${id} NOT NULL,
    settings_version INT NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE shop_settings (
    shop_id ${id} NOT NULL,
    version INT NOT NULL,
    name VARCHAR(40) NOT NULL,
    city VARCHAR(20) NOT NULL,
    address VARCHAR(100) NOT NULL,
    phone ${code(20)} NOT NULL,
    hours LONGTEXT NOT NULL,
    rounding_mode ${code(10)} NOT NULL,
    made_at DATETIME(3) NOT NULL,
    PRIMARY KEY (shop_id, version),
    CONSTRAINT shop_settings_rounding CHECK (rounding_mode IN ('none', 'jiao', 'yuan'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE settings_change (
    id ${id} NOT NULL,
    at DATETIME(3) NOT NULL,
    staff_id ${id} NULL,
    shop_id ${id} NULL,
    field ${code(40)} NOT NULL,
    before_text VARCHAR(500) NULL,
    after_text VARCHAR(500) NOT NULL,
    reason VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
];

/** The merchant, its shops, and every version their settings ever had. */
export class Shops1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['settings_change', 'shop_settings', 'shop', 'merchant_settings', 'prepaid_terms', 'merchant'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
