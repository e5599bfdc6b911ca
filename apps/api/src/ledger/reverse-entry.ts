import { Injectable } from '@nestjs/common';
import { refuse, type Posting } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';
import type { ReversalHead, Undone } from './entry';
import { EntryStore, type StoredEntry } from './entry.store';
import { HoldStore } from './hold.store';
import { PostUndoing } from './post-undoing';

@Injectable()
export class ReverseEntry {
  constructor(
    private readonly entries: EntryStore,
    private readonly holds: HoldStore,
    private readonly posting: PostUndoing,
  ) {}

  async run(tx: Tx, entryId: string, head: ReversalHead): Promise<Undone> {
    const { entry, postings } = await this.undone(tx, entryId);
    return this.posting.run(tx, { kind: 'reverse', undone: entry, postings, head });
  }

  /** What has to be undone: the entry's postings, or those of a hold together with its capture. */
  private async undone(tx: Tx, entryId: string): Promise<{ entry: StoredEntry; postings: Posting[] }> {
    const named = await this.entries.find(tx, entryId);
    if (!named) throw new Refused(refuse('NOT_FOUND'));
    if (['reverse', 'release', 'expire'].includes(named.kind))
      throw new Error(`an entry "${named.kind}" can't be reversed`);
    if (named.holdId === null) return { entry: named, postings: await this.entries.postingsOf(tx, [named.id]) };
    return this.capturedHold(tx, named.holdId);
  }

  /** The owner's line is the hold's, so the hold's entry counts as the one undone. */
  private async capturedHold(reader: Reader, holdId: string): Promise<{ entry: StoredEntry; postings: Posting[] }> {
    const hold = await this.holds.find(reader, holdId);
    const entry = hold && (await this.entries.find(reader, hold.entryId));
    if (!entry) throw new Error(`the entry of hold ${holdId} is missing`);
    if (hold.state !== 'captured' || hold.closingEntryId === null)
      throw new Refused(refuse('STATE_CHANGED', { state: hold.state, wanted: 'reversed' }));
    // Hold before capture: undone last first, the value comes back to the hold and goes on to its lots.
    return {
      entry,
      postings: [
        ...(await this.entries.postingsOf(reader, [hold.entryId])),
        ...(await this.entries.postingsOf(reader, [hold.closingEntryId])),
      ],
    };
  }
}
