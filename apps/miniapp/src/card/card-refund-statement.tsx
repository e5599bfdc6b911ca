import { Text, View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { nearDayClock } from '@/ui/when';
import { payoutWord, refundStates, type CardRefund } from './card-refund-words';

/** The statement of a card refund: how it stands, what goes back of each lot, and who asked and decided. */
export function CardRefundStatement({ refund }: { refund: CardRefund }) {
  const over = refund.state === 'declined' || refund.state === 'withdrawn';
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary" data-testid="refund-state">
          {refundStates[refund.state]}
        </View>
        <Text className="text-32 font-semibold" data-testid="refund-total">
          <Money fen={refund.totalFen} />
        </Text>
        <View className="text-12 text-secondary">
          尾号 {refund.cardTail} · {refund.shopName}
        </View>
      </Card>
      {refund.bonusFen > 0 && !over && (
        <Note tone="watch" icon="info" className="mt-3">
          退的是没用完的本金，赠送金 {yuan(refund.bonusFen)} {refund.state === 'waiting' ? '将同时作废' : '已同时作废'}
          。
        </Note>
      )}
      {refund.cardClosed && (
        <Note tone="grey" className="mt-3">
          卡内已无余额，这张卡已按申请销户。
        </Note>
      )}
      <SectionHead title="逐笔明细" more={`共 ${String(refund.lines.length)} 笔`} />
      <Card flush>
        {refund.lines.map((line) => (
          <Cell key={line.lotId} shape="block" testId={`refund-line-${line.lotId}`}>
            <View className="c-between mb-1">
              <View className="text-14 font-medium">{line.title}</View>
              <Text className="text-16">
                <Money fen={line.refundFen} />
              </Text>
            </View>
            <Pair word="当时充值">{yuan(line.paidFen)}</Pair>
            <Pair word="已用本金">{yuan(line.principalUsedFen)}</Pair>
            {line.bonusForfeitFen > 0 && <Pair word="作废赠送金">{yuan(line.bonusForfeitFen)}</Pair>}
            {!over && <View className="text-12 text-secondary mt-1">{payoutWord(line)}</View>}
          </Cell>
        ))}
      </Card>
      <SectionHead title="办理经过" />
      <Card>
        <Pair word="申请">{`${refund.askedBy ?? '本人手机'} ${nearDayClock(refund.askedAt)}`}</Pair>
        <Pair word="原因">{refund.reason}</Pair>
        {refund.decidedAt !== null && (
          <Pair word={refund.state === 'withdrawn' ? '撤回' : '复核'}>
            {`${refund.decidedBy ?? '本人手机'} ${nearDayClock(refund.decidedAt)}`}
          </Pair>
        )}
        {refund.decision !== null && <Pair word="说明">{refund.decision}</Pair>}
      </Card>
    </>
  );
}
