import type { MigrationInterface, QueryRunner } from 'typeorm';

const id = 'CHAR(26) CHARACTER SET ascii COLLATE ascii_bin';
const code = (length: number): string => `VARCHAR(${String(length)}) CHARACTER SET ascii COLLATE ascii_bin`;

/** Each run of the invariants and of the seal check, with what it found. */
export class ProofRuns1764000130002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE proof_run (
      id ${id} NOT NULL,
      kind ${code(12)} NOT NULL,
      state ${code(10)} NOT NULL,
      started_by ${id} NULL,
      started_at DATETIME(3) NOT NULL,
      ended_at DATETIME(3) NULL,
      asked INT NOT NULL,
      found LONGTEXT NOT NULL,
      PRIMARY KEY (id),
      KEY proof_run_by_kind (kind, id),
      CONSTRAINT proof_run_kind CHECK (kind IN ('invariants', 'seals')),
      CONSTRAINT proof_run_state CHECK (state IN ('running', 'whole', 'broken', 'failed')),
      CONSTRAINT proof_run_ended CHECK ((ended_at IS NULL) = (state = 'running'))
    ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE proof_run');
  }
}
