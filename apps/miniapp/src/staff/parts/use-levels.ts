import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { LevelRulesView } from './wire';

/** The levels in force, the lowest first; none before they are read, without the right to, or where there are none. */
export function useLevels(): LevelRulesView['levels'] {
  const view = useRemote({
    key: ['staff', 'level-rules'],
    read: () => api.get<LevelRulesView>('/staff/level-rules'),
    enabled: useMay('levelRules.read'),
  });
  return view.state === 'ready' ? view.data.levels : [];
}
