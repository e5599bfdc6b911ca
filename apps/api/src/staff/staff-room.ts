import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';
import { InviteStaff, type Invited } from './invite-staff';
import { StaffStore, type StaffPerson } from './staff.store';

export type { StaffPerson };

type OnChanged = (tx: Tx, memberId: string) => Promise<void>;

/** What the rooms above ask about staff, and where they hear that somebody's post changed. */
@Injectable()
export class StaffRoom {
  private readonly listeners: OnChanged[] = [];

  constructor(
    private readonly store: StaffStore,
    private readonly invite: InviteStaff,
  ) {}

  /** The post a member holds now, or null. */
  ofMember(reader: Reader, memberId: string): Promise<StaffPerson | null> {
    return this.store.ofMember(reader, memberId);
  }

  /** Somebody who works or worked here. */
  find(reader: Reader, staffId: string): Promise<StaffPerson | null> {
    return this.store.find(reader, staffId);
  }

  /** Whether a member holds or held a post: somebody who comes back gets another, and is the same person all the same. */
  async isPostOf(reader: Reader, staffId: string, memberId: string): Promise<boolean> {
    return (await this.store.find(reader, staffId))?.memberId === memberId;
  }

  /** The posts a member holds and held. */
  postsOf(reader: Reader, memberId: string): Promise<string[]> {
    return this.store.postsOf(reader, memberId);
  }

  /** Those who work or worked here, by id. */
  findMany(reader: Reader, ids: readonly string[]): Promise<StaffPerson[]> {
    return this.store.findMany(reader, ids);
  }

  /** Names by id, of those who left too. */
  names(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    return this.store.names(reader, ids);
  }

  /** Those at work now, by shop and rank. */
  async active(reader: Reader): Promise<StaffPerson[]> {
    const all = await this.store.all(reader);
    return all
      .filter(({ state }) => state === 'active')
      .map(({ id, memberId, name, role, shopId, state }) => ({ id, memberId, name, role, shopId, state }));
  }

  /** The invitation of the first owner-manager, who has nobody to be invited by; for the set-up command and the demo. */
  inviteFirst(tx: Tx, person: { name: string; shopId: string }): Promise<Invited> {
    return this.invite.write(tx, null, { ...person, role: 'ownerManager', phone: null });
  }

  /** Ends the posts of all owner-managers, for the operator of the machine: the only one lost the WeChat account. */
  async endOwners(tx: Tx, reason: string): Promise<void> {
    for (const { id, memberId } of await this.store.lockOwners(tx)) {
      await this.store.dismiss(tx, id, null, reason);
      await this.changed(tx, memberId);
    }
  }

  /** Two members turned out to be one: the survivor has the post. */
  async moveMember(tx: Tx, fromId: string, intoId: string): Promise<void> {
    await this.store.giveAll(tx, fromId, intoId);
    await this.changed(tx, fromId);
    await this.changed(tx, intoId);
  }

  /** Remembers that a member was here just now, if it is staff. */
  seen(tx: Tx, memberId: string): Promise<void> {
    return this.store.seen(tx, memberId);
  }

  /** Calls `onChanged` inside each transaction that gives, changes or ends the post of a member. Call it in onModuleInit. */
  whenChanged(onChanged: OnChanged): void {
    this.listeners.push(onChanged);
  }

  /** For the use cases of this room. */
  async changed(tx: Tx, memberId: string): Promise<void> {
    for (const onChanged of this.listeners) await onChanged(tx, memberId);
  }
}
