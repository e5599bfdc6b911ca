import type { Home, Me } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { faceOf, useMyLevel } from '@/points/use-my-points';
import { go } from '@/shell/navigation';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { Chips, type Chip } from '@/ui/chips';
import { Icon } from '@/ui/icon';
import { shortYuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';

/** Who is signed in, and the three figures people look for here; `home` is null until it is known. */
export function Person({ me, home }: { me: Me; home: Home | null }) {
  const [now] = useState(Date.now);
  const level = faceOf(useMyLevel());
  return (
    <Card>
      <View
        className="c-row gap-3"
        onClick={() => {
          go('/owner/profile/index');
        }}
        data-testid="me-profile"
      >
        <Avatar name={me.name ?? '车友'} size="l" />
        <View className="c-grow">
          <View className="c-row c-wrap gap-2">
            <View className="text-20 font-semibold">{me.name ?? '车友'}</View>
            {level && <Tag tone={level.gold ? 'gold' : 'brand'}>{level.levelName}</Tag>}
          </View>
          <View className="text-12 text-secondary">
            <Separated parts={[me.phoneMasked ?? '还没有绑定手机号', joined(me.memberSince, now)]} />
          </View>
        </View>
        <Icon name="chevron-right" size={18} className="c-chevron" />
      </View>
      {home && <Chips look="inset" words="below" chips={figures(home)} />}
    </Card>
  );
}

function figures(home: Home): Chip[] {
  const { card } = home;
  return [
    {
      key: 'cars',
      word: '我的车',
      figure: String(home.cars.length),
      onTap: () => {
        go('/owner/cars/index');
      },
    },
    {
      key: 'balance',
      word: card ? '卡内余额' : '还没有卡',
      figure: card ? `¥${shortYuan(card.balanceFen)}` : '—',
      onTap: () => {
        if (card) go('/owner/card/index', { id: card.id });
        else go('/owner/top-up/index');
      },
    },
    {
      key: 'unread',
      word: '未读消息',
      figure: String(home.unreadNotices),
      onTap: () => {
        go('/owner/notices/index');
      },
    },
  ];
}

const dayMs = 86_400_000;

/** Both are instants, `now` in epoch ms. */
function joined(since: string, now: number): string {
  const days = Math.max(1, Math.floor((now - Date.parse(since)) / dayMs));
  if (days < 60) return `加入 ${days} 天`;
  return days < 730 ? `加入 ${Math.floor(days / 30.4)} 个月` : `加入 ${Math.floor(days / 365)} 年`;
}
