import { Injectable } from '@nestjs/common';
import { Db, UnitOfWork } from '../database';

const inMs = 'TIMESTAMPADD(MICROSECOND, ? * 1000, UTC_TIMESTAMP(3))';

/**
 * Leases are judged by the database's clock, so that machines whose clocks differ agree on who holds one.
 * A holder is a run, not a process: a run that lost its lease can't renew or finish what another has begun.
 */
@Injectable()
export class JobLeaseStore {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
  ) {}

  /** Makes the rows that are missing; each is due at once. */
  async addMissing(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const marks = names.map(() => '(?, UTC_TIMESTAMP(3))').join(', ');
    await this.unit.run((tx) =>
      tx.write(`INSERT INTO job_lease (name, due_at) VALUES ${marks} ON DUPLICATE KEY UPDATE name = job_lease.name`, [
        ...names,
      ]),
    );
  }

  /** Jobs that are due and held by nobody alive. */
  async due(names: readonly string[]): Promise<{ name: string; doneOn: string | null }[]> {
    if (names.length === 0) return [];
    return this.db.rows(
      `SELECT name, done_on AS doneOn FROM job_lease
       WHERE name IN (?) AND due_at <= UTC_TIMESTAMP(3) AND (held_until IS NULL OR held_until <= UTC_TIMESTAMP(3))`,
      [names],
    );
  }

  /**
   * Takes the lease; false when another run was faster. `unlessDoneOn` keeps a daily job from a second run on that day;
   * `early` runs it before it is due.
   */
  async take(
    name: string,
    holder: string,
    leaseMs: number,
    { unlessDoneOn = null, early = false }: Taking = {},
  ): Promise<boolean> {
    const matched = await this.unit.run((tx) =>
      tx.write(
        `UPDATE job_lease SET holder = ?, held_until = ${inMs}
         WHERE name = ? AND (? OR due_at <= UTC_TIMESTAMP(3)) AND (held_until IS NULL OR held_until <= UTC_TIMESTAMP(3))
           AND (? IS NULL OR done_on IS NULL OR done_on < ?)`,
        [holder, leaseMs, name, early, unlessDoneOn, unlessDoneOn],
      ),
    );
    return matched === 1;
  }

  /** False when the lease ran out and was taken by another. */
  async renew(name: string, holder: string, leaseMs: number): Promise<boolean> {
    const matched = await this.unit.run((tx) =>
      tx.write(`UPDATE job_lease SET held_until = ${inMs} WHERE name = ? AND holder = ?`, [leaseMs, name, holder]),
    );
    return matched === 1;
  }

  /** Gives the lease back; the next run is due in `againMs`. `doneOn` null leaves the day of a daily job as it was. */
  async finish(name: string, holder: string, { againMs, doneOn, error }: Finishing): Promise<void> {
    await this.unit.run((tx) =>
      tx.write(
        `UPDATE job_lease SET holder = NULL, held_until = NULL, due_at = ${inMs}, done_on = COALESCE(?, done_on),
           finished_at = UTC_TIMESTAMP(3), last_error = ? WHERE name = ? AND holder = ?`,
        [againMs, doneOn, error?.slice(0, 500) ?? null, name, holder],
      ),
    );
  }
}

interface Taking {
  unlessDoneOn?: string | null;
  early?: boolean;
}

interface Finishing {
  againMs: number;
  doneOn: string | null;
  error: string | null;
}
