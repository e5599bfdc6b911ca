import type { Home } from '@cheyou/contracts';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import type { Remote } from '@/shell/remote';
import { useSession } from '@/shell/session';
import { livePaceMs, useRemote } from '@/shell/use-remote';

/** Other pages mark it stale after they changed money, cars or notices. */
const homeKey = ['home'];
/** Nothing is open: often enough that an ask from the counter is seen while the owner stands there. */
const calmPaceMs = 6_000;

/** The owner's first screen in one request; the last answer is kept for a start without network. */
export function useHome(): Remote<Home> {
  const known = useSession((session) => session.state === 'signedIn');
  const signsInByItself = useSession((session) => session.state === 'starting') && process.env.TARO_ENV === 'weapp';
  const asked = (queryClient.getQueryData<Home>(homeKey)?.openAsk ?? null) !== null;
  return useRemote<Home>({
    key: homeKey,
    read: () => api.get<Home>('/me/home'),
    every: asked ? livePaceMs : calmPaceMs,
    keepAs: 'first-screen.2',
    enabled: known || signsInByItself,
  });
}
