import type { LevelView, PointsView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { worthOf } from '@/points/points-words';
import { useMyLevel, useMyPoints } from '@/points/use-my-points';
import { go, goTab } from '@/shell/navigation';
import { Chips, type Chip } from '@/ui/chips';
import { counted, shortYuan } from '@/ui/money';
import { nearDay } from '@/ui/when';

const dayMs = 86_400_000;
const soonMs = 7 * dayMs;
/** What lapses later than so is no news: what they are worth is said in its place. */
const nearMs = 90 * dayMs;

/** What the owner holds beside money, and what of it lapses next; nothing until it is known. */
export function Holdings({ off }: { off: boolean }) {
  const points = useMyPoints();
  const level = useMyLevel();
  const [now] = useState(Date.now);
  if (points.state !== 'ready') return null;
  const chips = [pointsChip(points.data, now), ...(level.state === 'ready' ? levelChip(level.data) : [])];
  return (
    <View className="mt-3" data-testid="holdings">
      <Chips chips={off ? chips.map(({ onTap: _, ...chip }) => chip) : chips} />
    </View>
  );
}

function pointsChip(points: PointsView, now: number): Chip {
  const {
    balance,
    toLapse: [next],
  } = points;
  const leftMs = next ? Date.parse(next.on) - now : Infinity;
  const lapse = next && leftMs < nearMs ? `${counted(next.points)} 分 ${nearDay(next.on, now)} 到期` : null;
  return {
    key: 'points',
    word: '积分',
    figure: counted(balance),
    foot: lapse ?? `约可抵 ${worthOf(balance, points)}`,
    footSoon: leftMs < soonMs,
    onTap: () => {
      go('/owner/points/index');
    },
  };
}

/** A merchant without levels has no chip for them. */
function levelChip({ level, next }: LevelView): Chip[] {
  if (level === null && next === null) return [];
  return [
    {
      key: 'level',
      word: '会员等级',
      figure: level?.name ?? '还没有',
      foot: next === null ? '已经是最高等级' : `${nearestWay(next)}升${next.name}`,
      onTap: () => {
        goTab('me');
      },
    },
  ];
}

/** One way of the several, the one that people understand best. */
function nearestWay({ missingFen, missingVisits, missingPoints }: NonNullable<LevelView['next']>): string {
  if (missingFen !== null) return `再消费 ¥${shortYuan(missingFen)} `;
  if (missingVisits !== null) return `再来 ${String(missingVisits)} 次`;
  return missingPoints === null ? '' : `再得 ${counted(missingPoints)} 分`;
}
