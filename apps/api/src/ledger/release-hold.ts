import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { ReversalHead, Undone } from './entry';
import { EntryStore } from './entry.store';
import { HoldStore } from './hold.store';
import { PostUndoing } from './post-undoing';

@Injectable()
export class ReleaseHold {
  constructor(
    private readonly clock: Clock,
    private readonly holds: HoldStore,
    private readonly entries: EntryStore,
    private readonly posting: PostUndoing,
  ) {}

  async run(tx: Tx, holdId: string, head: ReversalHead): Promise<Undone> {
    const { entryId } = await this.holds.close(tx, holdId, 'released', this.clock.now());
    const entry = await this.entries.find(tx, entryId);
    if (!entry) throw new Error(`the entry of hold ${holdId} is missing`);
    const postings = await this.entries.postingsOf(tx, [entryId]);
    const posted = await this.posting.run(tx, { kind: 'release', undone: entry, postings, head });
    await this.holds.nameClosing(tx, holdId, posted.entryId);
    return posted;
  }
}
