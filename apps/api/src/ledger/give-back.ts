import { Injectable } from '@nestjs/common';
import type { Asset } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { account, type EntryHead, type Place, type Posted, type PostingDraft } from './entry';
import type { Taken } from './hold-value';
import { planEntry } from './plan-entry';
import { PostEntry } from './post-entry';
import { ReopenLots } from './reopen-lots';

export interface GivingBack {
  readonly head: EntryHead;
  /** What goes back to which account of a lot. */
  readonly back: readonly Taken[];
  /** Where it comes from: the place it once went to. */
  readonly from: (asset: Asset) => Place;
  /** What else this event moves: tenders that go out. */
  readonly also: readonly PostingDraft[];
}

/** Gives a part of what was taken back to its lots, in an entry of its own; lots that lapsed meanwhile stay open a while. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly posting: PostEntry,
    private readonly reopening: ReopenLots,
  ) {}

  async run(tx: Tx, { head, back, from, also }: GivingBack): Promise<Posted> {
    const moves = back.map(({ asset, accountId, amount }) => ({
      asset,
      amount,
      from: from(asset),
      to: account(accountId),
    }));
    await this.reopening.run(
      tx,
      back.map(({ asset, accountId, amount }) => ({ asset, accountId, delta: amount })),
    );
    return this.posting.write(tx, { ...head, kind: 'refund' }, planEntry([...moves, ...also]));
  }
}
