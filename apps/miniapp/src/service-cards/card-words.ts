import type { components } from '@cheyou/contracts';
import { unitOfUses, type UseUnit } from '@cheyou/domain';
import { figureOf, usesWords } from '@/ui/use-words';
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

type Counted = Pick<Product['services'][number], 'serviceId' | 'serviceName'>;

/** What is counted with its count: `标准洗车 3 次`; labour hours by themselves. */
export function countedWords({ serviceId, serviceName }: Counted, n: number): string {
  const unit = unitOfUses(serviceId);
  return unit === 'times' ? `${serviceName} ${usesWords(unit, n)}` : usesWords(unit, n);
}

/** What is left of what was granted: `3 / 10 次`, `8.5 / 10.0 工时`; the first figure may stand out. */
export function leftWords({ serviceId }: Pick<Counted, 'serviceId'>, left: number, granted: number): [string, string] {
  const unit = unitOfUses(serviceId);
  return [figureOf(unit, left), ` / ${usesWords(unit, granted)}`];
}

/** By which hours a card of hours is used: those of the catalogue, as they are then. */
export const hoursTaken = '按当天标准工时扣';

/** What labour hours are good for; null of a card that counts uses. */
export function labourWords(labour: Product['labour']): string | null {
  if (labour === null) return null;
  return labour.services === null
    ? '所有有标准工时的项目'
    : labour.services.map(({ serviceName }) => serviceName).join('、');
}

/** A service with how often it may be had: `标准洗车 10 次`; labour hours by themselves. */
export function grantedWords(service: Product['services'][number]): string {
  return unitOfUses(service.serviceId) === 'times' || service.granted === null
    ? `${service.serviceName} ${countWords(service)}`
    : countedWords(service, service.granted);
}

/** How often one service may be had: `10 次`, `10.0 工时`, or the caps of a pass: `每天 1 次、每月 4 次`. */
export function countWords({
  serviceId,
  granted,
  perDayMax,
  perMonthMax,
}: Pick<Product['services'][number], 'serviceId' | 'granted' | 'perDayMax' | 'perMonthMax'>): string {
  const caps = [
    ...(perDayMax === null ? [] : [`每天 ${String(perDayMax)} 次`]),
    ...(perMonthMax === null ? [] : [`每月 ${String(perMonthMax)} 次`]),
  ];
  if (granted === null) return caps.length > 0 ? caps.join('、') : '不限次数';
  return [usesWords(unitOfUses(serviceId), granted), ...caps].join('，');
}

/** From when and how long a card serves: `购买起 12 个月`, `首次使用起长期有效`; one that is given has no purchase. */
export function validityWords(
  { startsWith, startsOn, months }: Pick<Product, 'startsWith' | 'startsOn' | 'months'>,
  got: '购买' | '赠送' = '购买',
): string {
  const from = {
    purchase: `${got}起`,
    firstUse: '首次使用起',
    date: `${startsOn === null ? '' : nearDay(startsOn)} 起`,
  }[startsWith];
  return `${from}${months === null ? '长期有效' : ` ${String(months)} 个月`}`;
}

/** What is left of a card: uses over all its services, or labour hours in tenths; null on a pass. */
export function leftOf({ services }: Pick<ServiceCard, 'services'>): number | null {
  if (services.some(({ left }) => left === null)) return null;
  return services.reduce((sum, { left }) => sum + (left ?? 0), 0);
}

/** What a card counts. */
export const unitOf = ({ labour }: Pick<ServiceCard, 'labour'>): UseUnit =>
  labour === null ? 'times' : 'labourTenths';
