import type { LevelView, PointsView } from '@cheyou/contracts';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useSession } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';

/** What makes the owner's points stale begins with it. */
export const myPointsName = ['points'] as const;

/** The owner's points; the last answer is kept for a start without network. */
export function useMyPoints(): Remote<PointsView> {
  return useRemote({
    key: myPointsName,
    read: () => api.get<PointsView>('/me/points'),
    keepAs: 'points',
    enabled: useSession((session) => session.state === 'signedIn'),
  });
}

/** The owner's level and what is missing to the next. */
export function useMyLevel(): Remote<LevelView> {
  return useRemote({
    key: ['level'],
    read: () => api.get<LevelView>('/me/level'),
    keepAs: 'level',
    enabled: useSession((session) => session.state === 'signedIn'),
  });
}

/** The level as the card's face shows it: served first, or as high as it goes, is gold. Null while there is none or it isn't known. */
export function faceOf(view: Remote<LevelView>): { levelName: string; gold: boolean } | null {
  if (view.state !== 'ready' || view.data.level === null) return null;
  const { level, next } = view.data;
  return { levelName: level.name, gold: level.priority || next === null };
}
