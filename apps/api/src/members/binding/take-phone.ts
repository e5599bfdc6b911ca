import { Injectable } from '@nestjs/common';
import { refuse, type Phone } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Shops } from '../../shops';
import { KeeperPort } from '../people/keeper-port';
import { MemberOpenedPort } from '../people/member-opened-port';
import { MemberStore } from '../people/member.store';
import { MergeMembers } from '../people/merge-members';

export interface Holder {
  memberId: string;
  /** What the holder's cards hold now. */
  amountFen: number;
  needsCounter: boolean;
}

/** A phone that WeChat verified comes to a member, and with it the member that the counter opened under that number. */
@Injectable()
export class TakePhone {
  constructor(
    private readonly members: MemberStore,
    private readonly merging: MergeMembers,
    private readonly keepers: KeeperPort,
    private readonly opened: MemberOpenedPort,
    private readonly shops: Shops,
    private readonly clock: Clock,
  ) {}

  /** Another member that has the phone, and whether taking it over is for the counter to decide. */
  async holder(reader: Reader, memberId: string, phone: Phone): Promise<Holder | null> {
    const holderId = await this.members.idByPhone(reader, phone);
    if (holderId === null || holderId === memberId) return null;
    const amountFen = (await this.keepers.moneyFen(reader, [holderId])).get(holderId) ?? 0;
    const { claimConfirmAboveFen } = await this.shops.merchant(reader);
    return { memberId: holderId, amountFen, needsCounter: amountFen > claimConfirmAboveFen };
  }

  /** The holder as it stays until the end of the transaction: what is on its cards decides who may give them away. */
  private async lockHolder(
    tx: Tx,
    memberId: string,
    phone: Phone,
  ): Promise<{ holder: Holder | null; isFirst: boolean }> {
    const holderId = await this.members.idByPhone(tx, phone);
    const locked = await this.members.lock(tx, holderId === null ? [memberId] : [memberId, holderId]);
    const member = locked.get(memberId);
    if (!member) throw new Refused(refuse('NOT_FOUND'));
    // Merged or deleted a moment before: whoever has the number now is another.
    if (holderId !== null && !locked.has(holderId)) return this.lockHolder(tx, memberId, phone);
    if (holderId !== null && holderId !== memberId) await this.keepers.lockMoney(tx, holderId);
    return { holder: await this.holder(tx, memberId, phone), isFirst: member.phone === null };
  }

  /**
   * @throws Refused PHONE_TAKEN when another WeChat account of the same app has it; CLAIM_NEEDS_COUNTER when the holder has more than
   *   the merchant lets a phone number alone claim: numbers are given to other people again.
   */
  async run(tx: Tx, memberId: string, phone: Phone): Promise<void> {
    const { holder, isFirst } = await this.lockHolder(tx, memberId, phone);
    if (holder) {
      if (!(await this.merging.couldBeOne(tx, memberId, holder.memberId))) throw new Refused(refuse('PHONE_TAKEN'));
      if (holder.needsCounter) throw new Refused(refuse('CLAIM_NEEDS_COUNTER'));
      await this.merging.run(tx, { fromId: holder.memberId, intoId: memberId, cause: 'claim' });
    }
    const bound = await this.members.setPhone(tx, memberId, phone, { at: this.clock.now(), by: 'wechat' });
    if (!bound) throw new Refused(refuse('PHONE_TAKEN'));
    if (isFirst) await this.opened.joined(tx, memberId);
  }
}
