import { Text, View } from '@tarojs/components';
import { plannable } from '@/settlement/own-choice';
import { PlanSteps } from '@/settlement/plan-steps';
import { plannedLegs } from '@/settlement/planned-legs';
import { Legs } from '@/ui/bars';
import { TextButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { counted, Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Tag } from '@/ui/tag';
import type { SaleQuote } from '../../parts/wire';
import { isSuggested, type SettleChoice, type Settling } from '../settle-choice';
import { RestPills } from './rest-pills';

export interface CombinationProps {
  quote: SaleQuote;
  choice: SettleChoice;
  result: Settling;
  /** Opens everything that can be chosen. */
  onMore: () => void;
  onChange: (part: Partial<SettleChoice>) => void;
}

/** The legs as coloured blocks that add up to the total. */
export function Combination({ quote, choice, result, onMore, onChange }: CombinationProps) {
  const { plan, trouble } = result;
  return (
    <View className="mt-2 p-4 rounded-card border border-solid border-line" data-testid="combination">
      <View className="c-between">
        <View className="c-row gap-2">
          <View className="text-16 font-semibold">{titleOf(quote, choice)}</View>
          {plan && plan.dueFen === 0 && <Tag tone="good">{enoughWords(plan)}</Tag>}
        </View>
        <TextButton onTap={onMore} testId="change-combination">
          改组合
          <Icon name="chevron-right" size={16} />
        </TextButton>
      </View>
      {plan ? (
        <View className="mt-3">
          <Legs legs={plannedLegs(plan, plannable(quote.facts))} />
          <View className="c-between c-wrap">
            {plan.earns > 0 && <View className="text-12 text-secondary">付清后获得 {counted(plan.earns)} 积分</View>}
            <UsePoints quote={quote} choice={choice} result={result} onChange={onChange} />
          </View>
          <PlanSteps plan={plan} />
        </View>
      ) : (
        <Note tone="watch" icon="warning" testId="plan-trouble">
          {trouble}
        </Note>
      )}
      <View className="c-hair" />
      <View className="c-between c-wrap">
        <View className="text-14 text-secondary">合计 {yuan(quote.quotedFen)}</View>
        <View className="text-14 c-row gap-2">
          还需支付
          <Text className={`text-20 font-semibold ${plan?.dueFen === 0 ? 'text-good-ink' : ''}`} data-testid="due">
            <Money fen={plan?.dueFen ?? quote.quotedFen} />
          </Text>
        </View>
      </View>
      {plan && plan.changeFen > 0 && (
        <View className="c-between text-14 mt-1">
          <View className="text-secondary">找零</View>
          <View className="font-semibold" data-testid="change-due">
            {yuan(plan.changeFen)}
          </View>
        </View>
      )}
      <RestPills quote={quote} choice={choice} result={result} onChange={onChange} />
    </View>
  );
}

/** One tap takes as many points as the bill allows; what stays free of them is said where everything is chosen. */
function UsePoints({ quote, choice, result: { mostPoints }, onChange }: Omit<CombinationProps, 'onMore'>) {
  if (choice.points > 0 || mostPoints === 0) return null;
  const worthFen = (mostPoints * 100) / quote.facts.pointRules.spendPerYuan;
  return (
    <TextButton
      onTap={() => {
        onChange({ points: mostPoints });
      }}
      testId="use-points"
    >
      用 {counted(mostPoints)} 积分抵 {yuan(worthFen)}
    </TextButton>
  );
}

function titleOf({ ask }: SaleQuote, choice: SettleChoice): string {
  if (choice.agreed !== null && ask?.changed) return '车主选的组合';
  return isSuggested(choice) ? '推荐组合' : '您选的组合';
}

type Plan = NonNullable<Settling['plan']>;

function enoughWords({ legs }: Plan): string {
  return legs.every(({ kind }) => kind === 'principal' || kind === 'bonus') ? '卡内余额够付' : '不用再付';
}
