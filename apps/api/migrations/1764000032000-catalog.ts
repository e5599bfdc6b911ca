import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number) => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Services and parts; each change is a version of its own, and a sale names the version it was made with. */
export class Catalog1764000032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE service (
        id ${id} NOT NULL,
        name VARCHAR(60) NOT NULL,
        category ${code(20)} NOT NULL,
        kind ${code(8)} NOT NULL,
        price_fen BIGINT NOT NULL,
        minutes INT NULL,
        unit VARCHAR(8) NOT NULL,
        active TINYINT(1) NOT NULL,
        favourite TINYINT(1) NOT NULL,
        version INT NOT NULL,
        created_at DATETIME(3) NOT NULL,
        PRIMARY KEY (id),
        KEY service_by_category (category, id),
        CONSTRAINT service_kind CHECK (kind IN ('service', 'part')),
        CONSTRAINT service_price CHECK (price_fen >= 0),
        CONSTRAINT service_minutes CHECK (minutes > 0),
        CONSTRAINT service_version_counts CHECK (version >= 1)
      ) ENGINE=InnoDB`);
    await runner.query(`
      CREATE TABLE service_version (
        service_id ${id} NOT NULL,
        version INT NOT NULL,
        name VARCHAR(60) NOT NULL,
        category ${code(20)} NOT NULL,
        kind ${code(8)} NOT NULL,
        price_fen BIGINT NOT NULL,
        minutes INT NULL,
        unit VARCHAR(8) NOT NULL,
        active TINYINT(1) NOT NULL,
        favourite TINYINT(1) NOT NULL,
        from_at DATETIME(3) NOT NULL,
        staff_id ${id} NULL,
        reason VARCHAR(200) NULL,
        PRIMARY KEY (service_id, version),
        CONSTRAINT service_version_price CHECK (price_fen >= 0)
      ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_version');
    await runner.query('DROP TABLE service');
  }
}
