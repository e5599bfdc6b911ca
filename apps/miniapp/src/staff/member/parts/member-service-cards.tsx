import { View } from '@tarojs/components';
import { cardKindNames } from '@/service-cards/card-words';
import { CardUsesLeft } from '@/service-cards/card-uses-left';
import { ServiceCardTag } from '@/service-cards/service-card-tag';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Icon } from '@/ui/icon';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Shown } from '@/shell/shown';
import { useServiceCards } from '../../parts/use-holdings';
import { useGifts } from '../../parts/use-gifts';
import type { ServiceCardView } from '../../parts/wire';

/** 次卡与套餐: what is left of each card; a tap opens its uses and what may be done with it. */
export function MemberServiceCards({ memberId, onGive }: { memberId: string; onGive: () => void }) {
  const mayRead = useMay('serviceCard.read');
  const maySell = useMay('sale.create');
  const gives = useGifts().length > 0;
  const view = useServiceCards(memberId);
  if (!mayRead || (view.state === 'ready' && view.data.length === 0 && !maySell && !gives)) return null;
  return (
    <>
      <SectionHead title="次卡与套餐" />
      <Shown view={view} failed="次卡与套餐没能加载出来" money="卡里的剩余没有变动。">
        {(cards) => inOrder(cards).map((card) => <ServiceCardRow key={card.id} card={card} memberId={memberId} />)}
      </Shown>
      <Card flush>
        {maySell && (
          <Cell
            icon="plus"
            title="办一张卡"
            note="次卡、套餐卡、年卡，用储值或现付"
            chevron
            onTap={() => {
              go('/staff/sale/index', { memberId, first: 'card' });
            }}
            testId="member-sell-card"
          />
        )}
        {gives && (
          <Cell
            icon="gift"
            title="赠送工时卡"
            note="交车时送给车主，不收钱"
            chevron
            onTap={onGive}
            testId="member-give-hours"
          />
        )}
      </Card>
    </>
  );
}

/** What can be used stands first. */
function inOrder(cards: readonly ServiceCardView[]): ServiceCardView[] {
  const usable = ({ state, lapsed }: ServiceCardView): boolean => state === 'active' && !lapsed;
  return [...cards.filter(usable), ...cards.filter((card) => !usable(card))];
}

function ServiceCardRow({ card, memberId }: { card: ServiceCardView; memberId: string }) {
  const { id, name, kind, cars, carsMax } = card;
  const plates = cars.flatMap(({ plate }) => plate ?? []);
  return (
    <Card
      className="mb-3"
      onTap={() => {
        go('/staff/service-card/index', { id, memberId });
      }}
      testId={`member-service-card-${name}`}
    >
      <View className="c-between">
        <View className="c-row c-wrap gap-2 min-w-0">
          <View className="text-16 font-semibold">{name}</View>
          <ServiceCardTag card={card} />
        </View>
        <Icon name="chevron-right" size={18} className="c-chevron" />
      </View>
      <View className="text-12 text-secondary mt-1">
        <Separated
          parts={[
            card.gift && '门店赠送',
            cardKindNames[kind],
            carsMax === null ? '不限车辆' : plates.length > 0 ? `限 ${plates.join('、')}` : '还没绑车',
          ]}
        />
      </View>
      <CardUsesLeft card={card} />
    </Card>
  );
}
