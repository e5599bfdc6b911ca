import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config';
import { RateLimit } from '../../platform/rate-limit';
import { WechatOauth } from '../../platform/wechat';
import { SignInStateStore } from './sign-in-state.store';

const livesMs = 10 * 60_000;

/** Says where the H5 sends a browser to sign in: WeChat's consent page, which comes back to the page with code and state. */
@Injectable()
export class BeginConsent {
  constructor(
    private readonly oauth: WechatOauth,
    private readonly states: SignInStateStore,
    private readonly rateLimit: RateLimit,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(returnTo: string, address: string): Promise<{ url: string }> {
    await this.rateLimit.take('session.consent', address, { limit: 60, windowSeconds: 60 });
    const state = randomBytes(24).toString('hex');
    await this.states.add(state, returnTo, new Date(this.clock.now().getTime() + livesMs));
    // The page stands behind the hash, so it can't lead away from our own address.
    return { url: this.oauth.authorizeUrl(`${this.settings.publicUrl}/#${returnTo}`, state) };
  }
}
