import { Injectable } from '@nestjs/common';
import { Db } from '../platform/database';
import { byEntry, entryHash, noSeal, sealHash } from './canonical-entry';
import { EntryStore } from './entry.store';
import { SealStore, type SealMember, type SealRow } from './seal.store';

/** What is wrong with the ledger's past, by name. `subject` is an entry's id or the number of a batch. */
export interface SealFault {
  readonly fault: 'entryChanged' | 'entryMissing' | 'entryAdded' | 'batchChanged' | 'batchMissing';
  readonly subject: string;
}

const batchesAtOnce = 20;
const namedMax = 100;

/** Recomputes every seal from the rows as they are now; needs the memory of a few batches, however long the past. */
@Injectable()
export class VerifySeals {
  constructor(
    private readonly db: Db,
    private readonly entries: EntryStore,
    private readonly seals: SealStore,
  ) {}

  /** Empty when nothing was changed, lost or added since it was sealed. */
  async run(): Promise<SealFault[]> {
    const faults: SealFault[] = [];
    let last: Pick<SealRow, 'no' | 'hash'> = { no: 0, hash: noSeal };
    for (;;) {
      const batches = await this.seals.after(this.db, last.no, batchesAtOnce);
      if (batches.length === 0) break;
      for (const seal of batches) {
        faults.push(...(await this.batch(seal, last)));
        last = seal;
      }
    }
    return [...faults, ...(await this.unknown())];
  }

  private async batch(seal: SealRow, before: Pick<SealRow, 'no' | 'hash'>): Promise<SealFault[]> {
    const members = await this.seals.members(this.db, seal.no);
    const faults = await this.changedMembers(members);
    for (let no = before.no + 1; no < seal.no; no += 1) faults.push({ fault: 'batchMissing', subject: String(no) });
    const follows = before.no + 1 === seal.no && seal.previousHash !== before.hash;
    const same = seal.hash === sealHash(seal.no, seal.previousHash, members) && seal.entryCount === members.length;
    if (follows || !same) faults.push({ fault: 'batchChanged', subject: String(seal.no) });
    return faults;
  }

  private async changedMembers(members: readonly SealMember[]): Promise<SealFault[]> {
    const ids = members.map(({ entryId }) => entryId);
    const entries = new Map((await this.entries.findMany(this.db, ids)).map((entry) => [entry.id, entry]));
    const postings = byEntry(await this.entries.postingsOf(this.db, ids));
    return members.flatMap(({ entryId, hash }): SealFault[] => {
      const entry = entries.get(entryId);
      if (!entry) return [{ fault: 'entryMissing', subject: entryId }];
      const same = entryHash(entry, postings.get(entryId) ?? []) === hash;
      return same ? [] : [{ fault: 'entryChanged', subject: entryId }];
    });
  }

  private async unknown(): Promise<SealFault[]> {
    const strangers = await this.seals.strangers(this.db, namedMax);
    const loose = await this.seals.loosePostings(this.db, namedMax);
    const gone = await this.seals.goneSeals(this.db);
    const known = new Set(strangers);
    return [
      ...[...strangers, ...loose.filter((id) => !known.has(id))].map((subject): SealFault => ({
        fault: 'entryAdded',
        subject,
      })),
      ...gone.map((no): SealFault => ({ fault: 'batchMissing', subject: String(no) })),
    ];
  }
}
