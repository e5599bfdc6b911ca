import { labourText, type Refusal } from '@cheyou/domain';
import { nearDay } from '@/ui/when';

/** Why a service card can't cover a line, short enough for the edge of a row. */
export function whyNoUse({ refused, details }: Refusal): string {
  const { day, needTenths, leftTenths } = details as { day?: string; needTenths?: number; leftTenths?: number };
  if (refused === 'SERVICE_CARD_NOT_YET' && day !== undefined) return `${nearDay(day)} 起可用`;
  if (needTenths !== undefined && leftTenths !== undefined)
    return `需 ${labourText(needTenths)} 工时，卡内剩 ${labourText(leftTenths)}`;
  return words[refused] ?? '这张单不能用';
}

const words: Partial<Record<Refusal['refused'], string>> = {
  SERVICE_CARD_FROZEN: '已冻结',
  SERVICE_CARD_LOST: '已挂失',
  SERVICE_CARD_CLOSED: '已退卡',
  SERVICE_CARD_NOT_YET: '还没到日期',
  SERVICE_CARD_EXPIRED: '已过期',
  SERVICE_CARD_OTHER_SHOP: '这家店不能用',
  SERVICE_CARD_OTHER_CAR: '没绑定这辆车',
  USES_SHORT: '次数用完了',
  USES_DAY_MAX: '今天已用满',
  USES_MONTH_MAX: '本月已用满',
};
