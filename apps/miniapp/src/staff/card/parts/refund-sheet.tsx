import type { RefundQuoteView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { RefundLines } from '@/card/refund-lines';
import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { Empty } from '@/ui/empty';
import { Money } from '@/ui/money';
import { Sheet } from '@/ui/sheet';
import { CardBones } from '@/ui/skeleton';
import { clock, day } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { AskRefund } from './ask-refund';

/** 退卡试算: what the card would give back now, lot by lot, to be said to its owner; from here it is asked for. */
export function RefundSheet({ cardId, onClose }: { cardId: string; onClose: () => void }) {
  const mayAsk = useMay('cardRefund.ask');
  const view = useRemote({
    key: ['staff', 'refund-quote', cardId],
    read: () => api.get<RefundQuoteView>(`/staff/cards/${cardId}/refund-quote`),
    isEmpty: ({ lines }) => lines.length === 0,
  });
  return (
    <Sheet open title="退卡试算" onClose={onClose} testId="refund-sheet">
      <Shown
        view={view}
        failed="没能算出来"
        money="卡内余额没有变动。"
        bones={<CardBones />}
        empty={<Empty title="没有可退的本金" text="卡里的本金已经用完" />}
      >
        {(quote) => (
          <>
            <View className="text-center">
              <View className="text-14 text-secondary">现在退卡可退</View>
              <Text className="text-32 font-semibold" data-testid="refund-total">
                <Money fen={quote.totalFen} />
              </Text>
              <View className="text-12 text-secondary">
                {day(quote.at)} {clock(quote.at)} 试算，没有退任何钱
              </View>
            </View>
            <RefundLines quote={quote} />
            {mayAsk && <AskRefund quote={quote} />}
          </>
        )}
      </Shown>
    </Sheet>
  );
}
