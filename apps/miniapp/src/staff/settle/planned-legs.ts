import { tenderNames } from '@cheyou/contracts';
import { legColour, type LegKind, type SettlementPlan } from '@cheyou/domain';
import { benefitWords } from '@/coupons/coupon-words';
import type { Leg } from '@/ui/bars';
import { counted, yuan } from '@/ui/money';
import type { SaleQuote } from '../parts/wire';

/** The legs of a plan as blocks that add up to its total: all uses in one, each coupon under its name. */
export function plannedLegs(plan: SettlementPlan, quote: Pick<SaleQuote, 'facts'>): Leg[] {
  const packagesFen = plan.legs.filter(({ kind }) => kind === 'package').reduce((sum, leg) => sum + leg.amountFen, 0);
  const last = plan.legs.filter(({ kind }) => kind === 'principal' || kind === 'bonus').at(-1)?.kind;
  const uses: Leg[] =
    packagesFen > 0
      ? [{ key: 'package', paint: 'package', word: '套餐抵扣', fen: packagesFen, note: usesWords(plan, quote) }]
      : [];
  return [
    ...uses,
    ...plan.legs
      .filter(({ kind }) => kind !== 'package')
      .map(({ kind, amountFen, instrumentId }) => {
        const coupon =
          kind === 'coupon' ? quote.facts.coupons.find(({ couponId }) => couponId === instrumentId) : undefined;
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

/** `小保养、精洗各 1 次`, or each with its own count. */
function usesWords({ uses }: Pick<SettlementPlan, 'uses'>, { facts }: Pick<SaleQuote, 'facts'>): string {
  const times = new Map<string, number>();
  for (const use of uses) {
    const name = facts.lines.find(({ id }) => id === use.lineId)?.name ?? '';
    times.set(name, (times.get(name) ?? 0) + use.times);
  }
  const [first = 0] = times.values();
  const names = [...times.keys()];
  if ([...times.values()].some((one) => one !== first))
    return Array.from(times, ([name, count]) => `${name} ${String(count)} 次`).join('、');
  return `${names.join('、')}${names.length > 1 ? '各' : ''} ${String(first)} 次`;
}
