import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf } from '@cheyou/domain';
import { createHash } from 'node:crypto';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { RateLimit } from '../platform/rate-limit';
import { GatherFacts } from './gather-facts';
import { JudgeRows } from './judge-row';
import type { JudgedRow, OpeningFile } from './opening-file';
import { OpeningFileStore } from './opening-file.store';
import { OpeningRowStore } from './opening-row.store';
import { HeadMissing, readTable, TooManyRows, UnreadableTable, type BalanceMeaning, type ReadRow } from './reading';

export interface Upload {
  readonly bytes: Buffer;
  readonly name: string;
  readonly meaning: BalanceMeaning;
}

/** A longer table is cut in two: what is tried in one go is written in one go. */
const rowsMax = 20_000;
const batch = 200;

/** Reads a table and says of each row what would become of it; nothing is given to anybody. */
@Injectable()
export class TryTable {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly rateLimit: RateLimit,
    private readonly facts: GatherFacts,
    private readonly files: OpeningFileStore,
    private readonly rows: OpeningRowStore,
    private readonly actLog: ActLog,
  ) {}

  /**
   * A table that was tried before is tried anew, since members and services may have changed; one that was imported is answered as it stands.
   * @returns the file's id. @throws Refused TABLE_UNREADABLE, TABLE_HEAD_MISSING, TABLE_TOO_LONG, RATE_LIMITED.
   */
  async run(actor: StaffCaller, upload: Upload): Promise<string> {
    await this.rateLimit.take('openingBalance.upload', actor.memberId, { limit: 60, windowSeconds: 3_600 });
    try {
      return await this.unit.run((tx) => this.tryIn(tx, actor, upload));
    } catch (error) {
      if (error instanceof UnreadableTable) throw new Refused(refuse('TABLE_UNREADABLE'));
      if (error instanceof HeadMissing) throw new Refused(refuse('TABLE_HEAD_MISSING'));
      if (error instanceof TooManyRows) throw new Refused(refuse('TABLE_TOO_LONG', { max: rowsMax }));
      throw error;
    }
  }

  private async tryIn(tx: Tx, actor: StaffCaller, { bytes, name, meaning }: Upload): Promise<string> {
    const contentHash = createHash('sha256').update(`${meaning}\n`).update(bytes).digest('hex');
    const now = this.clock.now();
    const table = readTable(bytes, { meaning, today: shopDayOf(now), rowsMax });
    const { titles, unused } = table.columns;
    const { shopId, staffId } = actor.staff;
    const file: OpeningFile = {
      ...{ id: this.ids.next(), name, meaning, state: 'read', head: { titles, unused } },
      ...{ shopId, uploadedBy: staffId, uploadedAt: now },
      ...{ signedBy: null, signedAt: null, undoneBy: null, undoReason: null },
    };
    const fresh = await this.files.add(tx, file, contentHash);
    const known = fresh ? file : await this.files.lockByContent(tx, contentHash);
    if (!known) throw new Error('a file that is taken is not there');
    if (known.state !== 'read' && known.state !== 'undone') return known.id;
    if (!fresh) await this.files.readAgain(tx, known.id, file);
    await this.judgeAll(tx, { ...file, id: known.id }, table.rows);
    const subject = { kind: 'openingFile', id: known.id };
    await this.actLog.write(tx, { actor, act: 'openingBalance.import', subject, facts: { label: name, tried: true } });
    return known.id;
  }

  private async judgeAll(tx: Tx, file: OpeningFile, reading: Iterable<ReadRow>): Promise<void> {
    const kept = await this.rows.clear(tx, file.id);
    const frame = await this.facts.frame(tx, file);
    const judge = new JudgeRows();
    for (const part of batches(reading)) {
      const facts = await this.facts.run(
        tx,
        frame,
        part.map(({ row }) => row),
      );
      const judged = part
        .filter(({ line }) => !kept.has(line))
        .map((read): JudgedRow => {
          const { outcome, shopId, serviceIds, reasons } = judge.judge(read, facts);
          const content = { row: read.row, cells: read.cells, reasons, serviceIds };
          return {
            id: this.ids.next(),
            line: read.line,
            state: outcome ? 'ready' : 'refused',
            outcome,
            shopId,
            content,
          };
        });
      await this.rows.addAll(tx, file.id, judged);
    }
  }
}

function* batches(rows: Iterable<ReadRow>): Generator<ReadRow[]> {
  let part: ReadRow[] = [];
  for (const row of rows) {
    part.push(row);
    if (part.length < batch) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
