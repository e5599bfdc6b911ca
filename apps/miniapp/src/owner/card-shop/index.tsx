import type { ServiceCardOffer } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { cardKindNames, countWords, validityWords } from '@/service-cards/card-words';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Icon } from '@/ui/icon';
import { Money } from '@/ui/money';
import { CardBones } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { CallShop } from '../parts/call-shop';
import { savingWords } from './offer-words';
import { useOffers } from './use-offers';

/** 次卡套餐: what can be bought here, each with what is on it and what it costs. */
export default function CardShopPage() {
  const view = useOffers();
  return (
    <Page title="次卡套餐" testId="card-shop">
      <Shown
        view={view}
        failed="在售的卡没能加载出来"
        money="没有扣款。"
        side={<CallShop />}
        bones={[0, 1, 2].map((at) => (
          <View key={at} className={at > 0 ? 'mt-3' : ''}>
            <CardBones />
          </View>
        ))}
        empty={<Empty title="现在没有在售的卡" text="次卡、套餐和年卡开售后会出现在这里，已买的卡照常可用。" />}
      >
        {({ offers }) => offers.map((offer, at) => <OfferCard key={offer.id} offer={offer} first={at === 0} />)}
      </Shown>
    </Page>
  );
}

function OfferCard({ offer, first }: { offer: ServiceCardOffer; first: boolean }) {
  const saving = savingWords(offer);
  return (
    <Card
      className={first ? '' : 'mt-3'}
      onTap={() => {
        go('/owner/card-offer/index', { id: offer.id });
      }}
      testId={`offer-${offer.id}`}
    >
      <View className="c-between items-start">
        <View className="text-16 font-semibold min-w-0">{offer.name}</View>
        <Tag tone="brand">{cardKindNames[offer.kind]}</Tag>
      </View>
      <View className="mt-2">
        {offer.services.map((service) => (
          <View key={service.serviceId} className="c-between text-14">
            <View className="min-w-0">{service.serviceName}</View>
            <View className="text-secondary c-nowrap">{countWords(service)}</View>
          </View>
        ))}
      </View>
      <View className="text-12 text-secondary mt-2">{validityWords(offer)}</View>
      <View className="c-hair" />
      <View className="c-between c-wrap">
        <View className="c-row gap-2">
          <Text className="text-20 font-semibold">
            <Money fen={offer.priceFen} />
          </Text>
          {saving && <Tag tone="good">{saving}</Tag>}
        </View>
        <View className="c-row text-14 font-medium text-brand ml-auto">
          看详情
          <Icon name="chevron-right" size={16} />
        </View>
      </View>
    </Card>
  );
}
