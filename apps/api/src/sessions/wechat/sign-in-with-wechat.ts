import { Injectable, Logger } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Members } from '../../members';
import { UnitOfWork } from '../../platform/database';
import { Refused } from '../../platform/http';
import { RateLimit } from '../../platform/rate-limit';
import { WechatMiniProgram, WechatOauth, WechatSettings, type WechatOutcome } from '../../platform/wechat';
import { OpenSession } from '../open-session';
import type { Session, WechatSignInInput } from '../sessions.dto';
import { SignInStateStore } from './sign-in-state.store';

interface Person {
  openid: string;
  unionid: string | null;
}

/** What WeChat says about the code itself; every other refusal is about us. */
const refusals: Readonly<Record<string, 'WECHAT_CODE_INVALID' | 'RATE_LIMITED' | 'WECHAT_SNAPSHOT_USER'>> = {
  '40029': 'WECHAT_CODE_INVALID',
  '40163': 'WECHAT_CODE_INVALID',
  '40226': 'WECHAT_CODE_INVALID',
  '41008': 'WECHAT_CODE_INVALID',
  '42003': 'WECHAT_CODE_INVALID',
  '45011': 'RATE_LIMITED',
  SNAPSHOT_USER: 'WECHAT_SNAPSHOT_USER',
};

/** Signs a person in by their WeChat account; somebody WeChat never showed before becomes a member without a phone number. */
@Injectable()
export class SignInWithWechat {
  private readonly log = new Logger(SignInWithWechat.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly miniProgram: WechatMiniProgram,
    private readonly oauth: WechatOauth,
    private readonly wechat: WechatSettings,
    private readonly states: SignInStateStore,
    private readonly members: Members,
    private readonly opening: OpenSession,
    private readonly rateLimit: RateLimit,
  ) {}

  /**
   * @param from where the request comes from: its address, and the browser's secret where there is one.
   * @throws Refused WECHAT_CODE_INVALID, WECHAT_SNAPSHOT_USER, WECHAT_UNAVAILABLE, RATE_LIMITED.
   */
  async run(
    { door, code, state }: WechatSignInInput,
    { address, browser }: { address: string; browser: string | null },
  ): Promise<Session> {
    await this.rateLimit.take('session.sign-in', address, { limit: 120, windowSeconds: 60 });
    const account =
      door === 'miniProgram' ? await this.byMiniProgram(code) : await this.byConsent(code, state, browser);
    const session = await this.unit.run(async (tx) => {
      return this.opening.run(tx, await this.members.ofIdentity(tx, account), door);
    });
    return this.opening.answer(session);
  }

  private async byMiniProgram(code: string): Promise<Person & { appid: string }> {
    const { openid, unionid } = this.personOf(await this.miniProgram.code2Session(code));
    return { appid: this.wechat.miniProgram.appid, openid, unionid };
  }

  private async byConsent(
    code: string,
    state: string | undefined,
    browser: string | null,
  ): Promise<Person & { appid: string }> {
    const ours = state !== undefined && browser !== null && (await this.states.take({ state, browser }));
    if (!ours) throw new Refused(refuse('WECHAT_CODE_INVALID'));
    const { openid, unionid } = this.personOf(await this.oauth.personByCode(code));
    return { appid: this.wechat.officialAccount.appid, openid, unionid };
  }

  private personOf(outcome: WechatOutcome<Person>): Person {
    if (outcome.outcome === 'ok') return outcome.value;
    const known = outcome.outcome === 'refused' ? refusals[outcome.code] : undefined;
    if (known) throw new Refused(refuse(known));
    const why = outcome.outcome === 'refused' ? `${outcome.code} ${outcome.message}` : outcome.why;
    this.log.warn(`WeChat told nobody who signs in: ${why}`);
    throw new Refused(refuse('WECHAT_UNAVAILABLE'));
  }
}
