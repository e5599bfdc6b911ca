import { View } from '@tarojs/components';
import { PlanSteps } from '@/settlement/plan-steps';
import { plannedLegs } from '@/settlement/planned-legs';
import { Legs } from '@/ui/bars';
import { TextButton } from '@/ui/button';
import { Icon } from '@/ui/icon';
import { counted } from '@/ui/money';
import { Note } from '@/ui/note';
import type { Choosing } from '../use-choice';

/** The combination as it is planned, and the way to another one. */
export function ChosenPlan({ choosing, onChange }: { choosing: Choosing; onChange: () => void }) {
  const { facts, result, body } = choosing;
  const { plan, trouble } = result;
  return (
    <View data-testid="chosen-plan">
      <View className="c-between mb-2">
        <View className="text-16 font-semibold">{body ? '您选的组合' : '店里给出的组合'}</View>
        <TextButton onTap={onChange} testId="change-choice">
          改付款方式
          <Icon name="chevron-right" size={16} />
        </TextButton>
      </View>
      {plan ? (
        <>
          <Legs legs={plannedLegs(plan, facts)} />
          {plan.earns > 0 && <View className="text-12 text-secondary">付清后获得 {counted(plan.earns)} 积分</View>}
          <PlanSteps plan={plan} />
        </>
      ) : (
        <Note tone="watch" icon="warning" testId="chosen-trouble">
          {trouble}
        </Note>
      )}
    </View>
  );
}
