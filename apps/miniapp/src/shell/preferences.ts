import type { Me } from '@cheyou/contracts';
import { create } from 'zustand';
import { api } from './api';
import { ApiError } from './api-error';
import { holdMe, useSession } from './session';
import { recall, remember } from './storage';

const elderName = 'elder';

/** Larger text and buttons; the phone's own choice, which follows the person to other phones. */
const usePreferences = create<{ elder: boolean | null }>(() => ({ elder: recall<boolean>(elderName) }));

export function useElder(): boolean {
  const chosen = usePreferences((preferences) => preferences.elder);
  const stored = useSession((session) => session.me?.elderMode ?? false);
  return chosen ?? stored;
}

/** Takes effect at once; the server is told, and a lost answer only costs the other phones. */
export async function setElder(elder: boolean): Promise<void> {
  remember(elderName, elder);
  usePreferences.setState({ elder });
  try {
    holdMe(await api.patch<Me>('/me', { elderMode: elder }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}
