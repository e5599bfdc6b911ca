import type { components } from '@cheyou/contracts';
import { nearDay } from '@/ui/when';

type Product = components['schemas']['ServiceCardProductView'];
type ServiceCard = components['schemas']['ServiceCardView'];

export const cardKindNames: Readonly<Record<Product['kind'], string>> = {
  timesCard: '次卡',
  packageCard: '套餐卡',
  annualPass: '年卡',
  labourCard: '工时卡',
};

export const cardStateNames: Readonly<Record<ServiceCard['state'], string>> = {
  active: '可用',
  frozen: '已冻结',
  lost: '已挂失',
  refunded: '已退卡',
  closed: '已注销',
};

/** How often one service may be had: `10 次`, or the caps of a pass: `每天 1 次、每月 4 次`. */
export function countWords({
  granted,
  perDayMax,
  perMonthMax,
}: Pick<Product['services'][number], 'granted' | 'perDayMax' | 'perMonthMax'>): string {
  const caps = [
    ...(perDayMax === null ? [] : [`每天 ${String(perDayMax)} 次`]),
    ...(perMonthMax === null ? [] : [`每月 ${String(perMonthMax)} 次`]),
  ];
  if (granted === null) return caps.length > 0 ? caps.join('、') : '不限次数';
  return [`${String(granted)} 次`, ...caps].join('，');
}

/** From when and how long a card serves: `购买起 12 个月`, `首次使用起长期有效`. */
export function validityWords({
  startsWith,
  startsOn,
  months,
}: Pick<Product, 'startsWith' | 'startsOn' | 'months'>): string {
  const from = { purchase: '购买起', firstUse: '首次使用起', date: `${startsOn === null ? '' : nearDay(startsOn)} 起` }[
    startsWith
  ];
  return `${from}${months === null ? '长期有效' : ` ${String(months)} 个月`}`;
}

/** What is left on a card, over all its services; null on a pass. */
export function timesLeft({ services }: Pick<ServiceCard, 'services'>): number | null {
  if (services.some(({ left }) => left === null)) return null;
  return services.reduce((sum, { left }) => sum + (left ?? 0), 0);
}
