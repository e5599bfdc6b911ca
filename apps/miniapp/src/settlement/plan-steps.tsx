import { stepSentence } from '@cheyou/contracts';
import type { SettlementPlan } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { TextButton } from '@/ui/button';
import { Icon } from '@/ui/icon';

/** How a bill was reckoned, a line a step, for whoever asks. */
export function PlanSteps({ plan }: { plan: SettlementPlan }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton
        onTap={() => {
          setOpen(!open);
        }}
        testId="plan-steps-open"
      >
        {open ? '收起算法' : '怎么算的'}
        <Icon name="chevron-down" size={16} />
      </TextButton>
      {open && (
        <View className="rounded-control bg-fill p-3" data-testid="plan-steps">
          {plan.steps.map((step, place) => (
            <View key={place} className="text-12 text-secondary-page py-0.5">
              {`${String(place + 1)}. ${stepSentence(step)}`}
            </View>
          ))}
        </View>
      )}
    </>
  );
}
