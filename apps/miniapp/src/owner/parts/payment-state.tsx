import type { PaymentOrderView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Money } from '@/ui/money';
import { StateMark, type StateMarkProps } from '@/ui/state-mark';
import { clock } from '@/ui/when';
import type { PaymentStage } from './use-payment';

/** Where a payment stands, in words that say what it means for the money. */
export function PaymentState({ order, stage }: { order: PaymentOrderView; stage: PaymentStage }) {
  const { icon, tone, title, text } = said[stage];
  return (
    <Card className="text-center" testId={`payment-${stage}`}>
      <StateMark icon={icon} tone={tone} turning={stage === 'confirming'} />
      <View className="text-16 font-semibold mt-3">{title}</View>
      <View className="text-12 text-secondary mt-1">{order.description}</View>
      <Text className="text-32 block mt-1">
        <Money fen={order.amountFen} />
      </Text>
      <View className="text-14 text-secondary mt-1">{text}</View>
      {!settled.has(stage) && (
        <View className="text-12 text-secondary mt-2">请在 {clock(order.deadlineAt)} 前完成支付</View>
      )}
    </Card>
  );
}

const settled = new Set<PaymentStage>(['paid', 'closed', 'confirming']);

const said: Record<PaymentStage, StateMarkProps & { title: string; text: string }> = {
  waiting: { icon: 'clock', tone: 'brand', title: '正在准备支付', text: '还没有扣款。' },
  ready: { icon: 'wechat', tone: 'brand', title: '等待支付', text: '还没有扣款，可以继续支付。' },
  asking: { icon: 'wechat', tone: 'brand', title: '请在微信里完成支付', text: '支付结果以微信为准。' },
  confirming: {
    icon: 'refresh',
    tone: 'brand',
    title: '正在向微信确认',
    text: '通常几秒内完成。现在离开也没关系，到账后会通知您，不会重复扣款。',
  },
  cancelled: { icon: 'info', tone: 'watch', title: '支付已取消', text: '没有扣款，随时可以继续支付。' },
  failed: {
    icon: 'warning',
    tone: 'watch',
    title: '没能完成支付',
    text: '没有收到付款。若微信已扣款，会在一分钟内自动入账，不会重复。',
  },
  paid: { icon: 'check', tone: 'good', title: '支付成功', text: '' },
  closed: {
    icon: 'close',
    tone: 'grey',
    title: '这笔支付已关闭',
    text: '没有扣款。若刚好已付款，会原路退回。',
  },
};
