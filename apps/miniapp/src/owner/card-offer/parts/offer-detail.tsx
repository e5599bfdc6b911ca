import type { ServiceCardOffer } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { cardKindNames, countWords, hoursTaken, labourWords, validityWords } from '@/service-cards/card-words';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Money, yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { Tag } from '@/ui/tag';
import { useMyHome } from '../../parts/use-my-home';
import { carWords, savingWords } from '../../card-shop/offer-words';

/** What is on the card, and the rules it is sold under. */
export function OfferDetail({ offer }: { offer: ServiceCardOffer }) {
  const saving = savingWords(offer);
  return (
    <>
      <Card testId="offer-head">
        <View className="c-between items-start">
          <View className="text-20 font-semibold min-w-0">{offer.name}</View>
          <Tag tone="brand">{cardKindNames[offer.kind]}</Tag>
        </View>
        <View className="c-row c-wrap gap-2 mt-2">
          <Text className="text-32 font-semibold">
            <Money fen={offer.priceFen} />
          </Text>
          {saving && <Tag tone="good">{saving}</Tag>}
        </View>
      </Card>
      <SectionHead title="包含" more={offer.worthFen === null ? undefined : `单次合计 ${yuan(offer.worthFen)}`} />
      <Card flush>
        {offer.services.map((service) => (
          <Cell
            key={service.serviceId}
            title={service.serviceName}
            note={labourWords(offer.labour) ?? `单次 ${yuan(service.listPriceFen)}`}
            side={<View className="font-semibold text-ink">{countWords(service)}</View>}
          />
        ))}
      </Card>
      <SectionHead title="使用约定" />
      <Card>
        <Pair word="有效期">{validityWords(offer)}</Pair>
        <Pair word="适用门店">
          <Shops shopIds={offer.shopIds} />
        </Pair>
        <Pair word="适用车辆">{carWords(offer)}</Pair>
        {offer.labour && <Pair word="扣减">{hoursTaken}</Pair>}
        <Pair word="转赠">{offer.transferable ? '双方同意后可转给其他会员' : '不可转赠'}</Pair>
        <Pair word="积分">{offer.earnsPoints ? '付款后得积分' : '不得积分'}</Pair>
        {offer.months !== null && <Pair word="到期">没用完的作废，可申请延期</Pair>}
      </Card>
    </>
  );
}

function Shops({ shopIds }: Pick<ServiceCardOffer, 'shopIds'>) {
  const home = useMyHome();
  if (shopIds === null) return '各店通用';
  const shops = home.state === 'ready' ? home.data.shops.filter(({ id }) => shopIds.includes(id)) : [];
  return shops.length === 0 ? '指定门店' : shops.map(({ name }) => name).join('、');
}
