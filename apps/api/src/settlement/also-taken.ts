import { isMoney, labourText, yuanSign, type Fen, type SettlementPlan } from '@cheyou/domain';
import { legLabel } from './leg-labels';
import type { StoredLeg } from './settlement.store';

type Step = SettlementPlan['steps'][number];

/** What a plan takes of a member's beside the prepaid card, in words; null for nothing. Money is in their hand. */
export const alsoTaken = ({ steps }: Pick<SettlementPlan, 'steps'>): string | null => joined(steps.map(wordsOf));

function wordsOf(step: Step): string | null {
  const { code, params } = step;
  if (code === 'USES') return `${params.name} ${String(params.times)} 次`;
  if (code === 'LABOUR') return `${params.name} ${labourText(params.takenTenths)} 工时`;
  if (code === 'COUPON') return `${params.name} ${yuanSign(params.amountFen)}`;
  return code === 'POINTS' ? `${String(params.points)} 积分` : null;
}

type Leg = Pick<StoredLeg, 'kind' | 'amountFen'>;
const ofCard: readonly string[] = ['principal', 'bonus', 'rounding'];

/** What comes back beside the prepaid card; of a bill nobody paid no tender does. */
export const alsoBack = (legs: readonly Leg[], paid = true): string | null =>
  joined(
    legs
      .filter(({ kind }) => !ofCard.includes(kind) && (paid || !isMoney(kind)))
      .map(({ kind, amountFen }) => `${legLabel(kind)} ${yuanSign(amountFen as Fen)}`),
  );

const joined = (words: readonly (string | null)[]): string | null =>
  words.filter((one) => one !== null).join('，') || null;
