import { Injectable } from '@nestjs/common';
import { must } from '@cheyou/domain';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { IdentityStore, type WechatAccount } from './identity.store';
import { MemberStore } from './member.store';
import { MergeMembers } from './merge-members';

export interface Recognised {
  memberId: string;
  /** The WeChat account; it stays the same whatever member it belongs to. */
  accountId: string;
  /** The account was never seen before and the member is new. */
  fresh: boolean;
}

/**
 * Finds the member behind a WeChat account: by unionid, else by the account, else a new one without a phone. Unique keys decide
 * between sign-ins at the same moment, so one account never makes two members.
 */
@Injectable()
export class RecogniseAccount {
  constructor(
    private readonly identities: IdentityStore,
    private readonly members: MemberStore,
    private readonly merging: MergeMembers,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(tx: Tx, account: WechatAccount): Promise<Recognised> {
    const { unionid } = account;
    const byUnionid = unionid === null ? null : await this.members.idByUnionid(tx, unionid);
    const known = await this.identities.find(tx, account);
    if (byUnionid !== null) return this.known(tx, account, byUnionid, known);
    if (known === null) return this.welcome(tx, account);
    const { id: accountId, memberId } = known;
    // WeChat tells the unionid only since the apps were joined on its open platform. Lost to another sign-in, it is known by now.
    if (unionid !== null && !(await this.members.takeUnionid(tx, memberId, unionid))) return this.run(tx, account);
    return { memberId, accountId, fresh: false };
  }

  private async known(
    tx: Tx,
    account: WechatAccount,
    memberId: string,
    known: { id: string; memberId: string } | null,
  ): Promise<Recognised> {
    const accountId = known?.id ?? (await this.identities.insert(tx, memberId, account));
    // The account came in for the first time at this very moment: now it is known.
    if (accountId === null) return this.run(tx, account);
    if (known === null || known.memberId === memberId) return { memberId, accountId, fresh: false };
    // Another sign-in of the same person may have made them one while this one waited.
    const both = await this.members.lock(tx, [known.memberId, memberId]);
    if (both.size < 2) return this.run(tx, account);
    // One unionid is one person, whatever the two accounts were thought to be before.
    await this.merging.run(tx, { fromId: known.memberId, intoId: memberId, cause: 'unionid' });
    return { memberId, accountId, fresh: false };
  }

  private async welcome(tx: Tx, account: WechatAccount): Promise<Recognised> {
    const id = this.ids.next();
    const accountId = await this.identities.insert(tx, id, account);
    if (accountId === null) return this.run(tx, account);
    const made = await this.members.insertFromWechat(tx, { id, unionid: account.unionid, at: this.clock.now() });
    if (made) return { memberId: id, accountId, fresh: true };
    // The other app of the same person signed in at this very moment.
    const unionid = must(account.unionid, 'a member without phone and unionid was taken');
    const same = must(await this.members.idByUnionid(tx, unionid), 'a taken unionid has no member');
    await this.identities.give(tx, account, same);
    return { memberId: same, accountId, fresh: false };
  }
}
