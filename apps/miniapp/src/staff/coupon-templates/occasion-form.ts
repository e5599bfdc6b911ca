import type { CouponOccasion } from '@cheyou/domain';
import type { CouponTemplateInput } from '../parts/wire';
import { fieldYuan, typedFen } from '@/ui/yuan-field';

/** By what a coupon comes of itself, as it is typed; what belongs to another kind stays for whoever goes back to it. */
export interface OccasionForm {
  kind: CouponOccasion['kind'] | 'none';
  daysBeforeText: string;
  per: 'bill' | 'month';
  fromText: string;
  level: string | null;
  monthsText: string;
}

type GivenOn = CouponTemplateInput['givenOn'];

export function occasionFormOf(givenOn: GivenOn): OccasionForm {
  return {
    kind: givenOn?.kind ?? 'none',
    daysBeforeText: String(givenOn?.daysBefore ?? 0),
    per: givenOn?.per ?? 'bill',
    fromText: givenOn?.fromFen ? fieldYuan(givenOn.fromFen) : '',
    level: givenOn?.level ?? null,
    monthsText: String(givenOn?.months ?? 12),
  };
}

/** Why it can't be sent; null when it can. */
export function occasionTrouble(form: OccasionForm, carBound: boolean): string | null {
  if (form.kind === 'none') return null;
  if (carBound) return '会员可能没有车或有几辆车，自动发的券不能限一辆车';
  switch (form.kind) {
    case 'joining':
      return null;
    case 'birthday':
      return isBetween(form.daysBeforeText, 0, 30) ? null : '生日前几天填 0 到 30';
    case 'spend':
      return typedFen(form.fromText) ? null : '请填消费满多少';
    case 'level':
      if (form.level === null) return '请选到哪个等级发';
      return isBetween(form.monthsText, 1, 60) ? null : '几个月发一次填 1 到 60';
  }
}

const isBetween = (text: string, least: number, most: number): boolean =>
  /^\d{1,2}$/.test(text) && Number(text) >= least && Number(text) <= most;

export function occasionBody({ kind, daysBeforeText, per, fromText, level, monthsText }: OccasionForm): GivenOn {
  switch (kind) {
    case 'none':
      return null;
    case 'joining':
      return { kind };
    case 'birthday':
      return { kind, daysBefore: Number(daysBeforeText) };
    case 'spend':
      return { kind, per, fromFen: typedFen(fromText) ?? 0 };
    case 'level':
      return { kind, level: level ?? '', months: Number(monthsText) };
  }
}
