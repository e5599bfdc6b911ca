import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;
const owed = `CHECK (what IN ('principal', 'bonus', 'deferred', 'uses', 'points', 'pointDebt'))`;

const tables = [
  `CREATE TABLE liability_day (
    shop_id ${id} NOT NULL,
    what ${code(10)} NOT NULL,
    day DATE NOT NULL,
    moved_in BIGINT NOT NULL,
    moved_out BIGINT NOT NULL,
    balance BIGINT NOT NULL,
    PRIMARY KEY (shop_id, what, day),
    CONSTRAINT liability_day_what ${owed},
    CONSTRAINT liability_day_moved CHECK (moved_in >= 0 AND moved_out >= 0)
  ) ENGINE=InnoDB`,
  `CREATE TABLE liability_served (
    day DATE NOT NULL,
    sold_at ${id} NOT NULL,
    served_at ${id} NOT NULL,
    what ${code(10)} NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (day, sold_at, served_at, what),
    CONSTRAINT liability_served_what CHECK (what IN ('principal', 'deferred'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE liability_progress (
    place TINYINT NOT NULL,
    seal_no INT NOT NULL,
    through DATE NULL,
    checked_at DATETIME(3) NULL,
    off INT NULL,
    PRIMARY KEY (place),
    CONSTRAINT liability_progress_one CHECK (place = 1)
  ) ENGINE=InnoDB`,
];

/** What is owed to members, a row a shop, kind and day on which it moved; who sold and who served; how far it is summed up. */
export class Liability1764000130001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE liability_progress, liability_served, liability_day');
  }
}
