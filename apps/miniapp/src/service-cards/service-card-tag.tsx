import type { components } from '@cheyou/contracts';
import { useState } from 'react';
import { day } from '@/ui/when';
import { Tag } from '@/ui/tag';
import { cardStateNames } from './card-words';

type ServiceCard = components['schemas']['ServiceCardView'];

const dayMs = 86_400_000;
/** From so many days before on the last day is said in days. */
const soonDays = 60;

/** How a card stands: its last day, how soon that is, or why it can't be used. */
export function ServiceCardTag({ card }: { card: Pick<ServiceCard, 'state' | 'lastOn' | 'lapsed' | 'startsOn'> }) {
  const { state, lastOn, lapsed, startsOn } = card;
  const [now] = useState(Date.now);
  if (state !== 'active')
    return <Tag tone={state === 'frozen' || state === 'lost' ? 'watch' : 'grey'}>{cardStateNames[state]}</Tag>;
  if (lapsed) return <Tag>已过期</Tag>;
  if (startsOn === null) return <Tag tone="brand">首次使用起算</Tag>;
  if (lastOn === null) return <Tag tone="good">长期有效</Tag>;
  const left = Math.round((Date.parse(lastOn) - Date.parse(day(now))) / dayMs);
  if (left < 0) return <Tag>已过期</Tag>;
  if (left > soonDays) return <Tag>至 {lastOn}</Tag>;
  return <Tag tone="watch">{left === 0 ? '今天到期' : `${String(left)} 天后到期`}</Tag>;
}
