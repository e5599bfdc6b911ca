import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { nearDayClock } from '@/ui/when';
import { askStates, type RefundAsk } from '../parts/use-refund-asks';
import { WithdrawRefund } from '../parts/withdraw-refund';
import { goesByDays } from './goes-by-days';
import { RefundSums } from './refund-sums';

/** A request as it stands: what goes back, who asked and who decided; while it waits it can be taken back. */
export function AskedRefund({ ask, off }: { ask: RefundAsk; off: boolean }) {
  const waits = ask.state === 'asked';
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary" data-testid="package-refund-state">
          {askStates[ask.state]}
        </View>
        <Text className="text-32 font-semibold" data-testid="package-refund-total">
          <Money fen={ask.moneyFen} />
        </Text>
        <View className="text-12 text-secondary">
          {ask.name} · {ask.shopName}
        </View>
      </Card>
      {waits && (
        <WithdrawRefund
          path={`/me/service-card-refunds/${ask.id}/withdrawal`}
          off={off}
          note={
            goesByDays(ask.lines)
              ? '年卡按天折算，以门店确认那天的金额为准。'
              : '门店确认前卡还能用；用过以后退的金额会变，要撤回后重新申请。'
          }
          testId="package-refund-withdraw"
        >
          撤回后不退 {yuan(ask.moneyFen)}，卡和剩余次数、工时都不变，可以继续使用。
        </WithdrawRefund>
      )}
      <RefundSums sums={ask} />
      <SectionHead title="办理经过" />
      <Card>
        <Pair word="申请">{`${ask.askedBy ?? '本人手机'} ${nearDayClock(ask.askedAt)}`}</Pair>
        <Pair word="原因">{ask.reason}</Pair>
        {ask.decidedAt !== null && <Pair word="确认">{`${ask.decidedBy ?? ''} ${nearDayClock(ask.decidedAt)}`}</Pair>}
      </Card>
    </>
  );
}
