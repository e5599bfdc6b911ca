import type { RefundQuoteView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';

/** What a refund would give up, and the quote lot by lot. */
export function RefundLines({ quote }: { quote: RefundQuoteView }) {
  const forfeitFen = quote.lines.reduce((sum, line) => sum + line.bonusForfeitFen, 0);
  return (
    <>
      {forfeitFen > 0 && (
        <Note tone="watch" icon="info" className="mt-3">
          退的是没用完的本金。退卡后剩余赠送金 {yuan(forfeitFen)} 同时作废。
        </Note>
      )}
      <SectionHead title="逐笔明细" more={`共 ${quote.lines.length} 笔`} />
      <Card flush>
        {quote.lines.map((line) => (
          <Cell key={line.lotId} shape="block" testId={`refund-line-${line.lotId}`}>
            <View className="c-between mb-1">
              <View className="text-14 font-medium">{line.title}</View>
              <Text className="text-16">
                <Money fen={line.refundFen} />
              </Text>
            </View>
            <Pair word="当时充值">{yuan(line.paidFen)}</Pair>
            <Pair word="已用本金">{yuan(line.principalUsedFen)}</Pair>
            {line.elsewhereFen > 0 && <Pair word="其中此前已由微信退回">{yuan(line.elsewhereFen)}</Pair>}
            {line.bonusForfeitFen > 0 && <Pair word="作废赠送金">{yuan(line.bonusForfeitFen)}</Pair>}
          </Cell>
        ))}
      </Card>
    </>
  );
}
