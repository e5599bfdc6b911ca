import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { AccountStore } from './account.store';
import type { NewEntry, Posted } from './entry';
import { EntryStore, type EntryRow } from './entry.store';
import { planEntry, type EntryPlan } from './plan-entry';

@Injectable()
export class PostEntry {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly entries: EntryStore,
    private readonly accounts: AccountStore,
  ) {}

  run(tx: Tx, { postings, ...entry }: NewEntry): Promise<Posted> {
    return this.write(tx, entry, planEntry(postings));
  }

  /** Several that undo nothing, in as many statements as one. @throws Refused BALANCE_SHORT. */
  async runAll(tx: Tx, entries: readonly NewEntry[]): Promise<Posted[]> {
    if (entries.length === 0) return [];
    const plan = planEntry(entries.flatMap(({ postings }) => postings));
    let from = 0;
    const planned = entries.map(({ postings, ...entry }) => ({
      entry: { ...entry, id: this.ids.next(), at: this.clock.now() },
      postings: plan.postings.slice(from, (from += postings.length)),
    }));
    await this.accounts.ensureHouses(tx, plan.houses);
    await this.entries.addAll(tx, planned);
    await this.accounts.move(tx, plan.changes);
    return planned.map(({ entry: { id: entryId, at } }) => ({ entryId, at }));
  }

  /** Writes a planned entry: four statements, whatever the number of postings. */
  async write(tx: Tx, entry: Omit<EntryRow, 'id' | 'at'>, plan: EntryPlan): Promise<Posted> {
    const row = { ...entry, id: this.ids.next(), at: this.clock.now() };
    await this.accounts.ensureHouses(tx, plan.houses);
    if (!(await this.entries.add(tx, row, plan.postings))) throw new Refused(refuse('ALREADY_REVERSED'));
    await this.accounts.move(tx, plan.changes);
    return { entryId: row.id, at: row.at };
  }
}
