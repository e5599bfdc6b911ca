import { tenderNames } from '@cheyou/contracts';
import {
  labourText,
  legColour,
  unitOfUses,
  type LegKind,
  type SettlementFacts,
  type SettlementPlan,
} from '@cheyou/domain';
import { benefitWords } from '@/coupons/coupon-words';
import type { Leg } from '@/ui/bars';
import { counted, yuan } from '@/ui/money';

/** The legs of a plan as blocks that add up to its total: all uses in one, each coupon under its name. */
export function plannedLegs(plan: SettlementPlan, facts: Pick<SettlementFacts, 'coupons'>): Leg[] {
  const packagesFen = plan.legs.filter(({ kind }) => kind === 'package').reduce((sum, leg) => sum + leg.amountFen, 0);
  const last = plan.legs.filter(({ kind }) => kind === 'principal' || kind === 'bonus').at(-1)?.kind;
  const uses: Leg[] =
    packagesFen > 0
      ? [{ key: 'package', paint: 'package', word: '套餐抵扣', fen: packagesFen, note: usesWords(plan) }]
      : [];
  return [
    ...uses,
    ...plan.legs
      .filter(({ kind }) => kind !== 'package')
      .map(({ kind, amountFen, instrumentId }) => {
        const coupon = kind === 'coupon' ? facts.coupons.find(({ couponId }) => couponId === instrumentId) : undefined;
        const note = coupon
          ? benefitWords(coupon.benefit)
          : kind === last
            ? `扣后余额 ${yuan(plan.prepaid?.balanceAfterFen ?? 0)}`
            : noteOf(kind, plan);
        return {
          key: kind === 'coupon' ? (instrumentId ?? kind) : kind,
          paint: legColour(kind),
          word: coupon?.name ?? words[kind] ?? tenderNames[kind as keyof typeof tenderNames],
          fen: amountFen,
          // Many coupons are called by what they take off; it isn't said twice.
          ...(note !== undefined && note !== coupon?.name && { note }),
        };
      }),
  ];
}

function noteOf(kind: LegKind, plan: SettlementPlan): string | undefined {
  if (kind === 'points' && plan.points) return `用 ${counted(plan.points.points)} 分`;
  return kind === 'principal' ? '按比例扣' : undefined;
}

const words: Partial<Record<LegKind, string>> = {
  points: '积分',
  principal: '储值卡本金',
  bonus: '储值卡赠送',
  rounding: '抹零',
};

/** `小保养、精洗各 1 次`, or each with its own count; labour hours by what they take and leave. */
function usesWords(plan: Pick<SettlementPlan, 'uses' | 'steps'>): string {
  const hours = hoursWords(plan.steps.flatMap((step) => (step.code === 'LABOUR' ? step.params : [])));
  const times = new Map<string, number>();
  for (const { serviceId, name, qty } of plan.uses)
    if (unitOfUses(serviceId) === 'times') times.set(name, (times.get(name) ?? 0) + qty);
  return [...(times.size === 0 ? [] : [timesWords(times)]), ...hours].join('、');
}

/** What one card leaves is said; of several the steps of the plan tell it. */
function hoursWords(taken: readonly { takenTenths: number; leftTenths: number }[]): string[] {
  const [first] = taken;
  if (first === undefined) return [];
  if (taken.length === 1) return [`${labourText(first.takenTenths)} 工时，剩 ${labourText(first.leftTenths)}`];
  return [`共 ${labourText(taken.reduce((sum, { takenTenths }) => sum + takenTenths, 0))} 工时`];
}

function timesWords(times: ReadonlyMap<string, number>): string {
  const [first = 0] = times.values();
  const names = [...times.keys()];
  if ([...times.values()].some((one) => one !== first))
    return Array.from(times, ([name, count]) => `${name} ${String(count)} 次`).join('、');
  return `${names.join('、')}${names.length > 1 ? '各' : ''} ${String(first)} 次`;
}
