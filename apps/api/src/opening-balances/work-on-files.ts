import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db, isConnectionLost, OutcomeUnknown, UnitOfWork } from '../platform/database';
import { Jobs } from '../platform/jobs';
import { ImportRow } from './import-row';
import type { OpeningFile, StoredRow } from './opening-file';
import { OpeningFileStore } from './opening-file.store';
import { OpeningRowStore } from './opening-row.store';
import { UndoRow } from './undo-row';

const everyMs = 1_000;
const batch = 100;
/** Rows given at once: enough that none waits for another's commit, few enough to leave the database to the tills. */
const lanes = 4;

/**
 * Gives or takes back the rows of files that were signed or are to be undone, in the order of their lines, a batch at a time. A row is one
 * transaction, so a process that dies leaves nothing half; whoever is next goes on where it stopped.
 */
@Injectable()
export class WorkOnFiles implements OnModuleInit {
  private readonly log = new Logger(WorkOnFiles.name);

  constructor(
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly files: OpeningFileStore,
    private readonly rows: OpeningRowStore,
    private readonly importing: ImportRow,
    private readonly undoing: UndoRow,
  ) {}

  onModuleInit(): void {
    this.jobs.every('opening-balances.work', everyMs, (stop) => this.run(stop));
  }

  /**
   * Does all there is to do, unless it is told to stop. A row that fails keeps its file open and nobody else waiting.
   * @throws Error with the rows that failed, after all others: the job's row keeps it, and the job comes again.
   */
  async run(stop?: AbortSignal): Promise<void> {
    const failed: string[] = [];
    for (const file of await this.files.atWork(this.db)) {
      const undo = file.state === 'undoing';
      const broken = await this.workThrough(file, undo, stop);
      if (stop?.aborted === true) return;
      failed.push(...broken);
      if (broken.length > 0) continue;
      await this.unit.run((tx) =>
        this.files.finish(tx, file.id, file.state, undo ? 'undone' : 'imported', this.clock.now()),
      );
    }
    if (failed.length > 0) throw new Error(`these rows of opening balances failed: ${failed.join(', ')}`);
  }

  /** @returns the rows that failed; leaves at the next row when it is told to stop. */
  private async workThrough(file: OpeningFile, undo: boolean, stop?: AbortSignal): Promise<string[]> {
    const failed: string[] = [];
    const states = [undo ? 'done' : 'ready'] as const;
    let after = 0;
    for (;;) {
      const page = await this.rows.page(this.db, file.id, { states, after, limit: batch });
      // One lane a person: rows of one person follow each other as they stand in the table.
      const waiting = [...byPerson(page).values()];
      await Promise.all(
        Array.from({ length: lanes }, async () => {
          for (let rows = waiting.shift(); rows && stop?.aborted !== true; rows = waiting.shift())
            for (const row of rows) if (!(await this.unlessBroken(file, row, undo))) failed.push(row.id);
        }),
      );
      if (stop?.aborted === true) return failed;
      after = page.at(-1)?.line ?? after;
      if (page.length < batch) return failed;
    }
  }

  /** False when this row failed; a database that is gone ends the run. */
  private async unlessBroken(file: OpeningFile, row: StoredRow, undo: boolean): Promise<boolean> {
    try {
      await (undo ? this.undoing.run(file, row) : this.importing.run(file, row));
      return true;
    } catch (error) {
      if (error instanceof OutcomeUnknown || isConnectionLost(error)) throw error;
      this.log.error({ err: error, rowId: row.id }, 'a row of opening balances failed');
      return false;
    }
  }
}

function byPerson(page: readonly StoredRow[]): Map<string, StoredRow[]> {
  const people = new Map<string, StoredRow[]>();
  for (const row of page) {
    const { phone, plates } = row.content.row;
    const person = phone ?? plates[0] ?? row.id;
    people.set(person, [...(people.get(person) ?? []), row]);
  }
  return people;
}
