import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

const tables = [
  `CREATE TABLE service_card_product (
    id ${id} NOT NULL,
    version_id ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE service_card_version (
    id ${id} NOT NULL,
    product_id ${id} NOT NULL,
    kind ${code(12)} NOT NULL,
    name VARCHAR(40) NOT NULL,
    active TINYINT(1) NOT NULL,
    price_fen BIGINT NOT NULL,
    starts_with ${code(10)} NOT NULL,
    starts_on DATE NULL,
    months INT NULL,
    shop_ids LONGTEXT NULL,
    cars_max INT NULL,
    car_changes_max INT NULL,
    transferable TINYINT(1) NOT NULL,
    reason VARCHAR(200) NULL,
    created_by ${id} NOT NULL,
    created_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY service_card_version_by_product (product_id, id),
    CONSTRAINT service_card_version_kind CHECK (kind IN ('timesCard', 'packageCard', 'annualPass', 'labourCard')),
    CONSTRAINT service_card_version_starts CHECK (starts_with IN ('purchase', 'firstUse', 'date')),
    CONSTRAINT service_card_version_price CHECK (price_fen >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE service_card_version_service (
    version_id ${id} NOT NULL,
    service_id ${id} NOT NULL,
    position INT NOT NULL,
    service_name VARCHAR(80) NOT NULL,
    granted BIGINT NULL,
    per_day_max BIGINT NULL,
    per_month_max BIGINT NULL,
    list_price_fen BIGINT NOT NULL,
    PRIMARY KEY (version_id, service_id),
    CONSTRAINT service_card_version_service_granted CHECK (granted > 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE service_card (
    id ${id} NOT NULL,
    member_id ${id} NOT NULL,
    version_id ${id} NOT NULL,
    state ${code(10)} NOT NULL,
    terms LONGTEXT NOT NULL,
    price_fen BIGINT NOT NULL,
    deferred_fen BIGINT NOT NULL,
    earned_fen BIGINT NOT NULL,
    bought_on DATE NOT NULL,
    starts_on DATE NULL,
    expires_on DATE NULL,
    extended_to DATE NULL,
    lapsed TINYINT(1) NOT NULL,
    warned_for DATE NULL,
    car_changes INT NOT NULL,
    shop_id ${id} NOT NULL,
    sold_by ${id} NULL,
    sale_id ${id} NULL,
    sale_line_id ${id} NULL,
    place INT NOT NULL,
    issued_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY service_card_issued_once (sale_line_id, place),
    KEY service_card_by_member (member_id, id),
    KEY service_card_by_sale (sale_id),
    KEY service_card_by_lapse (lapsed, expires_on),
    CONSTRAINT service_card_state CHECK (state IN ('active', 'frozen', 'lost', 'refunded', 'closed')),
    CONSTRAINT service_card_price CHECK (price_fen >= 0 AND deferred_fen BETWEEN 0 AND price_fen),
    CONSTRAINT service_card_earned CHECK (earned_fen BETWEEN 0 AND deferred_fen)
  ) ENGINE=InnoDB`,
  `CREATE TABLE service_card_car (
    card_id ${id} NOT NULL,
    car_id ${id} NOT NULL,
    added_at DATETIME(3) NOT NULL,
    PRIMARY KEY (card_id, car_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE service_card_use (
    id ${id} NOT NULL,
    card_id ${id} NOT NULL,
    service_id ${id} NOT NULL,
    settlement_id ${id} NOT NULL,
    sale_line_id ${id} NOT NULL,
    car_id ${id} NULL,
    shop_id ${id} NOT NULL,
    staff_id ${id} NULL,
    used_on DATE NOT NULL,
    times BIGINT NOT NULL,
    value_fen BIGINT NOT NULL,
    earned_fen BIGINT NOT NULL,
    state ${code(10)} NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY service_card_use_by_card (card_id, service_id, state, used_on),
    KEY service_card_use_by_settlement (settlement_id, id),
    CONSTRAINT service_card_use_state CHECK (state IN ('held', 'done', 'released', 'reversed')),
    CONSTRAINT service_card_use_times CHECK (times > 0 AND value_fen >= 0 AND earned_fen >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE service_card_lapse (
    id ${id} NOT NULL,
    card_id ${id} NOT NULL,
    service_id ${id} NOT NULL,
    times BIGINT NOT NULL,
    value_fen BIGINT NOT NULL,
    earned_fen BIGINT NOT NULL,
    entry_id ${id} NOT NULL,
    at DATETIME(3) NOT NULL,
    PRIMARY KEY (id),
    KEY service_card_lapse_by_card (card_id, service_id)
  ) ENGINE=InnoDB`,
];

/** Products of service cards in versions, the cards sold under them, their cars, uses and what lapsed of them. */
export class ServiceCards1764000090003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    const names = ['_lapse', '_use', '_car', '', '_version_service', '_version', '_product'];
    for (const name of names) await runner.query(`DROP TABLE service_card${name}`);
  }
}
