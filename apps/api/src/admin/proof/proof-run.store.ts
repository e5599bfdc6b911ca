import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database';

export const proofKinds = ['invariants', 'seals'] as const;
export type ProofKind = (typeof proofKinds)[number];
export type ProofState = 'running' | 'whole' | 'broken' | 'failed';

/** Something that isn't as it should be: what, how many rows, and the first of them by name. */
export interface Found {
  readonly title: string;
  readonly rows: number;
  readonly lines: readonly string[];
}

export interface ProofRun {
  readonly id: string;
  readonly kind: ProofKind;
  readonly state: ProofState;
  readonly startedBy: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly asked: number;
  readonly found: readonly Found[];
}

type Row = Omit<ProofRun, 'found'> & { found: string };

const columns = 'id, kind, state, started_by AS startedBy, started_at AS startedAt, ended_at AS endedAt, asked, found';

/** All SQL of the runs of proofs. */
@Injectable()
export class ProofRunStore {
  /** Begins a run; one that still says it runs has died, since only one may run at a time. */
  async begin(tx: Tx, run: Pick<ProofRun, 'id' | 'kind' | 'startedBy' | 'startedAt'>): Promise<void> {
    await tx.write("UPDATE proof_run SET state = 'failed', ended_at = ? WHERE kind = ? AND state = 'running'", [
      run.startedAt,
      run.kind,
    ]);
    await tx.insert('proof_run', [
      {
        id: run.id,
        kind: run.kind,
        state: 'running',
        started_by: run.startedBy,
        started_at: run.startedAt,
        asked: 0,
        found: '[]',
      },
    ]);
  }

  async end(
    tx: Tx,
    id: string,
    {
      state,
      at,
      asked,
      found,
    }: { state: Exclude<ProofState, 'running'>; at: Date; asked: number; found: readonly Found[] },
  ): Promise<void> {
    await tx.write(
      "UPDATE proof_run SET state = ?, ended_at = ?, asked = ?, found = ? WHERE id = ? AND state = 'running'",
      [state, at, asked, JSON.stringify(found), id],
    );
  }

  /** The latest runs of a kind, newest first. */
  async latest(reader: Reader, kind: ProofKind, limit: number): Promise<ProofRun[]> {
    const sql = `SELECT ${columns} FROM proof_run WHERE kind = ? ORDER BY id DESC LIMIT ?`;
    const rows = await reader.rows<Row>(sql, [kind, limit]);
    return rows.map((row) => ({ ...row, found: JSON.parse(row.found) as Found[] }));
  }
}
