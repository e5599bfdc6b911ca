import { Injectable } from '@nestjs/common';
import { isRefusal, parsePhone, refuse, type Phone, type Refusal } from '@cheyou/domain';
import { Db, UnitOfWork } from '../../platform/database';
import { Refused, type Actor } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { RateLimit } from '../../platform/rate-limit';
import { WechatMiniProgram, WechatSettings } from '../../platform/wechat';
import { IdentityStore } from '../people/identity.store';
import { MemberPages } from '../people/member-pages';
import { MergeMembers } from '../people/merge-members';
import { ClaimStore } from './claim.store';
import { TakePhone } from './take-phone';

const bindRule = { limit: 10, windowSeconds: 3_600 };

/** Binds the phone that WeChat vouches for to the caller, and claims what the counter opened under it. */
@Injectable()
export class BindPhone {
  constructor(
    private readonly db: Db,
    private readonly unit: UnitOfWork,
    private readonly once: Once,
    private readonly wechat: WechatMiniProgram,
    private readonly wechatSettings: WechatSettings,
    private readonly identities: IdentityStore,
    private readonly takePhone: TakePhone,
    private readonly merging: MergeMembers,
    private readonly claims: ClaimStore,
    private readonly pages: MemberPages,
    private readonly rateLimit: RateLimit,
  ) {}

  /**
   * Answers the page `Me`. The code is asked for before the key is looked at: a repeat's used code is refused by WeChat, yet the
   * stored answer counts.
   * @throws Refused WECHAT_CODE_INVALID, WECHAT_UNAVAILABLE, PHONE_INVALID, PHONE_TAKEN, CLAIM_NEEDS_COUNTER
   */
  async run(actor: Actor, key: RequestKey, code: string): Promise<object> {
    await this.rateLimit.take('phone.bind', actor.memberId, bindRule);
    const phone = await this.phoneBehind(actor.memberId, code);
    if (!isRefusal(phone)) await this.queueClaim(actor.memberId, phone);
    return this.once.run(key, async (tx) => {
      if (isRefusal(phone)) throw new Refused(phone);
      await this.takePhone.run(tx, actor.memberId, phone);
      return this.pages.me(tx, actor);
    });
  }

  private async phoneBehind(memberId: string, code: string): Promise<Phone | Refusal> {
    const { appid } = this.wechatSettings.miniProgram;
    const openid = (await this.identities.openidsOf(this.db, [memberId], appid)).get(memberId);
    // Phone codes exist in the mini-program alone.
    if (openid === undefined) return refuse('WECHAT_CODE_INVALID');
    const answer = await this.wechat.phoneNumber(code, openid);
    // Not stored under the key: the same request may be sent again.
    if (answer.outcome === 'unknown') throw new Refused(refuse('WECHAT_UNAVAILABLE'));
    if (answer.outcome === 'refused') return refuse('WECHAT_CODE_INVALID');
    return answer.value.countryCode === '86' ? parsePhone(answer.value.phone) : refuse('PHONE_INVALID');
  }

  /** The refusal below rolls its unit of work back, so the counter's queue is filled in one of its own. */
  private async queueClaim(claimantId: string, phone: Phone): Promise<void> {
    await this.unit.run(async (tx) => {
      const holder = await this.takePhone.holder(tx, claimantId, phone);
      if (!holder?.needsCounter || !(await this.merging.couldBeOne(tx, claimantId, holder.memberId))) return;
      await this.claims.ask(tx, { holderId: holder.memberId, claimantId, amountFen: holder.amountFen });
    });
  }
}
