import type { components } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { goesBackWord } from '@/service-cards/goes-back';
import { api } from '@/shell/api';
import { SlipActs } from '@/shell/paper/slip-acts';
import { useSession } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { Failed } from '@/shell/view-parts';
import { Card } from '@/ui/card';
import { Money, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { CardBones, Waiting } from '@/ui/skeleton';
import { nearDayClock } from '@/ui/when';
import { givenBackPaper, paidByHand, usedWord } from './given-back-paper';

type Statement = components['schemas']['ServiceCardRefundStatement'];

/** 退卡说明: what was left of the card when it went back, and by which ways it came. */
export function GivenBack({ cardId }: { cardId: string }) {
  const merchantName = useSession(({ me }) => me?.merchantName ?? '');
  const view = useRemote({
    key: ['service-cards', cardId, 'refund'],
    read: () => api.get<Statement>(`/me/service-cards/${cardId}/refund`),
  });
  const body = () => {
    switch (view.state) {
      case 'waiting':
      case 'empty':
        return (
          <Waiting>
            <CardBones />
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="退卡说明没能加载出来" money="已退的款项不受影响。" />;
      case 'ready':
        return (
          <>
            <Shown statement={view.data} />
            <SlipActs
              name="given-back"
              title="退卡说明"
              word="退卡说明"
              rows={givenBackPaper(view.data, merchantName)}
            />
          </>
        );
    }
  };
  return (
    <>
      <SectionHead title="退卡说明" />
      {body()}
    </>
  );
}

function Shown({
  statement: { at, moneyFen, priceFen, valueFen, reason, lines, legs, handedOn, payOut },
}: {
  statement: Statement;
}) {
  return (
    <Card testId="package-given-back">
      <View className="c-between">
        <View className="text-14 text-secondary">{nearDayClock(at)} 退款</View>
        <Text className="text-20 font-semibold">
          <Money fen={moneyFen} />
        </Text>
      </View>
      <View className="c-hair" />
      <Pair word="买价">{yuan(priceFen)}</Pair>
      {lines.map((line) => (
        <Pair key={line.serviceId} word={usedWord(line)}>
          {yuan(line.usedFen === 0 ? 0 : -line.usedFen)}
        </Pair>
      ))}
      <Pair word="没用完的部分">{yuan(valueFen)}</Pair>
      <View className="c-hair" />
      {handedOn && moneyFen > 0 && <Pair word="由门店付款">{yuan(moneyFen)}</Pair>}
      {legs.map(({ kind, label, amountFen }, place) => (
        <Pair key={place} word={goesBackWord(kind, label, { to: '您', byHand: paidByHand(payOut) })}>
          {yuan(amountFen)}
        </Pair>
      ))}
      <Pair word="原因">{reason}</Pair>
    </Card>
  );
}
