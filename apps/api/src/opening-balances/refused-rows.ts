import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { csvLine } from '../platform/csv';
import { Db, UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import type { OpeningFile } from './opening-file';
import { OpeningFileStore } from './opening-file.store';
import { OpeningRowStore } from './opening-row.store';
import { reasonText } from './reading';

const batch = 200;
const states = ['refused', 'kept'] as const;

/** The rows of a file that weren't given, or not taken back, as a table to mend and upload again: their own cells, and why. */
@Injectable()
export class RefusedRows {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly files: OpeningFileStore,
    private readonly rows: OpeningRowStore,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND, before the first line. */
  async run(actor: StaffCaller, fileId: string): Promise<AsyncGenerator<string>> {
    const file = await this.files.find(this.db, fileId);
    if (!file) throw new Refused(refuse('NOT_FOUND'));
    const subject = { kind: 'openingFile', id: fileId };
    await this.unit.run((tx) =>
      this.actLog.write(tx, { actor, act: 'openingBalance.read', subject, facts: { label: file.name } }),
    );
    return this.lines(file);
  }

  private async *lines({ id, head: { titles } }: OpeningFile): AsyncGenerator<string> {
    yield csvLine([...titles, '原因', '原表行号']);
    let after = 0;
    for (;;) {
      const page = await this.rows.page(this.db, id, { states, after, limit: batch });
      for (const { line, content } of page) {
        const cells = titles.map((_, column) => content.cells[column] ?? '');
        yield csvLine([...cells, content.reasons.map(reasonText).join('；'), line]);
      }
      after = page.at(-1)?.line ?? after;
      if (page.length < batch) return;
    }
  }
}
