import type { CardDetail } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { refundStates, type CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { inFours } from '../in-fours';
import { CardTags } from '../../parts/card-tags';
import { useMember } from '../../parts/use-member';

/** Whose card it is and what is on it; a tap asks what a refund would give. */
export function CardSums({ card, onQuote }: { card: CardDetail; onQuote: () => void }) {
  const mayQuote = useMay('card.refundQuote');
  return (
    <Card flush testId="card-sums">
      <Cell shape="block">
        <View className="c-between c-wrap gap-2">
          <View className="text-14 text-secondary">卡号 {inFours(card.number)}</View>
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
      <OwnerRow memberId={card.memberId} />
      {mayQuote && (
        <Cell icon="receipt" title="退卡试算与申请" side="先算后退" chevron onTap={onQuote} testId="card-quote" />
      )}
      <RefundRow cardId={card.id} />
      <Cell
        icon="clock"
        title="卡片记录"
        side="办过什么"
        chevron
        onTap={() => {
          go('/staff/card-history/index', { id: card.id });
        }}
        testId="card-history"
      />
    </Card>
  );
}

function OwnerRow({ memberId }: { memberId: string }) {
  const owner = useMember(memberId);
  if (owner.state !== 'ready') return null;
  const { oldCardNumbers: oldCards } = owner.data;
  return (
    <Cell
      icon="person"
      title={owner.data.name ?? '未留姓名'}
      {...(oldCards.length > 0 && { note: `原系统卡号 ${oldCards.join('、')}` })}
      side="会员资料"
      chevron
      onTap={() => {
        go('/staff/member/index', { id: memberId });
      }}
      testId="card-owner"
    />
  );
}

/** The newest request while something of it is open; what is over stands in the history. */
function RefundRow({ cardId }: { cardId: string }) {
  const view = useRemote({
    key: ['staff', 'card-refunds', 'of', cardId],
    read: () => api.get<CardRefund[]>(`/staff/cards/${cardId}/refunds`),
    enabled: useMay('cardRefund.read'),
  });
  const open = view.state === 'ready' && view.data.find(({ state }) => state === 'waiting' || state === 'paying');
  if (!open) return null;
  return (
    <Cell
      icon="undo"
      iconTone="text-watch-ink"
      strong
      title={`退卡 ${yuan(open.totalFen)}`}
      side={refundStates[open.state]}
      chevron
      onTap={() => {
        go('/staff/card-refund/index', { id: open.id });
      }}
      testId="card-refund-open"
    />
  );
}
