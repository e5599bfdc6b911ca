import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database';
import { StaffRoom } from '../../staff';
import { ProofRunStore, type ProofRun } from './proof-run.store';
import type { ProofRunView, ProofRuns } from './proof.dto';

const runsShown = 10;

/** The last runs of both proofs, and who started them. */
@Injectable()
export class ShowProof {
  constructor(
    private readonly db: Db,
    private readonly runs: ProofRunStore,
    private readonly staff: StaffRoom,
  ) {}

  async run(): Promise<ProofRuns> {
    const [invariants, seals] = await Promise.all([
      this.runs.latest(this.db, 'invariants', runsShown),
      this.runs.latest(this.db, 'seals', runsShown),
    ]);
    const ids = [...invariants, ...seals].flatMap(({ startedBy }) => startedBy ?? []);
    const names = await this.staff.names(this.db, [...new Set(ids)]);
    const view = (run: ProofRun): ProofRunView => ({
      ...run,
      startedBy: run.startedBy === null ? null : (names.get(run.startedBy) ?? '已离职'),
      startedAt: run.startedAt.toISOString(),
      endedAt: run.endedAt?.toISOString() ?? null,
      found: run.found.map((found) => ({ ...found, lines: [...found.lines] })),
    });
    return { invariants: invariants.map(view), seals: seals.map(view) };
  }
}
