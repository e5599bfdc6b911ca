import { Injectable } from '@nestjs/common';
import { refuse, reversed, type Posting } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { AccountStore } from './account.store';
import type { Posted, ReversalHead } from './entry';
import { EntryStore, type StoredEntry } from './entry.store';
import { HoldStore } from './hold.store';
import { planPostings } from './plan-entry';
import { PostEntry } from './post-entry';
import { ReopenLots } from './reopen-lots';

@Injectable()
export class ReverseEntry {
  constructor(
    private readonly entries: EntryStore,
    private readonly holds: HoldStore,
    private readonly accounts: AccountStore,
    private readonly posting: PostEntry,
    private readonly reopening: ReopenLots,
  ) {}

  async run(tx: Tx, entryId: string, head: ReversalHead): Promise<Posted> {
    const { entry, postings } = await this.undone(tx, entryId);
    const houses = await this.accounts.housesAmong(tx, accountsOf(postings));
    const plan = planPostings(reversed(postings), (id) => houses.has(id));
    await this.reopening.run(tx, plan.changes);
    return this.posting.write(tx, { ...subjectsOf(entry), ...head, kind: 'reverse', reverses: entry.id }, plan);
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

const accountsOf = (postings: readonly Posting[]): string[] =>
  postings.flatMap(({ fromAccountId, toAccountId }) => [fromAccountId, toAccountId]);

/** An undoing entry is about the same card, sale and plate as what it undoes. */
export function subjectsOf(
  entry: StoredEntry,
): Pick<StoredEntry, 'cardId' | 'saleId' | 'settlementId' | 'topUpId' | 'paymentOrderId' | 'plate'> {
  const { cardId, saleId, settlementId, topUpId, paymentOrderId, plate } = entry;
  return { cardId, saleId, settlementId, topUpId, paymentOrderId, plate };
}
