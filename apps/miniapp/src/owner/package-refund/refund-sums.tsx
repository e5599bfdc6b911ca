import type { components } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { leftWords } from '@/service-cards/card-words';
import { goesBackWord } from '@/service-cards/goes-back';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';

type Sums = Pick<
  components['schemas']['OwnServiceCardRefundQuote'],
  'lines' | 'legs' | 'bonusFen' | 'moneyFen' | 'handedOn'
>;

/** How a refund comes about, service by service, and by which ways it goes back. */
export function RefundSums({ sums, byHandFen = 0 }: { sums: Sums; byHandFen?: number }) {
  const { lines, legs, bonusFen, moneyFen, handedOn } = sums;
  const paidByShop = handedOn && moneyFen > 0;
  return (
    <>
      <SectionHead title="怎么算的" />
      <Card flush>
        {lines.map((line) => (
          <Cell key={line.serviceId} shape="block" testId={`package-refund-${line.serviceId}`}>
            <View className="c-between mb-1">
              <View className="text-14 font-medium min-w-0">{line.serviceName}</View>
              <Text className="text-16">
                <Money fen={line.refundFen} />
              </Text>
            </View>
            <Pair word="卡价里占">{yuan(line.priceFen)}</Pair>
            <Pair
              word={
                line.granted === null
                  ? '已过的天数折合'
                  : `已用 ${leftWords(line, line.used ?? 0, line.granted).join('')}折合`
              }
            >
              {yuan(line.usedFen)}
            </Pair>
          </Cell>
        ))}
      </Card>
      {(paidByShop || legs.length > 0) && (
        <>
          <SectionHead title="怎么退" />
          <Card testId="package-refund-ways">
            {paidByShop && <Pair word="由门店付款">{yuan(moneyFen)}</Pair>}
            {legs.map(({ kind, label, amountFen }, place) => (
              <Pair key={place} word={goesBackWord(kind, label, { to: '您', byHand: byHandFen > 0 })}>
                {yuan(amountFen)}
              </Pair>
            ))}
            {bonusFen > 0 && (
              <Note tone="grey" className="mt-2">
                赠送金付的部分退回赠送金，不退现金。
              </Note>
            )}
          </Card>
        </>
      )}
    </>
  );
}
