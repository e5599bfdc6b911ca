import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock } from '../platform/clock';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import type { OpeningFileView, OpeningTotals } from './opening-balances.dto';
import { OpeningFileStore } from './opening-file.store';
import { ReadFiles } from './read-files';

/** A person has compared the totals with the old system's and signs: from here on the rows are given. */
@Injectable()
export class SignOffFile {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly files: OpeningFileStore,
    private readonly reading: ReadFiles,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND; STATE_CHANGED when it isn't only tried any more; OPENING_TOTALS_CHANGED when the totals aren't those that were seen. */
  run(key: RequestKey, actor: StaffCaller, fileId: string, seen: OpeningTotals): Promise<OpeningFileView> {
    return this.once.run(key, async (tx) => {
      const file = await this.files.lock(tx, fileId);
      if (!file) throw new Refused(refuse('NOT_FOUND'));
      const { totals } = await this.reading.one(tx, fileId);
      if (file.state === 'read' && !isSame(totals, seen)) throw new Refused(refuse('OPENING_TOTALS_CHANGED'));
      if ((await this.files.sign(tx, fileId, actor.staff.staffId, this.clock.now())) === 0)
        throw new Refused(refuse('STATE_CHANGED', { state: file.state, wanted: 'importing' }));
      const subject = { kind: 'openingFile', id: fileId };
      const facts = { label: file.name, ...totals };
      await this.actLog.write(tx, { actor, act: 'openingBalance.import', subject, facts });
      return this.reading.one(tx, fileId);
    });
  }
}

const isSame = (one: OpeningTotals, other: OpeningTotals): boolean =>
  one.rows === other.rows &&
  one.principalFen === other.principalFen &&
  one.bonusFen === other.bonusFen &&
  one.points === other.points &&
  one.uses === other.uses;
