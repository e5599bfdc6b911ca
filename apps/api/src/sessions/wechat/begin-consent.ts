import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/config';
import { RateLimit } from '../../platform/rate-limit';
import { WechatOauth } from '../../platform/wechat';
import { browserCookie, newBrowser } from './browser-cookie';
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

  /**
   * The nonce is good in this browser alone: a link with somebody else's code and nonce signs nobody in.
   * @param known the browser's secret, when it has one already. @returns the page to send it to, and the cookie to set.
   */
  async run(returnTo: string, address: string, known: string | null): Promise<{ url: string; cookie: string }> {
    await this.rateLimit.take('session.consent', address, { limit: 60, windowSeconds: 60 });
    const state = randomBytes(24).toString('hex');
    const browser = known ?? newBrowser();
    await this.states.add({ state, browser }, returnTo, new Date(this.clock.now().getTime() + livesMs));
    // The page stands behind the hash, so it can't lead away from our own address.
    const url = this.oauth.authorizeUrl(`${this.settings.publicUrl}/#${returnTo}`, state);
    return { url, cookie: browserCookie(browser, { secure: this.settings.publicUrl.startsWith('https:'), livesMs }) };
  }
}
