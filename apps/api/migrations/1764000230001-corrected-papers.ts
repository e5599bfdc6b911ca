import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const number = 'VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin';

const up = [
  `CREATE TABLE invoice_number (
    number ${number} NOT NULL,
    invoice_id ${id} NOT NULL,
    seq INT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE KEY invoice_number_of_paper (invoice_id, seq)
  ) ENGINE=InnoDB`,
  'INSERT INTO invoice_number (number, invoice_id, seq) SELECT number, invoice_id, seq FROM invoice_paper',
  `ALTER TABLE invoice_paper
    ADD COLUMN version INT NOT NULL DEFAULT 0,
    ADD COLUMN reason VARCHAR(200) NULL,
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (invoice_id, seq, version),
    DROP KEY invoice_paper_number,
    ADD CONSTRAINT invoice_paper_reason CHECK (version >= 0 AND (version = 0) = (reason IS NULL))`,
];

/** What was noted last is what stays. */
const down = [
  `DELETE p FROM invoice_paper p JOIN invoice_paper later
     ON later.invoice_id = p.invoice_id AND later.seq = p.seq AND later.version > p.version`,
  'ALTER TABLE invoice_paper DROP CONSTRAINT invoice_paper_reason',
  `ALTER TABLE invoice_paper
    DROP PRIMARY KEY,
    ADD PRIMARY KEY (invoice_id, seq),
    ADD UNIQUE KEY invoice_paper_number (number),
    DROP COLUMN version,
    DROP COLUMN reason`,
  'DROP TABLE invoice_number',
];

/** An invoice that was noted wrong is noted anew beside what was noted first; a number is one paper's, and free again once it is put right. */
export class CorrectedPapers1764000230001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
