import type { RefundQuoteView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { RefundLines } from '@/card/refund-lines';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Money } from '@/ui/money';
import { PageBones } from '@/ui/skeleton';
import { clock, day } from '@/ui/when';
import { HowToApply } from '../parts/how-to-apply';
import { AskRefund } from './ask-refund';

/** 退卡试算: what would be paid back today, lot by lot, and from here it can be asked for. */
export default function RefundQuotePage() {
  const id = useParam('id');
  const view = useRemote({
    key: ['refund-quote', id],
    read: () => api.get<RefundQuoteView>(`/me/cards/${id}/refund-quote`),
    isEmpty: ({ lines }) => lines.length === 0,
    enabled: id !== '',
  });
  return (
    <Page title="退卡试算" testId="refund-quote">
      <Shown
        view={view}
        failed="没能算出来"
        money="您的余额没有变动。"
        bones={<PageBones />}
        empty={<Empty title="没有可退的本金" text="卡里的本金已经用完，没有需要退的金额" />}
      >
        {(quote, stale) => <Quote quote={quote} off={stale} />}
      </Shown>
    </Page>
  );
}

function Quote({ quote, off }: { quote: RefundQuoteView; off: boolean }) {
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary">现在退卡可退</View>
        <Text className="text-32" data-testid="refund-total">
          <Money fen={quote.totalFen} />
        </Text>
        <View className="text-12 text-secondary">
          {day(quote.at)} {clock(quote.at)} 试算，余额没有变动
        </View>
      </Card>
      <AskRefund quote={quote} off={off} />
      <RefundLines quote={quote} />
      <HowToApply>在手机上申请，或带上手机到任一门店柜台办理；复核通过后，款项按原支付方式退回。</HowToApply>
    </>
  );
}
