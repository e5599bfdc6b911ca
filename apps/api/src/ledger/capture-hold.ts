import { Injectable } from '@nestjs/common';
import type { Asset } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { account, type EntryHead, type Place, type Posted, type PostingDraft } from './entry';
import { HoldStore } from './hold.store';
import { planEntry } from './plan-entry';
import { PostEntry } from './post-entry';

export interface Capture {
  readonly head: EntryHead;
  /** Where what was held of an asset goes. */
  readonly to: (asset: Asset) => Place;
  /** What else this event moves: the part WeChat collected. */
  readonly also: readonly PostingDraft[];
}

@Injectable()
export class CaptureHold {
  constructor(
    private readonly clock: Clock,
    private readonly holds: HoldStore,
    private readonly posting: PostEntry,
  ) {}

  async run(tx: Tx, holdId: string, { head, to, also }: Capture): Promise<Posted> {
    await this.holds.close(tx, holdId, 'captured', this.clock.now());
    const held = await this.holds.accountsOf(tx, holdId);
    const moves = held.map(({ id, asset, amount }) => ({ asset, amount, from: account(id), to: to(asset) }));
    const plan = planEntry([...moves, ...also]);
    // The card moved when the value was held: its line is that entry, the capture is the house's affair.
    const quiet = { ...head, cardId: null, cardBalanceAfter: null };
    const posted = await this.posting.write(tx, { ...quiet, kind: 'capture', holdId }, plan);
    await this.holds.nameClosing(tx, holdId, posted.entryId);
    return posted;
  }
}
