import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../platform/clock';
import { Db, UnitOfWork, type Tx } from '../platform/database';
import { byEntry, entryHash, noSeal, sealHash } from './canonical-entry';
import { EntryStore } from './entry.store';
import { SealStore } from './seal.store';

const batchMax = 500;

/** Seals what was committed: a hash an entry, chained in batches, so that a later change, loss or addition can be named. */
@Injectable()
export class SealEntries {
  private readonly log = new Logger(SealEntries.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly entries: EntryStore,
    private readonly seals: SealStore,
  ) {}

  /** Seals all that waits, batch by batch. @returns how many entries. */
  async run(stop?: AbortSignal): Promise<number> {
    let sealed = 0;
    for (;;) {
      const waiting = await this.seals.unsealed(this.db, batchMax);
      if (waiting.length === 0 || stop?.aborted) return sealed;
      const hash = await this.unit.run((tx) => this.batch(tx, waiting));
      // The log leaves this machine: who changes the database can't change what was said there.
      if (hash !== null) this.log.log(`sealed ${waiting.length} entries: ${hash}`);
      sealed += hash === null ? 0 : waiting.length;
    }
  }

  private async batch(tx: Tx, entryIds: readonly string[]): Promise<string | null> {
    const last = await this.seals.last(tx);
    const no = (last?.no ?? 0) + 1;
    const previousHash = last?.hash ?? noSeal;
    const members = await this.hashes(tx, entryIds);
    const hash = sealHash(no, previousHash, members);
    const seal = { no, previousHash, hash, entryCount: members.length };
    return (await this.seals.add(tx, seal, this.clock.now(), members)) ? hash : null;
  }

  private async hashes(tx: Tx, entryIds: readonly string[]): Promise<{ entryId: string; hash: string }[]> {
    const entries = new Map((await this.entries.findMany(tx, entryIds)).map((entry) => [entry.id, entry]));
    const postings = byEntry(await this.entries.postingsOf(tx, entryIds));
    return entryIds.map((entryId) => {
      const entry = entries.get(entryId);
      if (!entry) throw new Error(`entry ${entryId} waits for its seal but is missing`);
      return { entryId, hash: entryHash(entry, postings.get(entryId) ?? []) };
    });
  }
}
