import type { components } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { api } from '@/shell/api';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { counted, Money, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { PageBones } from '@/ui/skeleton';
import { nearDayClock } from '@/ui/when';
import { CallShop } from '../parts/call-shop';
import { HowToApply } from '../parts/how-to-apply';
import type { RefundAsk } from '../parts/use-refund-asks';
import { AskRefund } from './ask-refund';
import { RefundSums } from './refund-sums';

type Quote = components['schemas']['OwnServiceCardRefundQuote'];

/** What the card would give back today, and from here it can be asked for; `last` is the request before, which came to nothing. */
export function CardQuote({ cardId, last }: { cardId: string; last: RefundAsk | null }) {
  const view = useRemote({
    key: ['service-cards', cardId, 'refund-quote'],
    read: () => api.get<Quote>(`/me/service-cards/${cardId}/refund-quote`),
  });
  return (
    <>
      {last?.state === 'declined' && <Declined ask={last} />}
      <Shown
        view={view}
        failed="现在不能退卡"
        money="卡里的次数和工时没有变动。"
        side={<CallShop />}
        bones={<PageBones />}
      >
        {(quote, stale) => <Quoted quote={quote} off={stale} />}
      </Shown>
    </>
  );
}

function Declined({ ask: { decidedAt, decision, moneyFen } }: { ask: RefundAsk }) {
  return (
    <Note tone="watch" className="mb-3" testId="package-refund-declined">
      {decidedAt === null ? '' : `${nearDayClock(decidedAt)} `}申请退 {yuan(moneyFen)} 没有通过：
      {decision ?? '门店没有写原因'}
    </Note>
  );
}

function Quoted({ quote, off }: { quote: Quote; off: boolean }) {
  const { name, priceFen, moneyFen, earnedBack, byHandFen, handedOn } = quote;
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary">{name}，现在退可退</View>
        <Text className="text-32" data-testid="package-refund-total">
          <Money fen={moneyFen} />
        </Text>
        <View className="text-12 text-secondary">买时 {yuan(priceFen)}，试算不会改变卡里的次数和工时</View>
      </Card>
      <AskRefund quote={quote} off={off} />
      <RefundSums sums={quote} byHandFen={byHandFen} />
      {earnedBack > 0 && (
        <Note tone="grey" className="mt-3">
          买这张卡送的积分会收回 {counted(earnedBack)} 分。
        </Note>
      )}
      <HowToApply>
        {handedOn
          ? '在手机上申请，或带上手机到卖出这张卡的门店办理。这张卡是转赠来的，门店确认后由门店付款，请到店领取。'
          : '在手机上申请，或带上手机到买卡的那家门店办理。门店确认后，款项按买卡时的支付方式退回；微信支付的原路退回，退不了的由门店付款。'}
      </HowToApply>
    </>
  );
}
