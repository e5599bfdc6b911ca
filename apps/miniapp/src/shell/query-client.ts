import { QueryClient, focusManager, onlineManager } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { create } from 'zustand';
import { useSession } from './session';

/** Remote data of the whole app. Retries are the api client's: react-query's would repeat them. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      retry: false,
      staleTime: 5_000,
      gcTime: 10 * 60_000,
      refetchOnReconnect: true,
    },
    mutations: { networkMode: 'offlineFirst', retry: false },
  },
});

/** Whether the phone says that it has a network. */
export const useNetwork = create<{ online: boolean }>(() => ({ online: true }));

/** What failed for want of a session is read again once there is one, and another person sees nothing of the one before. */
export function followSession(): void {
  useSession.subscribe((now, before) => {
    if (before.me && now.me && before.me.memberId !== now.me.memberId) queryClient.clear();
    if (before.state === 'signedOut' && now.state === 'signedIn') void queryClient.resetQueries();
  });
}

/** Follows the platform's own events: the mini-program has no window that could have focus. */
export function followPlatform(): void {
  const setOnline = (online: boolean): void => {
    useNetwork.setState({ online });
    onlineManager.setOnline(online);
  };
  if (process.env.TARO_ENV === 'weapp') {
    Taro.onAppShow(() => {
      focusManager.setFocused(true);
    });
    Taro.onAppHide(() => {
      focusManager.setFocused(false);
    });
    Taro.onNetworkStatusChange(({ isConnected }) => {
      setOnline(isConnected);
    });
    void Taro.getNetworkType().then(({ networkType }) => {
      setOnline(networkType !== 'none');
    });
    return;
  }
  setOnline(window.navigator.onLine);
  window.addEventListener('online', () => {
    setOnline(true);
  });
  window.addEventListener('offline', () => {
    setOnline(false);
  });
}
