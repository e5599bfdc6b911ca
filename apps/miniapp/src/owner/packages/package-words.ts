import type { ServiceCardView, ServiceOnCardView } from '@cheyou/contracts';
import { daysBetween, shopDay, type ShopDay } from '@cheyou/domain';
import { leftOf, unitOf } from '@/service-cards/card-words';
import { usesWords } from '@/ui/use-words';
import type { Tone } from '@/ui/tag';

export interface Standing {
  words: string;
  tone: Tone;
  /** Can be used, now or later. */
  open: boolean;
}

/** Within so many days the end of a card is amber and said in days. */
const soonDays = 60;

const states: Partial<Record<ServiceCardView['state'], Standing>> = {
  frozen: { words: '已冻结', tone: 'watch', open: true },
  lost: { words: '已挂失', tone: 'watch', open: true },
  refunded: { words: '已退卡', tone: 'grey', open: false },
  closed: { words: '已注销', tone: 'grey', open: false },
};

/** How a card stands on a day. */
export function standingOf(card: ServiceCardView, today: ShopDay): Standing {
  const { lastOn, startsOn } = card;
  const over = lastOn !== null && lastOn < today;
  const stopped = states[card.state];
  if (stopped && !(over && stopped.open)) return stopped;
  if (over) return { words: `${lastOn} 已到期`, tone: 'grey', open: false };
  if (leftOf(card) === 0) return { words: '已用完', tone: 'grey', open: false };
  if (startsOn === null) return { words: '首次使用起算', tone: 'grey', open: true };
  if (startsOn > today) return { words: `${startsOn} 起可用`, tone: 'grey', open: true };
  if (lastOn === null) return { words: '长期有效', tone: 'grey', open: true };
  const left = daysBetween(today, shopDay(lastOn));
  if (left === 0) return { words: '今天到期', tone: 'watch', open: true };
  return left <= soonDays
    ? { words: `${String(left)} 天后到期`, tone: 'watch', open: true }
    : { words: `至 ${lastOn}`, tone: 'grey', open: true };
}

/** What is lost if nobody comes: `2026-12-31 到期，没用的 6 次作废`; null where nothing is. */
export function forfeitWords(card: ServiceCardView, { open }: Standing): string | null {
  const left = leftOf(card);
  if (!open || card.lastOn === null || left === null || left === 0) return null;
  return `${card.lastOn} 到期，届时没用的作废（现剩 ${usesWords(unitOf(card), left)}）`;
}

/** What went unused on the last day; null where nothing did. */
export function lapsedWords(card: ServiceCardView): string | null {
  const lapsed = card.services.reduce((sum, one) => sum + one.lapsed, 0);
  return lapsed > 0 ? `到期时有 ${usesWords(unitOf(card), lapsed)}没用，已作废` : null;
}

export function shopWords({ shopNames }: ServiceCardView): string {
  return shopNames === null ? '各店通用' : `限${shopNames.join('、')}`;
}

export function carWords({ carsMax, cars }: ServiceCardView): string {
  if (carsMax === null) return '您的车都可用';
  if (cars.length === 0) return `可绑 ${String(carsMax)} 辆车，到店绑定`;
  return cars.length === 1 && carsMax === 1 ? '仅限此车' : `${String(cars.length)} 车可用`;
}

/** What the caps of a pass allow and what of them is used: `今天 0 / 1 次`, `本月 2 / 8 次`. */
export function capWords({ perDayMax, perMonthMax, usedToday, usedThisMonth }: ServiceOnCardView): string[] {
  return [
    ...(perDayMax === null ? [] : [`今天 ${String(usedToday)} / ${String(perDayMax)} 次`]),
    ...(perMonthMax === null ? [] : [`本月 ${String(usedThisMonth)} / ${String(perMonthMax)} 次`]),
  ];
}
