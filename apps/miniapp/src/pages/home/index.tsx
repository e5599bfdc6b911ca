import type { Home, ShopBrief } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Page } from '@/shell/page';
import { useElder } from '@/shell/preferences';
import type { Remote } from '@/shell/remote';
import { useSession } from '@/shell/session';
import { Failed, StaleNote } from '@/shell/view-parts';
import { Mark } from '@/ui/mark';
import { NavPick } from '@/ui/nav-bar';
import { AskBlock } from './parts/ask-block';
import { CardBlock, StatementRow } from './parts/card-block';
import { Cars } from './parts/cars';
import { Holdings } from './parts/holdings';
import { HomeBones } from './parts/home-bones';
import { QuickActions } from './parts/quick-actions';
import { ShopList } from './parts/shop-list';
import { ShopSheet } from './parts/shop-sheet';
import { useHome } from './use-home';
import { usePickedShop } from './use-picked-shop';
import './index.css';

/** 首页: the card, what waits for the owner, the cars, and ways to begin. */
export default function HomePage() {
  const merchant = useSession((session) => session.me?.merchantName ?? '车友');
  const view = useHome();
  const home = view.state === 'ready' ? view.data : null;
  const { shop, pick } = usePickedShop(home);
  const [picking, setPicking] = useState(false);
  const choice = home !== null && home.shops.length > 1;
  return (
    <Page
      tab="home"
      testId="home"
      lead={
        <>
          <Mark size={24} className="text-brand" />
          <View className="c-nav-words">{home?.merchantName ?? merchant}</View>
          {shop && (
            <NavPick
              onTap={
                choice
                  ? () => {
                      setPicking(true);
                    }
                  : undefined
              }
            >
              {shop.name}
            </NavPick>
          )}
        </>
      }
      over={
        home && (
          <ShopSheet
            open={picking}
            shops={home.shops}
            pickedId={shop?.id ?? null}
            onPick={pick}
            onClose={() => {
              setPicking(false);
            }}
          />
        )
      }
    >
      <HomeBody view={view} shop={shop} />
    </Page>
  );
}

function HomeBody({ view, shop }: { view: Remote<Home>; shop: ShopBrief | null }) {
  switch (view.state) {
    case 'waiting':
    case 'empty':
      return <HomeBones />;
    case 'failed':
      return <Failed view={view} title="首页没能加载出来" money="您的余额没有变动。" />;
    case 'ready':
      return <HomeReady home={view.data} shop={shop ?? view.data.shop} staleSince={view.staleSince} />;
  }
}

function HomeReady({ home, shop, staleSince }: { home: Home; shop: ShopBrief; staleSince: number | null }) {
  const elder = useElder();
  const off = staleSince !== null;
  return (
    <>
      <StaleNote since={staleSince} />
      <CardBlock home={home} shop={shop} off={off} />
      {!elder && <Holdings home={home} off={off} />}
      {home.openAsk && <AskBlock ask={home.openAsk} wide={elder} off={off} />}
      {home.card && <StatementRow cardId={home.card.id} />}
      <Cars cars={home.cars} off={off} />
      {elder && <Holdings home={home} off={off} />}
      <QuickActions home={home} phone={shop.phone} elder={elder} off={off} />
      {!elder && <ShopList shops={home.shops} first={shop.id} />}
    </>
  );
}
