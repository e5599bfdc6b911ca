import type { Me } from '@cheyou/contracts';
import { api } from './api';
import { ApiError } from './api-error';
import { dropTokens, endSession, holdMe, holdSession, resumeSession, useSession } from './session';
import { insideWechat, leaveForConsent, signInByConsent, type ConsentAnswer } from './wechat-sign-in';

/**
 * Opens the session of this start. In the mini-program the api client signs in by itself at the first request; in
 * WeChat's browser the consent page does; any other browser shows the gate, where staff sign in by a confirmed code.
 */
export async function startSession(answer: ConsentAnswer | null): Promise<void> {
  try {
    if (answer) await api.open(async () => holdSession(await signInByConsent(api, answer)));
    else if (resumeSession()) await readMe();
    else if (process.env.TARO_ENV === 'weapp') await api.open();
    else if (insideWechat()) await leaveForConsent(api, currentPath());
    else dropTokens();
  } catch (error) {
    // A start without network still shows what is remembered; only a person nobody knows stands at the gate.
    if (useSession.getState().state !== 'signedIn')
      dropTokens(error instanceof ApiError ? error.message : '登录没有成功。');
  }
}

/** Asks the server again who this is: rights, level and consents may have changed. */
async function readMe(): Promise<Me> {
  const me = await api.get<Me>('/me');
  holdMe(me);
  return me;
}

export async function signOut(): Promise<void> {
  try {
    await api.remove('/sessions/current');
  } catch (error) {
    // Signing out on this phone must work without network; the session there runs out by itself.
    if (!(error instanceof ApiError)) throw error;
  }
  endSession();
}

/** The page of the hash, as the server sends people back to it. */
function currentPath(): string {
  const path = window.location.hash.replace(/^#/, '');
  return path.startsWith('/pages/') || path.startsWith('/owner/') || path.startsWith('/staff/')
    ? path
    : '/pages/home/index';
}
