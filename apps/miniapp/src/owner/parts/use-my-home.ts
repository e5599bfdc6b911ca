import type { Home } from '@cheyou/contracts';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';

/** What the first screen knows, shared with it: how much of each thing there is, the cars, the shops. */
export function useMyHome(): Remote<Home> {
  return useRemote({ key: ['home'], read: () => api.get<Home>('/me/home'), keepAs: 'first-screen.2' });
}
