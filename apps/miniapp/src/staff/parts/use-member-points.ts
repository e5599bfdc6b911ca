import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { LevelView, PointsView } from './wire';

/** What makes a member's points stale begins with it, and so does every write at the counter. */
export const memberPointsName = (memberId: string): string[] => ['staff', 'points', memberId];

/** A member's points as staff see them; nothing is read without the right to. */
export function useMemberPoints(memberId: string): Remote<PointsView> {
  return useRemote({
    key: memberPointsName(memberId),
    read: () => api.get<PointsView>(`/staff/members/${memberId}/points`),
    enabled: useMay('points.readOfMember') && memberId !== '',
  });
}

/** A member's level; nothing is read without the right to. */
export function useMemberLevel(memberId: string): Remote<LevelView> {
  return useRemote({
    key: ['staff', 'level', memberId],
    read: () => api.get<LevelView>(`/staff/members/${memberId}/level`),
    enabled: useMay('level.readOfMember') && memberId !== '',
  });
}
