import type { Session } from '@cheyou/contracts';
import Taro from '@tarojs/taro';
import type { Api } from './create-api';

/** Opens a session with a login code of the mini-program; asks the person nothing. */
export async function signInByMiniProgram(api: Api): Promise<Session> {
  const { code } = await Taro.login();
  return api.post<Session>('/sessions/wechat', { door: 'miniProgram', code }, { anonymous: true });
}

/** Opens a session with what WeChat's consent page sent back to the H5. */
export async function signInByConsent(api: Api, answer: ConsentAnswer): Promise<Session> {
  return api.post<Session>('/sessions/wechat', { door: 'officialAccount', ...answer }, { anonymous: true });
}

/** Leaves for WeChat's consent page; it comes back to `returnTo` with code and state. */
export async function leaveForConsent(api: Api, returnTo: string): Promise<void> {
  const { url } = await api.get<{ url: string }>('/sessions/wechat/authorize-url', { returnTo }, { anonymous: true });
  window.location.replace(url);
}

export interface ConsentAnswer {
  code: string;
  state: string;
}

/**
 * Takes code and state out of the address, where they must not stay: a reload would send a spent code.
 * They stand before or behind the hash, depending on how the redirect was written. Call before the router starts.
 */
export function takeConsentAnswer(): ConsentAnswer | null {
  const address = window.location.href;
  const code = /[?&]code=([^&#]+)/.exec(address)?.[1];
  const state = /[?&]state=([^&#]+)/.exec(address)?.[1];
  if (!code || !state) return null;
  const clean = address
    .replace(/([?&])(code|state)=[^&#]*/g, '$1')
    .replace(/[?&]+(?=#|$)/g, '')
    .replace(/\?&+/g, '?')
    .replace(/&{2,}/g, '&');
  window.history.replaceState(window.history.state, '', clean);
  return { code: decodeURIComponent(code), state: decodeURIComponent(state) };
}

/** Inside WeChat's browser, where its bridge pays and its consent page signs in. */
export function insideWechat(): boolean {
  if (process.env.TARO_ENV !== 'h5') return false;
  return 'WeixinJSBridge' in window || /MicroMessenger/i.test(window.navigator.userAgent);
}
