import type { PayAsk } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useSeconds } from '@/shell/use-seconds';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';

export interface AskBlockProps {
  ask: PayAsk;
  /** The button on a line of its own. */
  wide: boolean;
  off: boolean;
}

/** What a shop asks of the owner right now: the one strong block of the page. */
export function AskBlock({ ask, wide, off }: AskBlockProps) {
  const seconds = useSeconds(ask.state === 'open' ? ask.expiresAt : null);
  const act = actOf(ask);
  const button = (
    <Button
      small={!wide}
      shape={wide ? 'wide' : 'fit'}
      className={wide ? 'mt-3' : ''}
      off={off}
      onTap={() => {
        go('/owner/pay-ask/index', { id: ask.id });
      }}
      testId="open-ask-act"
    >
      {act}
    </Button>
  );
  return (
    <Card className="mt-3" testId="open-ask">
      <View className="c-between c-wrap">
        <View className="c-row gap-2">
          {ask.plate && <Plate plate={ask.plate} size="s" />}
          <View className="text-14 font-semibold">{ask.shopName}等您确认</View>
        </View>
        {seconds > 0 && <View className="text-12 text-brand font-medium">还剩 {seconds} 秒</View>}
      </View>
      <View className={wide ? '' : 'c-between mt-3 items-end'}>
        <View className={wide ? 'c-between mt-2' : 'min-w-0'}>
          <View className="text-12 text-secondary">{summary(ask)}</View>
          <Text className="text-20">
            <Money fen={ask.totalFen} />
          </Text>
        </View>
        {button}
      </View>
      {off && <View className="text-12 text-secondary mt-2">网络恢复后才能确认，没有扣款。</View>}
    </Card>
  );
}

function summary({ lines }: PayAsk): string {
  const [first] = lines;
  if (!first) return '消费';
  return lines.length === 1 ? first.name : `${first.name}等 ${lines.length} 项`;
}

function actOf(ask: PayAsk): string {
  if (ask.state === 'open') return ask.prepaidFen > 0 || ask.given.length > 0 ? '查看并确认扣款' : '查看并确认';
  return ask.wechatFen > 0 && ask.paymentOrderId ? `去支付 ${yuan(ask.wechatFen)}` : '查看进度';
}
