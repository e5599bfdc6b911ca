import { daysBetween, shopDay, shopDayOf } from '@cheyou/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Cell } from '@/ui/cell';
import type { IconName } from '@/ui/icon';

const soonDays = 30;

export interface UntilRowProps {
  icon: IconName;
  word: string;
  /** The last valid day. */
  until: string | null;
  /** Leads to where an unknown day is filled in. */
  onFill?: (() => void) | undefined;
}

/** A term that runs out, in days: amber within a month, red once it is over. */
export function UntilRow({ icon, word, until, onFill }: UntilRowProps) {
  const [today] = useState(() => shopDayOf(new Date()));
  if (!until) {
    return (
      <Cell icon={icon} title={word} side={onFill ? '去填写' : '未填'} chevron={onFill !== undefined} onTap={onFill} />
    );
  }
  const left = daysBetween(today, shopDay(until));
  const tone = left < 0 ? 'text-urgent-ink' : left <= soonDays ? 'text-watch-ink' : 'text-ink';
  return (
    <Cell
      icon={icon}
      title={word}
      note={`${until} 到期`}
      side={<Text className={`font-medium ${tone}`}>{wordsOf(left)}</Text>}
    />
  );
}

function wordsOf(left: number): string {
  if (left === 0) return '今天到期';
  return left < 0 ? `已过期 ${-left} 天` : `还有 ${left} 天`;
}
