import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import type { OpeningFileView } from './opening-balances.dto';
import { OpeningFileStore } from './opening-file.store';
import { ReadFiles } from './read-files';

/** Lets a whole file be taken back; rows somebody used since stay, and are listed. */
@Injectable()
export class UndoFile {
  constructor(
    private readonly once: Once,
    private readonly files: OpeningFileStore,
    private readonly reading: ReadFiles,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND; STATE_CHANGED when it isn't imported. */
  run(key: RequestKey, actor: StaffCaller, fileId: string, reason: string): Promise<OpeningFileView> {
    return this.once.run(key, async (tx) => {
      const file = await this.files.lock(tx, fileId);
      if (!file) throw new Refused(refuse('NOT_FOUND'));
      if ((await this.files.undo(tx, fileId, actor.staff.staffId, reason)) === 0)
        throw new Refused(refuse('STATE_CHANGED', { state: file.state, wanted: 'undone' }));
      const subject = { kind: 'openingFile', id: fileId };
      const facts = { label: file.name, undone: true };
      await this.actLog.write(tx, { actor, act: 'openingBalance.import', subject, reason, facts });
      return this.reading.one(tx, fileId);
    });
  }
}
