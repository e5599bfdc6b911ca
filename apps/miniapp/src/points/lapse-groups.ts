import type { PointsView } from '@cheyou/contracts';
import type { BarPart } from '@/ui/bars';
import { nearDay } from '@/ui/when';

export interface LapseGroup extends BarPart {
  words: string;
}

/** Points that lapse within so many days are amber. */
const soonDays = 60;
const dayMs = 86_400_000;

/** All points there are, frozen ones too, by when they lapse: those that go soon, the next ones, and the others. */
export function lapseGroups({ balance, frozen, toLapse }: PointsView, now: number): LapseGroup[] {
  const soon = toLapse.filter(({ on }) => Date.parse(on) - now < soonDays * dayMs).slice(0, 1);
  const [next, ...others] = toLapse.slice(soon.length);
  const lasting = balance + frozen - sumOf(toLapse);
  const later = others.length === 1 && lasting === 0 ? nearDay(others[0]?.on ?? '', now) : '之后到期';
  const rest = sumOf(others) + lasting;
  const groups: LapseGroup[] = [
    ...soon.map(({ on, points }) => groupOf('watch', points, `${nearDay(on, now)} 到期`)),
    ...(next ? [groupOf('bonus', next.points, `${nearDay(next.on, now)} 到期`)] : []),
    groupOf('brand', rest, others.length === 0 ? '长期有效' : later),
  ];
  const shown = groups.filter(({ value }) => value > 0);
  // What lapses last, and not soon, is the body of the bar.
  return shown.map((group, at) =>
    at === shown.length - 1 && group.paint !== 'watch' ? { ...group, paint: 'brand' } : group,
  );
}

function groupOf(paint: LapseGroup['paint'], value: number, words: string): LapseGroup {
  return { paint, value, words };
}

const sumOf = (lapses: PointsView['toLapse']): number => lapses.reduce((sum, { points }) => sum + points, 0);
