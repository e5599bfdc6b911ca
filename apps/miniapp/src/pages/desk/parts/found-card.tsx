import type { CardDetail, components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Matches } from './matches';

interface FoundCardProps {
  number: string;
  purpose: 'look' | 'topUp';
}

const stops = { active: null, frozen: '已冻结', lost: '已挂失', closed: '已退卡' } as const;

/** The card whose whole number was typed; a number that was replaced says which one is valid now. */
export function FoundCard({ number, purpose }: FoundCardProps) {
  const view = useRemote({
    key: ['staff', 'card-number', number],
    read: () => api.get<CardDetail>(`/staff/card-numbers/${number}`),
  });
  if (view.state === 'failed' && view.error.kind === 'refused') {
    return view.error.code === 'NOT_FOUND' ? (
      <FoundByOldCard number={number} purpose={purpose} />
    ) : (
      <Note tone="watch" icon="warning" testId="card-replaced">
        {view.error.message}
      </Note>
    );
  }
  return (
    <Shown view={view} failed="没能查找" money="卡内余额没有变动。">
      {(card) => (
        <Card flush>
          <Cell
            icon="card"
            strong
            title={`储值卡 尾号 ${card.tail}`}
            note={stops[card.state] ?? card.levelName ?? '可以使用'}
            side={yuan(card.balanceFen)}
            chevron
            onTap={() => {
              if (purpose === 'topUp') go('/staff/top-up/index', { memberId: card.memberId });
              else go('/staff/card/index', { id: card.id });
            }}
            testId="card-found"
          />
        </Card>
      )}
    </Shown>
  );
}

/** Cards of other systems have as many digits: such a number finds whose card it was. */
function FoundByOldCard({ number, purpose }: FoundCardProps) {
  const view = useRemote({
    key: ['staff', 'search', number],
    read: () => api.get<components['schemas']['SearchResult']>('/staff/search', { q: number }),
  });
  return (
    <Shown view={view} failed="没能查找" money="卡内余额没有变动。" empty={<Unknown />}>
      {(result) => <Matches result={result} purpose={purpose} />}
    </Shown>
  );
}

function Unknown() {
  return (
    <Card testId="card-unknown">
      <View className="text-14 font-medium">没有这个卡号</View>
      <View className="text-12 text-secondary">请核对 16 位数字，或用车牌、手机号找</View>
    </Card>
  );
}
