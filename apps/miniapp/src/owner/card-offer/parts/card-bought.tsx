import { Text, View } from '@tarojs/components';
import { goInstead } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Done } from '@/ui/done';
import { Money } from '@/ui/money';
import { useSubscribing } from '../../parts/subscribe-messages';

export interface CardBoughtProps {
  totalFen: number;
  cardId: string | null;
  settlementId: string | null;
}

/** The card is there; its counts and its receipt are a tap away. */
export function CardBought({ totalFen, cardId, settlementId }: CardBoughtProps) {
  const subscribing = useSubscribing();
  const leave = async (): Promise<void> => {
    await subscribing.ask();
    if (cardId === null) goInstead('/owner/packages/index');
    else goInstead('/owner/package/index', { id: cardId });
  };
  return (
    <Page
      title="购买完成"
      testId="card-bought"
      bar={
        <ActionBar>
          {settlementId !== null && (
            <Button
              kind="line"
              onTap={() => {
                goInstead('/owner/receipt/index', { id: settlementId });
              }}
              testId="bought-receipt"
            >
              看小票
            </Button>
          )}
          <Button shape="grow" onTap={() => void leave()} testId="bought-card">
            看我的卡
          </Button>
        </ActionBar>
      }
    >
      <Done>
        <View className="text-14 text-good-ink font-medium">购买成功，已付</View>
        <Text className="text-32">
          <Money fen={totalFen} />
        </Text>
        <View className="text-12 text-secondary">卡已放进「我的权益」，到店出示会员码即可使用</View>
      </Done>
    </Page>
  );
}
