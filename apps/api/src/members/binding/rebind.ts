import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type Actor } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { RateLimit } from '../../platform/rate-limit';
import { IdentityStore } from '../people/identity.store';
import { KeeperPort } from '../people/keeper-port';
import { MemberPages } from '../people/member-pages';
import { MemberStore } from '../people/member.store';
import { MergeMembers } from '../people/merge-members';
import { RebindingCodeStore, type RebindingCode } from './rebinding-code.store';

const tryRule = { limit: 5, windowSeconds: 900 };

/**
 * The code from the counter, typed under the new WeChat account: the member it was issued for moves to this account. What the account
 * had so far comes along; the account that is left gets an empty member of its own, which is told.
 */
@Injectable()
export class Rebind {
  constructor(
    private readonly once: Once,
    private readonly codes: RebindingCodeStore,
    private readonly members: MemberStore,
    private readonly identities: IdentityStore,
    private readonly merging: MergeMembers,
    private readonly keepers: KeeperPort,
    private readonly pages: MemberPages,
    private readonly rateLimit: RateLimit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Answers the page `Me` of the member that moved. @throws Refused CODE_WRONG, CODE_EXPIRED */
  async run(actor: Actor, key: RequestKey, code: string): Promise<object> {
    await this.rateLimit.take('rebinding', actor.memberId, tryRule);
    return this.once.run(key, async (tx) => {
      const issued = await this.codes.lock(tx, code);
      if (!issued) throw new Refused(refuse('CODE_WRONG'));
      // A repeat comes from the member that moved already: the caller's sessions are its sessions now.
      if (issued.memberId === actor.memberId) return this.repeated(tx, issued, actor);
      if (issued.usedAt !== null || issued.expiresAt <= this.clock.now()) throw new Refused(refuse('CODE_EXPIRED'));
      await this.move(tx, issued, actor.memberId);
      return this.pages.me(tx, { ...actor, memberId: issued.memberId });
    });
  }

  private repeated(tx: Tx, { usedAt }: RebindingCode, actor: Actor): Promise<object> {
    if (usedAt === null) throw new Refused(refuse('CODE_WRONG'));
    return this.pages.me(tx, actor);
  }

  private async move(tx: Tx, { id, memberId, issuedBy, reason }: RebindingCode, newcomerId: string): Promise<void> {
    const locked = await this.members.lock(tx, [memberId, newcomerId]);
    if (!locked.has(memberId)) throw new Refused(refuse('CODE_EXPIRED'));
    const leftMemberId = locked.get(memberId)?.wechatBound ? await this.leave(tx, memberId) : null;
    // Before the newcomer's sessions become the member's: those of the account that is left end here.
    await this.keepers.rebound(tx, { memberId, leftMemberId });
    const merge = { fromId: newcomerId, intoId: memberId, cause: 'rebinding', staffId: issuedBy, reason } as const;
    await this.merging.run(tx, merge);
    await this.codes.use(tx, id, newcomerId);
  }

  /** Gives the accounts of before to a new member that has nothing else. */
  private async leave(tx: Tx, memberId: string): Promise<string> {
    const leftMemberId = this.ids.next();
    await this.members.insertFromWechat(tx, { id: leftMemberId, unionid: null, at: this.clock.now() });
    await this.members.giveUnionid(tx, memberId, leftMemberId);
    await this.identities.giveAll(tx, memberId, leftMemberId);
    return leftMemberId;
  }
}
