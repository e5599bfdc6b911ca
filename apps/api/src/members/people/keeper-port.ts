import { Injectable } from '@nestjs/common';
import type { Refusal } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';

export interface KeptFact {
  label: string;
  value: string;
}

export interface Rebound {
  /** The member whose WeChat account changed; its sessions of before must end. */
  memberId: string;
  /** The new, empty member that the left WeChat account now belongs to: it is to be told. */
  leftMemberId: string | null;
}

/** What a higher room keeps about members, as far as it bears on their money, their privacy and their accounts. */
export interface Keeper {
  /** Identifier of the room: its part of an export has this name. */
  room: string;
  /** Locks whatever the member's money here is on, so that what `moneyFen` then answers stays so until the end of the transaction. */
  lockMoney?(tx: Tx, memberId: string): Promise<void>;
  /** Why the member can't be forgotten just now, besides money; null when nothing stands against it. */
  refuseForgetting?(reader: Reader, memberId: string): Promise<Refusal | null>;
  /** Fen that members still have here; members without money may be missing. A claim and a deletion ask for it. */
  moneyFen?(reader: Reader, memberIds: readonly string[]): Promise<Map<string, number>>;
  /** For the owner's page of what is stored. */
  describe?(reader: Reader, memberId: string): Promise<KeptFact[]>;
  /** The member's own data, JSON-able. */
  export?(reader: Reader, memberId: string): Promise<unknown>;
  /** The member is about to be anonymised; orders stay, what names the person goes. */
  onForgotten?(tx: Tx, memberId: string): Promise<void>;
  /** The member moved to another WeChat account at the counter. */
  onRebound?(tx: Tx, rebound: Rebound): Promise<void>;
}

/** Where higher rooms register as keepers of something of a member's. */
@Injectable()
export class KeeperPort {
  private readonly keepers: Keeper[] = [];

  /** Call it in onModuleInit. */
  register(keeper: Keeper): void {
    this.keepers.push(keeper);
  }

  /** Fen of each member over all rooms; every asked id is in the answer. */
  async moneyFen(reader: Reader, memberIds: readonly string[]): Promise<Map<string, number>> {
    const sums = new Map(memberIds.map((id) => [id, 0]));
    for (const keeper of this.keepers) {
      const part = await keeper.moneyFen?.(reader, memberIds);
      for (const [id, fen] of part ?? []) sums.set(id, (sums.get(id) ?? 0) + fen);
    }
    return sums;
  }

  async lockMoney(tx: Tx, memberId: string): Promise<void> {
    for (const keeper of this.keepers) await keeper.lockMoney?.(tx, memberId);
  }

  /** The first reason a room has. */
  async refuseForgetting(reader: Reader, memberId: string): Promise<Refusal | null> {
    for (const keeper of this.keepers) {
      const refusal = (await keeper.refuseForgetting?.(reader, memberId)) ?? null;
      if (refusal) return refusal;
    }
    return null;
  }

  async describe(reader: Reader, memberId: string): Promise<KeptFact[]> {
    const facts: KeptFact[] = [];
    for (const keeper of this.keepers) facts.push(...((await keeper.describe?.(reader, memberId)) ?? []));
    return facts;
  }

  /** The parts of all rooms by their names. */
  async export(reader: Reader, memberId: string): Promise<Record<string, unknown>> {
    const parts: Record<string, unknown> = {};
    for (const keeper of this.keepers) if (keeper.export) parts[keeper.room] = await keeper.export(reader, memberId);
    return parts;
  }

  async forgotten(tx: Tx, memberId: string): Promise<void> {
    for (const keeper of this.keepers) await keeper.onForgotten?.(tx, memberId);
  }

  async rebound(tx: Tx, rebound: Rebound): Promise<void> {
    for (const keeper of this.keepers) await keeper.onRebound?.(tx, rebound);
  }
}
