import type { CardUseView, ServiceCardView } from '@cheyou/contracts';
import { shopDayOf } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { CardEvents } from '@/service-cards/card-events';
import { api } from '@/shell/api';
import { callPhone } from '@/shell/call-phone';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { useRemoteList, type PageOf } from '@/shell/use-remote-list';
import { Failed, StaleNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { ListEnd } from '@/ui/list-end';
import { Pair } from '@/ui/pair';
import { SectionHead } from '@/ui/section-head';
import { CardBones, RowBones, Waiting } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { knownShop } from '../parts/known-shop';
import { useRefundAsks } from '../parts/use-refund-asks';
import { standingOf } from '../packages/package-words';
import { PackageCard } from '../packages/parts/package-card';
import { GivenBack } from './given-back';
import { GiveRow } from './give-row';
import { LossRow } from './loss-row';
import { RefundRow } from './refund-row';
import { TermsRow } from './terms-row';
import { UseRow } from './use-row';

/** One card: its counts, every use of it, what it was sold under, and what it would give back. */
export default function PackagePage() {
  const id = useParam('id');
  const view = useRemote({
    key: ['service-cards', id],
    read: () => api.get<ServiceCardView>(`/me/service-cards/${id}`),
    enabled: id !== '',
  });
  const body = () => {
    switch (view.state) {
      case 'waiting':
      case 'empty':
        return (
          <Waiting>
            <CardBones />
            <View className="mt-6">
              <RowBones rows={3} />
            </View>
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="这张卡没能加载出来" money="卡里的次数和工时没有变动。" side={<CallShop />} />;
      case 'ready':
        return (
          <View className="-mt-3">
            {view.staleSince !== null && (
              <View className="mt-3">
                <StaleNote since={view.staleSince} />
              </View>
            )}
            <Ready card={view.data} off={view.staleSince !== null} />
          </View>
        );
    }
  };
  return (
    <Page title="套餐明细" testId="package">
      {body()}
    </Page>
  );
}

function Ready({ card, off }: { card: ServiceCardView; off: boolean }) {
  const [today] = useState(() => shopDayOf(new Date()));
  const { open } = standingOf(card, today);
  const shop = knownShop();
  const asks = useRefundAsks(card.id);
  const [newest = null] = asks.state === 'ready' && card.state !== 'refunded' ? asks.data : [];
  return (
    <>
      <PackageCard card={card} today={today}>
        {open && (
          <View className="c-row gap-3 mt-4">
            <Button
              kind="sub"
              small
              shape="grow"
              off={off || card.state !== 'active'}
              onTap={() => {
                go('/owner/code/index');
              }}
              testId="package-code"
            >
              出示会员码
            </Button>
            {shop && (
              <Button
                kind="line"
                small
                shape="grow"
                onTap={() => {
                  void callPhone(shop.phone);
                }}
                testId="call-shop"
              >
                联系门店延期
              </Button>
            )}
          </View>
        )}
      </PackageCard>
      <GiveRow card={card} open={open && newest?.state !== 'asked'} />
      <RefundRow ask={newest} />
      {open && <LossRow card={card} off={off} />}
      {card.state === 'refunded' && <GivenBack cardId={card.id} />}
      <Uses cardId={card.id} />
      <CardEvents cardId={card.id} whose="own" />
      <Sold card={card} off={off} asked={newest?.state === 'asked'} />
      <TermsRow card={card} />
    </>
  );
}

function Uses({ cardId }: { cardId: string }) {
  const view = useRemoteList<CardUseView, PageOf<CardUseView>>({
    key: ['service-cards', cardId, 'uses'],
    read: (cursor) => api.get<PageOf<CardUseView>>(`/me/service-cards/${cardId}/uses`, { cursor }),
  });
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return (
          <Waiting>
            <RowBones rows={3} />
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="使用明细没能加载出来" money="卡里的次数和工时没有变动。" />;
      case 'empty':
        return <Card className="text-14 text-secondary">还没有用过。每用一次，时间、门店和车辆都会记在这里。</Card>;
      case 'ready':
        return (
          <>
            <Card flush testId="package-uses">
              {view.data.items.map((use) => (
                <UseRow key={use.id} use={use} />
              ))}
            </Card>
            <ListEnd {...view.data.end} words="以上是全部使用记录" />
          </>
        );
    }
  };
  return (
    <>
      <SectionHead title="使用明细" />
      {body()}
    </>
  );
}

/** The terms it was sold under. */
function Sold({ card, off, asked }: { card: ServiceCardView; off: boolean; asked: boolean }) {
  const { carsMax, carChangesLeft } = card;
  const returnable = card.state === 'active' && card.priceFen > 0 && !asked;
  return (
    <>
      <SectionHead title={card.gift ? '使用约定' : '购买时的约定'} />
      <Card>
        <Pair word={card.gift ? '门店赠送' : '购买'}>
          {card.boughtOn} {card.boughtAtShopName}
        </Pair>
        {!card.gift && <Pair word="价格">{yuan(card.priceFen)}</Pair>}
        <Pair word="有效期">
          {card.startsOn === null
            ? '从首次使用那天起算'
            : `${card.startsOn} 至 ${card.lastOn ?? '长期'}${card.extended ? '（已延期）' : ''}`}
        </Pair>
        {carsMax !== null && (
          <Pair word="绑定车辆">
            最多 {carsMax} 辆{carChangesLeft === null ? '' : `，还可更换 ${String(carChangesLeft)} 次`}
          </Pair>
        )}
        <Pair word="转赠">{card.transferable ? '双方同意后可转给其他会员' : '不可转赠'}</Pair>
        {returnable && (
          <Button
            kind="line"
            small
            shape="wide"
            className="mt-3"
            off={off}
            onTap={() => {
              go('/owner/package-refund/index', { id: card.id });
            }}
            testId="package-refund-quote"
          >
            退卡试算
          </Button>
        )}
      </Card>
    </>
  );
}
