import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';

/** Moves what a room keeps of `fromId` to `intoId`, in the transaction that merges the two. Both members are locked. */
export type OnMerged = (tx: Tx, fromId: string, intoId: string) => Promise<void>;

/** Where higher rooms say what happens to theirs when two members turn out to be one person: merge, claim, rebinding. */
@Injectable()
export class MergePort {
  private readonly rooms: OnMerged[] = [];

  /** Call it in onModuleInit. */
  register(onMerged: OnMerged): void {
    this.rooms.push(onMerged);
  }

  async merged(tx: Tx, fromId: string, intoId: string): Promise<void> {
    for (const onMerged of this.rooms) await onMerged(tx, fromId, intoId);
  }
}
