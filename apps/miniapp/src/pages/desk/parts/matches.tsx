import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { FoundRow } from './found-row';

type SearchMatch = components['schemas']['SearchMatch'];

export interface MatchesProps {
  result: components['schemas']['SearchResult'];
  purpose: 'look' | 'topUp';
}

/** Cars and members that were found; a tap opens them. */
export function Matches({ result: { items, kind, more }, purpose }: MatchesProps) {
  if (items.length === 0) return null;
  return (
    <>
      <View className="c-between text-12 text-secondary-page mb-2">
        <View>{more ? `只显示最近的 ${items.length} 个，再多输几位` : `找到 ${items.length} 个`}</View>
        <View>{kind === 'card' ? '原系统卡号在前' : '按最近到店排序'}</View>
      </View>
      <Card flush>
        {items.map((match) => (
          <FoundRow
            key={`${match.carId ?? ''}${match.memberId ?? ''}`}
            match={match}
            byPlate={kind === 'plate'}
            onTap={() => {
              openMatch(match, purpose);
            }}
          />
        ))}
      </Card>
    </>
  );
}

function openMatch({ carId, memberId }: SearchMatch, purpose: 'look' | 'topUp'): void {
  if (purpose === 'topUp' && memberId) go('/staff/top-up/index', { memberId });
  else if (carId) go('/staff/car/index', { id: carId });
  else if (memberId) go('/staff/member/index', { id: memberId });
}
