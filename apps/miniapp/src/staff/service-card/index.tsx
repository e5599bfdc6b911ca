import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { CardEvents } from '@/service-cards/card-events';
import { cardKindNames, countedWords } from '@/service-cards/card-words';
import { usesWords } from '@/ui/use-words';
import { CardUsesLeft } from '@/service-cards/card-uses-left';
import { ServiceCardTag } from '@/service-cards/service-card-tag';
import { api } from '@/shell/api';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { useRemoteList } from '@/shell/use-remote-list';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { CardBones, RowBones } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { nearDay, nearDayClock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { PageOf, ServiceCardView } from '../parts/wire';
import { CarsSheet } from './parts/cars-sheet';
import { CardActs, type CardAct } from './parts/card-acts';
import { ExtendSheet } from './parts/extend-sheet';
import { FreezeSheet } from './parts/freeze-sheet';
import { RefundCardSheet } from './parts/refund-card-sheet';

type CardUse = components['schemas']['CardUseView'];

/** One 次卡, 套餐卡 or 年卡 of a member: what is left, each use, and what may be done with it. */
export default function ServiceCardPage() {
  const id = useParam('id');
  const memberId = useParam('memberId');
  const [act, setAct] = useState<CardAct | null>(null);
  const view = useRemote({
    key: ['staff', 'service-card', id],
    read: () => api.get<ServiceCardView>(`/staff/service-cards/${id}`),
  });
  const card = view.state === 'ready' ? view.data : null;
  const close = (): void => {
    setAct(null);
  };
  return (
    <Page
      title="次卡与套餐"
      wide
      testId="service-card"
      over={
        <>
          {act === 'extend' && card && <ExtendSheet card={card} onClose={close} />}
          {act === 'freeze' && card && <FreezeSheet card={card} onClose={close} />}
          {act === 'cars' && card && <CarsSheet card={card} memberId={memberId} onClose={close} />}
          {act === 'refund' && card && <RefundCardSheet card={card} onClose={close} />}
        </>
      }
    >
      <Shown
        view={view}
        failed="这张卡没能加载出来"
        money="卡里的剩余没有变动。"
        bones={
          <>
            <CardBones />
            <RowBones rows={3} />
          </>
        }
      >
        {(data, stale) => (
          <>
            <Head card={data} />
            {!stale && <CardActs card={data} mayBind={memberId !== ''} onAct={setAct} />}
            <Uses cardId={data.id} />
            <CardEvents cardId={data.id} whose="members" />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Head({ card }: { card: ServiceCardView }) {
  const { name, kind, cars, carsMax, shopNames, services, boughtOn, boughtAtShopName, priceFen, extended } = card;
  const lapsed = services.filter((service) => service.lapsed > 0);
  const plates = cars.flatMap(({ plate }) => plate ?? []);
  return (
    <Card testId="service-card-head">
      <View className="c-row c-wrap gap-2">
        <View className="text-20 font-semibold">{name}</View>
        <ServiceCardTag card={card} />
        {extended && <Tag tone="brand">已延期</Tag>}
      </View>
      <View className="text-12 text-secondary mt-1">
        <Separated
          parts={[
            cardKindNames[kind],
            `${nearDay(boughtOn)} ${boughtAtShopName}`,
            card.gift ? '门店赠送' : yuan(priceFen),
          ]}
        />
      </View>
      <CardUsesLeft card={card} />
      <View className="c-hair" />
      <Pair word="能用的车">
        {carsMax === null ? '车主名下所有的车' : plates.length > 0 ? plates.join('、') : '还没绑定'}
      </Pair>
      <Pair word="能用的店">{shopNames === null ? '全部门店' : shopNames.join('、')}</Pair>
      {lapsed.length > 0 && (
        <Pair word="到期作废">{lapsed.map((service) => countedWords(service, service.lapsed)).join('、')}</Pair>
      )}
    </Card>
  );
}

const cameBack: Partial<Record<CardUse['state'], string>> = {
  held: '等待付款',
  released: '已退回',
  reversed: '已退回',
};

function Uses({ cardId }: { cardId: string }) {
  const shop = useWorkingShop();
  const view = useRemoteList<CardUse, PageOf<CardUse>>({
    key: ['staff', 'service-card-uses', cardId],
    read: (cursor) => api.get<PageOf<CardUse>>(`/staff/service-cards/${cardId}/uses`, { cursor }),
  });
  return (
    <>
      <SectionHead title="使用明细" />
      <Shown
        view={view}
        failed="使用明细没能加载出来"
        money="卡里的剩余没有变动。"
        empty={<Card className="text-14 text-secondary">还没有用过</Card>}
      >
        {({ items, end }) => (
          <>
            <Card flush>
              {items.map((use) => (
                <Cell
                  key={use.id}
                  strong
                  title={`${use.serviceName} ${usesWords(use.unit, use.times)}`}
                  note={<Separated parts={[nearDayClock(use.at), use.shopName, use.plate]} />}
                  side={cameBack[use.state] ?? yuan(use.valueFen)}
                  {...(use.shopName === shop?.name && {
                    chevron: true,
                    onTap: () => {
                      go('/staff/receipt/index', { id: use.settlementId });
                    },
                  })}
                  testId={`use-${use.id}`}
                />
              ))}
            </Card>
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </>
  );
}
