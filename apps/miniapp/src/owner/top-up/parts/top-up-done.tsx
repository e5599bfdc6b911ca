import type { PaymentOrderView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { goBack, goInstead } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Done } from '@/ui/done';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { BalanceChange } from '../../parts/balance-change';
import { useSubscribing } from '../../parts/subscribe-messages';

/** What a paid top-up brought: the amount, its parts, the balance before and after. */
export function TopUpDone({ order }: { order: PaymentOrderView }) {
  const subscribing = useSubscribing();
  const bonusFen = order.result?.bonusFen ?? 0;
  const afterFen = order.result?.balanceAfterFen ?? null;
  const leave = async (): Promise<void> => {
    await subscribing.ask();
    goBack();
  };
  return (
    <Page
      title="充值完成"
      testId="top-up-done"
      bar={
        <ActionBar>
          <Button
            kind="line"
            onTap={() => {
              goInstead('/owner/card/index', { id: order.result?.cardId });
            }}
            testId="done-card"
          >
            看余额明细
          </Button>
          <Button shape="grow" onTap={() => void leave()} testId="done-leave">
            完成
          </Button>
        </ActionBar>
      }
    >
      <Done>
        <View className="text-14 text-good-ink font-medium">充值成功，到账</View>
        <Text className="text-32">
          <Money fen={order.amountFen + bonusFen} />
        </Text>
        <View className="text-12 text-secondary">实付 {yuan(order.amountFen)}，马上可以用</View>
      </Done>
      <SectionHead title="这次变动" />
      <Card>
        <Pair word="本金">{yuan(order.amountFen, true)}</Pair>
        {bonusFen > 0 && <Pair word="赠送金">{yuan(bonusFen, true)}</Pair>}
      </Card>
      {afterFen !== null && (
        <BalanceChange title="卡内余额" beforeFen={afterFen - order.amountFen - bonusFen} afterFen={afterFen} />
      )}
      {subscribing.templates.length > 0 && (
        <Note tone="brand" icon="bell" className="mt-3">
          点「完成」时，微信会问您要不要接收扣款和到账通知，允许后每笔变动都会提醒您。
        </Note>
      )}
    </Page>
  );
}
