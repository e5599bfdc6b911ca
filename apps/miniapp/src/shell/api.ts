import type { Session } from '@cheyou/contracts';
import { createApi, type Api, type Tokens } from './create-api';
import { shopOfWrite } from './once';
import { sendByTaro } from './send';
import { dropTokens, holdSession, storedTokens } from './session';
import { useShop } from './shop';
import { signInByMiniProgram } from './wechat-sign-in';

/** The app's one client. */
export const api: Api = createApi({
  base: API_BASE,
  send: sendByTaro,
  tokens: { read: storedTokens },
  refresh: async (refreshToken): Promise<Tokens> =>
    holdSession(await api.post<Session>('/sessions/refresh', { refreshToken }, { anonymous: true })),
  signInSilently: async () => {
    if (process.env.TARO_ENV !== 'weapp') return null;
    return holdSession(await signInByMiniProgram(api));
  },
  onSignedOut: () => {
    dropTokens();
  },
  shopId: (key) => (key === null ? undefined : shopOfWrite(key)) ?? useShop.getState().shopId,
});
