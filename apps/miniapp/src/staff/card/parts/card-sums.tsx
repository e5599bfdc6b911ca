import type { CardDetail } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { useMay } from '@/shell/session';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { CardTags } from '../../parts/card-tags';
import { useMember } from '../../parts/use-member';

/** Whose card it is and what is on it; a tap asks what a refund would give. */
export function CardSums({ card, onQuote }: { card: CardDetail; onQuote: () => void }) {
  const mayQuote = useMay('card.refundQuote');
  const owner = useMember(card.memberId);
  const name = owner.state === 'ready' ? (owner.data.name ?? '未留姓名') : '';
  return (
    <Card flush testId="card-sums">
      <Cell shape="block">
        <View className="c-between c-wrap gap-2">
          <View className="text-14 text-secondary">
            <Separated parts={[name, `尾号 ${card.tail}`]} />
          </View>
          <View className="c-row gap-2">
            <CardTags card={card} />
          </View>
        </View>
        <Text className="text-32 font-semibold" data-testid="card-balance">
          <Money fen={card.balanceFen} />
        </Text>
        <View className="mt-2">
          <Barline
            whole={card.balanceFen}
            parts={[
              { paint: 'principal', value: card.principalFen },
              { paint: 'bonus', value: card.bonusFen },
            ]}
          />
        </View>
        <View className="c-between c-wrap gap-x-2 text-12 text-secondary mt-2">
          <View>
            <Separated parts={[`本金 ${yuan(card.principalFen)}`, `赠送 ${yuan(card.bonusFen)}`]} />
          </View>
          <View>本金上限 {yuan(card.capFen)}</View>
        </View>
      </Cell>
      {mayQuote && (
        <Cell icon="receipt" title="退卡试算与申请" side="先算后退" chevron onTap={onQuote} testId="card-quote" />
      )}
    </Card>
  );
}
