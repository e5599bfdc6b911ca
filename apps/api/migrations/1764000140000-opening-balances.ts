import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${length}) CHARACTER SET ascii COLLATE ascii_bin`;
const hash = 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin';

const tables = [
  `CREATE TABLE opening_file (
    id ${id} NOT NULL,
    content_hash ${hash} NOT NULL,
    name VARCHAR(120) NOT NULL,
    meaning ${code(12)} NOT NULL,
    state ${code(10)} NOT NULL,
    head LONGTEXT NOT NULL,
    shop_id ${id} NOT NULL,
    uploaded_by ${id} NOT NULL,
    uploaded_at DATETIME(3) NOT NULL,
    signed_by ${id} NULL,
    signed_at DATETIME(3) NULL,
    undone_by ${id} NULL,
    undo_reason VARCHAR(200) NULL,
    finished_at DATETIME(3) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY opening_file_content (content_hash),
    KEY opening_file_by_state (state),
    CONSTRAINT opening_file_state CHECK (state IN ('read', 'importing', 'imported', 'undoing', 'undone'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE opening_row (
    id ${id} NOT NULL,
    file_id ${id} NOT NULL,
    line INT NOT NULL,
    state ${code(10)} NOT NULL,
    outcome ${code(10)} NULL,
    reason ${code(40)} NULL,
    sealed MEDIUMBLOB NOT NULL,
    shop_id ${id} NULL,
    principal_fen BIGINT NOT NULL,
    bonus_fen BIGINT NOT NULL,
    points BIGINT NOT NULL,
    uses BIGINT NOT NULL,
    member_id ${id} NULL,
    member_opened TINYINT(1) NOT NULL,
    given LONGTEXT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY opening_row_line (file_id, line),
    KEY opening_row_by_state (file_id, state, line),
    CONSTRAINT opening_row_state CHECK (state IN ('ready', 'refused', 'done', 'undone', 'kept'))
  ) ENGINE=InnoDB`,
  `CREATE TABLE opening_claim (
    claim_key ${hash} NOT NULL,
    row_id ${id} NOT NULL,
    PRIMARY KEY (claim_key),
    KEY opening_claim_by_row (row_id)
  ) ENGINE=InnoDB`,
  `CREATE TABLE service_card_old_version (
    service_id ${id} NOT NULL,
    granted INT NOT NULL,
    version_id ${id} NOT NULL,
    PRIMARY KEY (service_id, granted)
  ) ENGINE=InnoDB`,
];

/** What merchants bring along from their old systems: files, their rows, and what each row gave whom. */
export class OpeningBalances1764000140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['service_card_old_version', 'opening_claim', 'opening_row', 'opening_file'])
      await runner.query(`DROP TABLE ${name}`);
  }
}
