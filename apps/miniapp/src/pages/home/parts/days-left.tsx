import { daysBetween, shopDay, shopDayOf } from '@cheyou/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';

/** People begin to look for an appointment about a month before. */
const soonDays = 30;

/** `保险 46 天`: amber within a month, red once it is over. `until` is the last valid day. */
export function DaysLeft({ word, until }: { word: string; until: string | null }) {
  const [today] = useState(() => shopDayOf(new Date()));
  if (!until) return <Text className="text-secondary">{word} 未填</Text>;
  const left = daysBetween(today, shopDay(until));
  const tone = left < 0 ? 'text-urgent-ink' : left <= soonDays ? 'text-watch-ink' : 'text-ink';
  return (
    <Text className="text-secondary">
      {word} <Text className={`font-medium ${tone}`}>{wordsOf(left)}</Text>
    </Text>
  );
}

function wordsOf(left: number): string {
  if (left === 0) return '今天到期';
  return left < 0 ? `已过期 ${-left} 天` : `${left} 天`;
}
