import type { PayAsk } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Page } from '@/shell/page';
import { useDone } from '@/shell/use-done';
import { Failed, OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { CardBones, Waiting } from '@/ui/skeleton';
import { PaymentState } from '../../parts/payment-state';
import { usePayment, type PaymentStage } from '../../parts/use-payment';
import type { PayAskActs } from '../use-pay-ask';
import { AskFacts, ownFen } from './ask-facts';

/** The card's part is held; the rest is paid through WeChat, then the receipt comes by itself. */
export function AskToPay({ ask, orderId, acts }: { ask: PayAsk; orderId: string; acts: PayAskActs }) {
  const payment = usePayment(orderId);
  const { stage, view } = payment;
  useDone(acts.order, (order) => void payment.pay(order));
  return (
    <Page
      title="待支付"
      testId="pay-ask"
      bar={
        mayPay.has(stage) && (
          <ActionBar note={<OutcomeNote once={acts.order} className="mb-2" />}>
            <Button shape="grow" busy={acts.order.busy} onTap={() => void acts.order.run({})} testId="ask-pay">
              微信支付 {yuan(ask.wechatFen)}
            </Button>
          </ActionBar>
        )
      }
    >
      {view.state === 'failed' && (
        <Failed view={view} title="付款结果没能查到" money="没有重复扣款，结果以微信账单为准。" />
      )}
      {view.state === 'waiting' && (
        <Waiting>
          <CardBones />
        </Waiting>
      )}
      {view.state === 'ready' && <PaymentState order={view.data} stage={stage} />}
      {ownFen(ask) > 0 && stage !== 'closed' && (
        <Note tone="brand" className="mt-3">
          您账户里的 {yuan(ownFen(ask))} 已为这单留着，付完微信部分一起结算；没付则原样退回。
        </Note>
      )}
      <View className="mt-3">
        <AskFacts ask={ask} head="这次消费" />
      </View>
    </Page>
  );
}

const mayPay = new Set<PaymentStage>(['waiting', 'ready', 'cancelled', 'failed']);
