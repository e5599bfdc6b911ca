import type { ServiceCardRefundView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { api } from '@/shell/api';
import { callPhone } from '@/shell/call-phone';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { PageBones } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { knownShop } from '../parts/known-shop';

/** 退卡试算 of a service card: what its unused part is worth today, service by service; asking changes nothing. */
export default function PackageRefundPage() {
  const id = useParam('id');
  const view = useRemote({
    key: ['service-cards', id, 'refund-quote'],
    read: () => api.get<ServiceCardRefundView>(`/me/service-cards/${id}/refund-quote`),
    enabled: id !== '',
  });
  return (
    <Page title="退卡试算" testId="package-refund">
      <Shown view={view} failed="没能算出来" money="卡里的次数没有变动。" side={<CallShop />} bones={<PageBones />}>
        {(quote) => <Quote quote={quote} />}
      </Shown>
    </Page>
  );
}

function Quote({ quote }: { quote: ServiceCardRefundView }) {
  return (
    <>
      <Card className="text-center">
        <View className="text-14 text-secondary">{quote.name}，现在退可退</View>
        <Text className="text-32" data-testid="package-refund-total">
          <Money fen={quote.totalFen} />
        </Text>
        <View className="text-12 text-secondary">买时 {yuan(quote.priceFen)}，试算不会改变卡里的次数</View>
      </Card>
      <SectionHead title="怎么算的" />
      <Card flush>
        {quote.lines.map((line) => (
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
                  : `已用 ${String(line.used ?? 0)} / ${String(line.granted)} 次折合`
              }
            >
              {yuan(line.usedFen)}
            </Pair>
          </Cell>
        ))}
      </Card>
      <HowToApply />
    </>
  );
}

function HowToApply() {
  const shop = knownShop();
  return (
    <>
      <SectionHead title="怎么办理" />
      <Card>
        <View className="text-14">
          带上手机到买卡的那家门店，店长核对后办理。款项按买卡时的支付方式退回，赠送金付的部分退回赠送金。
        </View>
        {shop && (
          <Button
            kind="sub"
            shape="wide"
            icon="phone"
            className="mt-3"
            onTap={() => {
              void callPhone(shop.phone);
            }}
            testId="call-shop"
          >
            打给{shop.name}
          </Button>
        )}
      </Card>
    </>
  );
}
