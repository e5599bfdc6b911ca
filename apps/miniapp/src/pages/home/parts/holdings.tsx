import type { Home } from '@cheyou/contracts';
import { daysBetween, labourText, shopDay, shopDayOf, type ShopDay } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { usesWords } from '@/ui/use-words';
import { useElder } from '@/shell/preferences';
import { go } from '@/shell/navigation';
import { Chips, type Chip } from '@/ui/chips';
import { counted, yuan } from '@/ui/money';

const soonDays = 7;
/** What lapses later than so is no news. */
const nearDays = 90;

/** What the owner holds beside money, and what of it lapses next. */
export function Holdings({ home, off }: { home: Home; off: boolean }) {
  const elder = useElder();
  const [today] = useState(() => shopDayOf(new Date()));
  const chips = [packages(home, today), points(home, today), coupons(home, today)];
  return (
    <View className="mt-3" data-testid="holdings">
      <Chips chips={chips.map((chip) => shown(chip, { off, elder }))} />
    </View>
  );
}

/** In large letters the figures stand alone. */
function shown({ onTap, foot, ...chip }: Chip, { off, elder }: { off: boolean; elder: boolean }): Chip {
  return { ...chip, ...(!elder && foot !== undefined && { foot }), ...(!off && onTap && { onTap }) };
}

function packages({ packages: held }: Home, today: ShopDay): Chip {
  const { cards, nextLapse } = held;
  return {
    key: 'packages',
    word: '套餐',
    ...heldFigure(held),
    ...lapse(nextLapse && lapsing(nextLapse), today, cards > 0 ? `${String(cards)} 张卡` : '看看有哪些卡'),
    onTap: () => {
      go('/owner/packages/index');
    },
  };
}

/** Uses where there are some; else passes, which have none to count; else labour hours. */
function heldFigure({ usesLeft, passes, labourTenths }: Home['packages']): Pick<Chip, 'figure' | 'unit'> {
  if (usesLeft > 0 || (passes === 0 && labourTenths === 0)) return { figure: counted(usesLeft), unit: '次' };
  return passes > 0 ? { figure: counted(passes), unit: '张' } : { figure: labourText(labourTenths), unit: '工时' };
}

const lapsing = ({ on, count, unit }: NonNullable<Home['packages']['nextLapse']>): Lapsing => {
  return { on, text: usesWords(unit, count) };
};

function points({ points: { balance, worthFen, nextLapse } }: Home, today: ShopDay): Chip {
  return {
    key: 'points',
    word: '积分',
    figure: counted(balance),
    ...lapse(
      nextLapse && { on: nextLapse.on, text: `${counted(nextLapse.count)} 分` },
      today,
      `约可抵 ${yuan(worthFen)}`,
    ),
    onTap: () => {
      go('/owner/points/index');
    },
  };
}

function coupons({ coupons: { usable, nextLapse } }: Home, today: ShopDay): Chip {
  return {
    key: 'coupons',
    word: '优惠券',
    figure: counted(usable),
    unit: '张',
    ...lapse(
      nextLapse && { on: nextLapse.on, text: `${counted(nextLapse.count)} 张` },
      today,
      usable > 0 ? '结算时可用' : '去领券',
    ),
    onTap: () => {
      go('/owner/coupons/index');
    },
  };
}

interface Lapsing {
  on: string;
  /** How many of what. */
  text: string;
}

/** What goes next and when, where that is near; else what else is worth saying. */
function lapse(next: Lapsing | null, today: ShopDay, other: string): Pick<Chip, 'foot' | 'footSoon'> {
  if (next === null) return { foot: other };
  const left = daysBetween(today, shopDay(next.on));
  if (left > nearDays) return { foot: other };
  // The column is narrow, and what lies within three months needs no year.
  const when = left === 0 ? '今天' : left <= soonDays ? `${String(left)} 天后` : `${next.on.slice(5)} `;
  return { foot: `${next.text} ${when}到期`, footSoon: left <= soonDays };
}
