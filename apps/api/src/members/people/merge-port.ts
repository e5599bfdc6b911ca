import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../../platform/database';

/** Moves what a room keeps of `fromId` to `intoId`, in the transaction that merges the two. Both members are locked. */
export type OnMerged = (tx: Tx, fromId: string, intoId: string) => Promise<void>;

/** Locks what a room keeps of `fromId`. */
export type OnMerging = (tx: Tx, fromId: string) => Promise<void>;

/** Whether two members with an account each must not become one by what a counter says. */
export type StayApart = (reader: Reader, memberIds: readonly string[]) => Promise<boolean>;

/** Where higher rooms say what happens to theirs when two members turn out to be one person: merge, claim, rebinding. */
@Injectable()
export class MergePort {
  private readonly rooms: OnMerged[] = [];
  private readonly holders: OnMerging[] = [];
  private readonly judges: StayApart[] = [];

  /** Call it in onModuleInit. */
  register(onMerged: OnMerged): void {
    this.rooms.push(onMerged);
  }

  /** For a room under whose rows other rooms write: it locks them before anything moves. Call it in onModuleInit. */
  registerHolder(onMerging: OnMerging): void {
    this.holders.push(onMerging);
  }

  /** For a room whose rights follow an account: joined, whoever comes in by the one would have what the other may do. Call it in onModuleInit. */
  registerJudge(stayApart: StayApart): void {
    this.judges.push(stayApart);
  }

  async stayApart(reader: Reader, memberIds: readonly string[]): Promise<boolean> {
    for (const stayApart of this.judges) if (await stayApart(reader, memberIds)) return true;
    return false;
  }

  async merged(tx: Tx, fromId: string, intoId: string): Promise<void> {
    // What is under way ends first: a row that isn't committed yet would be passed by.
    for (const onMerging of this.holders) await onMerging(tx, fromId);
    for (const onMerged of this.rooms) await onMerged(tx, fromId, intoId);
  }
}
