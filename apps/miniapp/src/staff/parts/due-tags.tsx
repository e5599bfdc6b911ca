import { daysBetween, shopDay, shopDayOf } from '@cheyou/domain';
import { useState } from 'react';
import { Tag } from '@/ui/tag';

/** People begin to ask about a renewal about two months before. */
const shownWithinDays = 60;
const soonDays = 30;

export interface DueTagsProps {
  insuranceUntil: string | null;
  inspectionUntil: string | null;
}

/** Insurance and inspection that run out soon or have run out. */
export function DueTags({ insuranceUntil, inspectionUntil }: DueTagsProps) {
  return (
    <>
      <Due word="保险" until={insuranceUntil} />
      <Due word="年检" until={inspectionUntil} />
    </>
  );
}

function Due({ word, until }: { word: string; until: string | null }) {
  const [today] = useState(() => shopDayOf(new Date()));
  if (!until) return null;
  const left = daysBetween(today, shopDay(until));
  if (left > shownWithinDays) return null;
  if (left < 0) return <Tag tone="urgent">{`${word}已过期 ${-left} 天`}</Tag>;
  return <Tag tone={left <= soonDays ? 'watch' : 'grey'}>{`${word} ${left} 天`}</Tag>;
}
