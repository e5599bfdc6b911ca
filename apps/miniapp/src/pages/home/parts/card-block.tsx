import type { CardState, Home, ShopBrief } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { CardFace } from '@/ui/card-face';
import { Cell } from '@/ui/cell';
import { Mark } from '@/ui/mark';
import { Separated } from '@/ui/separated';

const blockedWords: Record<CardState, string | null> = {
  active: null,
  frozen: '已冻结',
  lost: '已挂失',
  closed: '已销户',
};

/** The card; without one, an invitation to open it. */
export function CardBlock({ home, shop, off }: { home: Home; shop: ShopBrief; off: boolean }) {
  const { card } = home;
  if (!card) return <NoCardYet home={home} shop={shop} off={off} />;
  return (
    <CardFace
      shopName={home.merchantName}
      place={[shop.city, shop.name]}
      levelName={card.levelName}
      gold={card.gold}
      balanceFen={card.balanceFen}
      principalFen={card.principalFen}
      bonusFen={card.bonusFen}
      tail={card.tail}
      blocked={blockedWords[card.state]}
      onTap={
        off
          ? undefined
          : () => {
              go('/owner/code/index');
            }
      }
    />
  );
}

/** The way to where the balance came from and went. */
export function StatementRow({ cardId }: { cardId: string }) {
  return (
    <Card flush className="mt-3">
      <Cell
        icon="receipt"
        iconTone="text-brand"
        title="余额明细"
        side="由来与每月流水"
        chevron
        onTap={() => {
          go('/owner/card/index', { id: cardId });
        }}
        testId="home-statement"
      />
    </Card>
  );
}

function NoCardYet({ home, shop, off }: { home: Home; shop: ShopBrief; off: boolean }) {
  const sold = home.topUpOpen && !off;
  return (
    <View className="c-face" data-testid="no-card">
      <View className="c-face-circle c-face-circle-1" />
      <View className="c-face-circle c-face-circle-2" />
      <View className="c-face-circle c-face-circle-3" />
      <View className="c-face-row">
        <View className="c-row gap-2 min-w-0">
          <Mark />
          <View className="min-w-0">
            <View className="c-face-shop">{home.merchantName}</View>
            <View className="c-face-mute">
              <Separated parts={[shop.city, shop.name]} />
            </View>
          </View>
        </View>
      </View>
      <View className="c-face-row items-end">
        <View className="min-w-0">
          <View className="text-20 font-semibold">{home.topUpOpen ? '充值即开卡' : '您还没有会员卡'}</View>
          <View className="c-face-mute whitespace-normal mt-1">
            {home.topUpOpen ? '每笔变动都看得见，本金长期有效' : '到店可以为您开卡'}
          </View>
        </View>
        {sold && (
          <View
            className="home-open-card"
            role="button"
            onClick={() => {
              go('/owner/top-up/index');
            }}
            data-testid="open-card"
          >
            充值开卡
          </View>
        )}
      </View>
    </View>
  );
}
