import { Injectable } from '@nestjs/common';
import type { ConsentKind, Phone, Plate } from '@cheyou/domain';
import type { Reader, Tx } from '../../platform/database';
import { ClaimStore } from '../binding/claim.store';
import { ConsentStore } from '../privacy/consent.store';
import { IdentityStore, type WechatAccount } from './identity.store';
import type { Member } from './member';
import { MemberStore } from './member.store';
import { OldCardNumberStore } from './old-card-number.store';
import { RecogniseAccount, type Recognised } from './recognise-account';
import { TakeOverMember, type OldMember } from './take-over-member';

/** What other rooms ask about people. Merged ids answer their survivor. */
@Injectable()
export class Members {
  constructor(
    private readonly members: MemberStore,
    private readonly identities: IdentityStore,
    private readonly consents: ConsentStore,
    private readonly claims: ClaimStore,
    private readonly recognise: RecogniseAccount,
    private readonly takingOver: TakeOverMember,
    private readonly oldCards: OldCardNumberStore,
  ) {}

  /** The member behind a WeChat account; a new one without a phone when nobody is. Safe in parallel. */
  ofIdentity(tx: Tx, account: WechatAccount): Promise<Recognised> {
    return this.recognise.run(tx, account);
  }

  /** The living member an id stands for: the survivor after a merge; null when anonymised or unknown. */
  async find(reader: Reader, memberId: string): Promise<Member | null> {
    return (await this.findMany(reader, [memberId])).get(memberId) ?? null;
  }

  /**
   * The same for whoever writes something that belongs to the member: until the transaction ends, the member becomes nobody else and
   * is not deleted, so nothing is left behind on an id that is gone.
   */
  keep(tx: Tx, memberId: string): Promise<Member | null> {
    return this.members.keep(tx, memberId);
  }

  /** Both sides of what passes between two members, in the order of their ids, so that two who give to each other queue. */
  async keepBoth(tx: Tx, oneId: string, otherId: string): Promise<{ one: Member | null; other: Member | null }> {
    const kept = new Map<string, Member | null>();
    for (const id of [...new Set([oneId, otherId])].sort()) kept.set(id, await this.keep(tx, id));
    return { one: kept.get(oneId) ?? null, other: kept.get(otherId) ?? null };
  }

  /** Who has verified this phone; null when nobody has. */
  async byVerifiedPhone(reader: Reader, phone: string): Promise<Member | null> {
    const id = await this.members.idByPhone(reader, phone);
    const member = id === null ? null : await this.find(reader, id);
    return member?.phoneVerified === true ? member : null;
  }

  /** Living members by the ids asked for (a merged id gives its survivor); one query. */
  findMany(reader: Reader, memberIds: readonly string[]): Promise<Map<string, Member>> {
    return this.members.findMany(reader, memberIds);
  }

  /** The member's openid in one app, null when it never came in by it. */
  async openidOf(reader: Reader, memberId: string, appid: string): Promise<string | null> {
    return (await this.openidsOf(reader, [memberId], appid)).get(memberId) ?? null;
  }

  openidsOf(reader: Reader, memberIds: readonly string[], appid: string): Promise<Map<string, string>> {
    return this.identities.openidsOf(reader, memberIds, appid);
  }

  /** The version of a text the member last accepted and hasn't withdrawn. */
  async acceptedVersion(reader: Reader, memberId: string, kind: ConsentKind): Promise<string | null> {
    const last = (await this.consents.lastOf(reader, memberId)).get(kind);
    return last?.accepted ? last.version : null;
  }

  /**
   * Notes in the log of consents that the member accepted a version, unless that is what stands.
   * @param staffId who had it accepted at the counter; null when the member did it on the phone.
   */
  async accept(
    tx: Tx,
    memberId: string,
    kind: ConsentKind,
    version: string,
    staffId: string | null = null,
  ): Promise<void> {
    if ((await this.acceptedVersion(tx, memberId, kind)) === version) return;
    await this.consents.add(tx, { memberId, kind, version, accepted: true, staffId });
  }

  /** How many claims of cards opened at the counter wait for the counter. */
  waitingClaims(reader: Reader): Promise<number> {
    return this.claims.countWaiting(reader);
  }

  /** How many members a shop's counter opened between two instants. */
  countOpened(reader: Reader, shopId: string, from: Date, until: Date): Promise<number> {
    return this.members.countOpened(reader, shopId, from, until);
  }

  /** Who has each of these phones; phones of nobody are missing. One query. */
  idsByPhones(reader: Reader, phones: readonly Phone[]): Promise<Map<Phone, string>> {
    return this.members.idsByPhones(reader, phones);
  }

  /** Ids of living members who told a birthday on one of these days ('MM-DD'), ascending from the one after `after` on. */
  withBirthday(
    reader: Reader,
    monthDays: readonly string[],
    page: { after: string; limit: number },
  ): Promise<string[]> {
    return this.members.idsByBirthday(reader, monthDays, page);
  }

  /** Living members by ascending id from the one after `after` on. */
  page(reader: Reader, page: { after: string; limit: number }): Promise<Member[]> {
    return this.members.page(reader, page);
  }

  /** Opens somebody another system had; null when somebody has the phone. */
  takeOver(tx: Tx, member: OldMember): Promise<string | null> {
    return this.takingOver.open(tx, member);
  }

  /** Gives a member a car of the old system. @throws Refused PLATE_TAKEN, NOT_FOUND. */
  takeOverCar(tx: Tx, memberId: string, plate: Plate, by: { shopId: string; staffId: string }): Promise<void> {
    return this.takingOver.giveCar(tx, memberId, plate, by);
  }

  /** Keeps the number of a card a member had in the old system, so that it finds them. @param sourceId the row that says so. */
  keepOldCard(tx: Tx, card: { sourceId: string; memberId: string; number: string }): Promise<void> {
    return this.oldCards.add(tx, card);
  }

  /** Forgets what a row said of an old card. */
  forgetOldCard(tx: Tx, sourceId: string): Promise<void> {
    return this.oldCards.remove(tx, sourceId);
  }

  /** Numbers of the cards a member had in old systems, as their tables had them. */
  oldCardsOf(reader: Reader, memberId: string): Promise<string[]> {
    return this.oldCards.ofMember(reader, memberId);
  }

  /** Makes a member unknown again that was taken over and met by nobody since; false when somebody has. */
  forgetTakenOver(tx: Tx, memberId: string): Promise<boolean> {
    return this.takingOver.forget(tx, memberId);
  }
}
