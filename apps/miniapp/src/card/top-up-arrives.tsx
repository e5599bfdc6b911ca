import type { TopUpOptions } from '@cheyou/contracts';
import type { TopUpPlan } from '@cheyou/domain';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';

/** What arrives on the card, and the balance after it. */
export function TopUpArrives({ options, plan }: { options: TopUpOptions; plan: TopUpPlan | null }) {
  if (!plan) return null;
  const lastDay = plan.bonusExpiresOn ? `（至 ${plan.bonusExpiresOn}）` : '';
  return (
    <>
      <SectionHead title="到账明细" />
      <Card testId="arrives">
        <Pair word="本金">{yuan(plan.principalFen)}</Pair>
        {plan.bonusFen > 0 && <Pair word={`赠送金${lastDay}`}>{yuan(plan.bonusFen)}</Pair>}
        <View className="c-hair" />
        <View className="c-between c-wrap">
          <View>充后余额</View>
          <Text className="text-20">
            <Money fen={(options.card?.balanceFen ?? 0) + plan.principalFen + plan.bonusFen} />
          </Text>
        </View>
      </Card>
    </>
  );
}
