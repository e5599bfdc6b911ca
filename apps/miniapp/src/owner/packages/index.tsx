import type { ServiceCardView } from '@cheyou/contracts';
import { shopDayOf, type ShopDay } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { Failed, StaleNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { SectionHead } from '@/ui/section-head';
import { Bone, Waiting } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { RightsTabs } from '../parts/rights-tabs';
import { useMyHome } from '../parts/use-my-home';
import { useOfferedPackages } from '../parts/use-package-transfers';
import { standingOf } from './package-words';
import { PackageCard } from './parts/package-card';

/** 套餐: each card with what is left of it; those that are used up or over beneath. */
export default function PackagesPage() {
  const view = useRemote({
    key: ['service-cards'],
    read: () => api.get<ServiceCardView[]>('/me/service-cards'),
    isEmpty: (cards) => cards.length === 0,
    keepAs: 'service-cards',
  });
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return <PackageBones />;
      case 'failed':
        return <Failed view={view} title="套餐没能加载出来" money="卡里的次数和工时没有变动。" side={<CallShop />} />;
      case 'empty':
        return (
          <Empty title="还没有次卡或套餐" text="买了洗车次卡、保养套餐或年卡，剩多少次、什么时候到期都记在这里。">
            <ShopLink />
          </Empty>
        );
      case 'ready':
        return (
          <>
            {view.staleSince !== null && (
              <View className="mt-3">
                <StaleNote since={view.staleSince} />
              </View>
            )}
            <Packages cards={view.data} />
            <View className="mt-4">
              <ShopLink />
            </View>
          </>
        );
    }
  };
  return (
    <Page title="我的权益" testId="packages">
      <RightsTabs tab="packages" />
      <Offered />
      {body()}
    </Page>
  );
}

/** What another member wants to give: it waits for a word. */
function Offered() {
  const [first] = useOfferedPackages().filter(({ direction }) => direction === 'in');
  if (!first) return null;
  return (
    <Card flush className="mt-3">
      <Cell
        icon="people"
        title={`${first.otherName} 转赠给您：${first.name}`}
        side="查看并接收"
        chevron
        onTap={() => {
          go('/owner/card-transfer/index');
        }}
        testId="package-offered"
      />
    </Card>
  );
}

/** To what can be bought; nothing where the merchant sells no cards on the phone. */
function ShopLink() {
  const home = useMyHome();
  if (home.state !== 'ready' || !home.data.topUpOpen) return null;
  return (
    <Button
      kind="line"
      shape="wide"
      off={home.staleSince !== null}
      onTap={() => {
        go('/owner/card-shop/index');
      }}
      testId="packages-shop"
    >
      看看在售的次卡、套餐
    </Button>
  );
}

function Packages({ cards }: { cards: ServiceCardView[] }) {
  const [today] = useState(() => shopDayOf(new Date()));
  const open = cards.filter((card) => standingOf(card, today).open).sort(soonestFirst);
  const over = cards.filter((card) => !standingOf(card, today).open).reverse();
  return (
    <>
      {open.map((card) => (
        <PackageCard key={card.id} card={card} today={today}>
          <View className="c-hair" />
          <View className="c-between">
            <View className="text-12 text-secondary min-w-0">
              {card.boughtOn} {card.gift ? '赠于' : '购于'}
              {card.boughtAtShopName}
            </View>
            <View
              className="text-14 font-medium text-brand min-h-11 c-row c-nowrap -my-3"
              role="button"
              onClick={() => {
                openCard(card);
              }}
              data-testid={`package-uses-${card.id}`}
            >
              使用明细
            </View>
          </View>
        </PackageCard>
      ))}
      {over.length > 0 && <Over cards={over} today={today} />}
    </>
  );
}

function Over({ cards, today }: { cards: ServiceCardView[]; today: ShopDay }) {
  return (
    <>
      <SectionHead title="用完或到期的" more={`${String(cards.length)} 张`} />
      <Card flush testId="packages-over">
        {cards.map((card) => (
          <Cell
            key={card.id}
            icon="box"
            title={card.name}
            note={standingOf(card, today).words}
            side="使用明细"
            chevron
            onTap={() => {
              openCard(card);
            }}
            testId={`package-${card.id}`}
          />
        ))}
      </Card>
    </>
  );
}

function openCard({ id }: ServiceCardView): void {
  go('/owner/package/index', { id });
}

/** What ends first stands first; what never ends, last. */
function soonestFirst(one: ServiceCardView, other: ServiceCardView): number {
  const [a, b] = [one.lastOn ?? '9999', other.lastOn ?? '9999'];
  return a < b ? -1 : a > b ? 1 : 0;
}

function PackageBones() {
  return (
    <Waiting>
      {[0, 1].map((at) => (
        <View key={at} className="c-card mt-3 flex flex-col gap-3">
          <View className="c-between">
            <Bone width={120} height={18} />
            <Bone width={84} height={20} />
          </View>
          <Bone width={160} />
          <Bone width={180} />
          <View className="c-row gap-2">
            {[0, 1, 2, 3].map((token) => (
              <Bone key={token} width={22} height={22} />
            ))}
          </View>
        </View>
      ))}
    </Waiting>
  );
}
