import { View } from '@tarojs/components';
import { CardPart } from '@/settlement/card-part';
import { PlanSteps } from '@/settlement/plan-steps';
import { plannedLegs } from '@/settlement/planned-legs';
import { Legs } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import type { PurchasePlan } from '../use-purchase';

/** What the prepaid card and WeChat pay of it, before anything is paid. */
export function OfferPayment({ facts, choice, result, change }: PurchasePlan) {
  const { plan, trouble } = result;
  return (
    <>
      <SectionHead title="付款方式" />
      <Card testId="offer-payment">
        {plan ? (
          <>
            <Legs legs={plannedLegs(plan, facts)} />
            <PlanSteps plan={plan} />
          </>
        ) : (
          <Note tone="watch" icon="warning">
            {trouble}
          </Note>
        )}
        <View className="c-hair" />
        <CardPart facts={facts} choice={choice} result={result} onChange={change} />
      </Card>
    </>
  );
}
