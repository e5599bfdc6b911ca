import { Injectable } from '@nestjs/common';
import type { Asset } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { AccountStore } from './account.store';
import { account, type EntryHead, type Held } from './entry';
import { HoldStore } from './hold.store';
import { planEntry } from './plan-entry';
import { PostEntry } from './post-entry';

/** An amount that leaves one account of a lot: an instrument's share of a settlement. */
export interface Taken {
  readonly asset: Asset;
  readonly accountId: string;
  readonly amount: number;
}

@Injectable()
export class HoldValue {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly holds: HoldStore,
    private readonly accounts: AccountStore,
    private readonly posting: PostEntry,
  ) {}

  async run(tx: Tx, takes: readonly Taken[], head: EntryHead): Promise<Held> {
    const holdId = this.ids.next();
    const own = new Map([...new Set(takes.map(({ asset }) => asset))].map((asset) => [asset, this.ids.next()]));
    await this.accounts.open(
      tx,
      Array.from(own, ([asset, id]) => ({ id, kind: 'hold', asset, lotId: null, holdId, holderId: null, given: 0 })),
    );
    const plan = planEntry(
      takes.map(({ asset, accountId, amount }) => ({
        asset,
        amount,
        from: account(accountId),
        to: account(own.get(asset) ?? ''),
      })),
    );
    const posted = await this.posting.write(tx, { ...head, kind: 'hold', holdId }, plan);
    await this.holds.add(tx, { id: holdId, entryId: posted.entryId, heldAt: this.clock.now() });
    return { ...posted, holdId };
  }
}
