import { QueryClientProvider } from '@tanstack/react-query';
import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { followPlatform, followSession, queryClient } from '@/shell/query-client';
import { startSession } from '@/shell/start-session';
import { takeConsentAnswer } from '@/shell/wechat-sign-in';
import { guardBack } from '@/ui/back-entry';
import './app.css';

// Both must come before the router reads the address and listens to its changes.
const consentAnswer = process.env.TARO_ENV === 'h5' ? takeConsentAnswer() : null;
if (process.env.TARO_ENV === 'h5') guardBack();

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    followPlatform();
    followSession();
    void startSession(consentAnswer);
  });
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
