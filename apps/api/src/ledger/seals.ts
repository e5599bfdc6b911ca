import { Injectable } from '@nestjs/common';
import type { Reader } from '../platform/database';
import { EntryStore } from './entry.store';
import { SealEntries } from './seal-entries';
import { SealStore } from './seal.store';
import { movesOf, type SealedMoves } from './sealed-moves';
import { VerifySeals, type SealFault } from './verify-seals';

/** The seal over the past, for jobs, commands and drills. */
@Injectable()
export class Seals {
  constructor(
    private readonly sealing: SealEntries,
    private readonly verifying: VerifySeals,
    private readonly store: SealStore,
    private readonly entries: EntryStore,
  ) {}

  /** Seals all that is committed and waits. @returns how many entries. */
  seal(stop?: AbortSignal): Promise<number> {
    return this.sealing.run(stop);
  }

  /** What was changed, lost or slipped in since it was sealed, by name; empty when the past is whole. */
  verify(): Promise<SealFault[]> {
    return this.verifying.run();
  }

  /** The number of the newest batch; 0 before the first. */
  async lastNo(reader: Reader): Promise<number> {
    return (await this.store.last(reader))?.no ?? 0;
  }

  /** What a sealed batch changed of what members are owed, and which shop earned what another had sold. */
  async movesOf(reader: Reader, no: number): Promise<SealedMoves> {
    return movesOf(await this.store.postings(reader, no));
  }

  /** What entries say of themselves now, by id; those that are gone are missing. */
  async entriesNamed(reader: Reader, ids: readonly string[]): Promise<Map<string, { title: string; at: Date }>> {
    const found = await this.entries.findMany(reader, ids);
    return new Map(found.map(({ id, title, at }) => [id, { title, at }]));
  }
}
