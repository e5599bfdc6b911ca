import { Injectable } from '@nestjs/common';
import { reversed } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { Posted, ReversalHead } from './entry';
import { EntryStore } from './entry.store';
import { HoldStore } from './hold.store';
import { planPostings } from './plan-entry';
import { PostEntry } from './post-entry';
import { ReopenLots } from './reopen-lots';
import { subjectsOf } from './reverse-entry';

@Injectable()
export class ReleaseHold {
  constructor(
    private readonly clock: Clock,
    private readonly holds: HoldStore,
    private readonly entries: EntryStore,
    private readonly posting: PostEntry,
    private readonly reopening: ReopenLots,
  ) {}

  async run(tx: Tx, holdId: string, head: ReversalHead): Promise<Posted> {
    const { entryId } = await this.holds.close(tx, holdId, 'released', this.clock.now());
    const entry = await this.entries.find(tx, entryId);
    if (!entry) throw new Error(`the entry of hold ${holdId} is missing`);
    const plan = planPostings(reversed(await this.entries.postingsOf(tx, [entryId])), () => false);
    await this.reopening.run(tx, plan.changes);
    const posted = await this.posting.write(
      tx,
      { ...subjectsOf(entry), ...head, kind: 'release', holdId, reverses: entryId },
      plan,
    );
    await this.holds.nameClosing(tx, holdId, posted.entryId);
    return posted;
  }
}
