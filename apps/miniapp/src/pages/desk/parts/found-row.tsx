import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Avatar } from '@/ui/avatar';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { nearDay } from '@/ui/when';

export interface FoundRowProps {
  match: components['schemas']['SearchMatch'];
  /** A plate was typed: how often it came says more than a phone number. */
  byPlate: boolean;
  onTap: () => void;
}

/** A car or a member that was found: the part that was typed is lit. */
export function FoundRow({ match, byPlate, onTap }: FoundRowProps) {
  const { plate, plateKind, walkIn, cardBalanceFen } = match;
  const lit = match.matchLength > 0 ? { from: match.matchFrom, length: match.matchLength } : undefined;
  return (
    <Cell onTap={onTap} testId={`match-${plate ?? match.memberId ?? match.carId ?? ''}`}>
      <View className="desk-match-plate">
        {match.carId ? (
          <Plate plate={plate} size="s" green={plateKind.startsWith('newEnergy')} {...(lit && { match: lit })} />
        ) : (
          <Avatar name={match.memberName} />
        )}
      </View>
      <View className="c-cell-body">
        <View className="c-row c-wrap gap-2">
          <View className="text-14 font-semibold">{match.memberName ?? (walkIn ? '散客' : '未留姓名')}</View>
          {match.levelName && <Tag tone="gold">{match.levelName}</Tag>}
          {match.priority && <Tag tone="gold">优先</Tag>}
          {match.offerCard ? <Tag tone="brand">可开卡</Tag> : walkIn && <Tag>散客</Tag>}
        </View>
        <View className="c-cell-note">
          <Separated
            parts={[
              !byPlate && match.phoneMasked,
              byPlate ? `到店 ${match.visits} 次` : `${match.visits} 次`,
              byPlate && match.lastVisitOn && `最近 ${nearDay(match.lastVisitOn)}`,
            ]}
          />
        </View>
      </View>
      <View className="text-right flex-none">
        <View className="text-14 font-semibold">{cardBalanceFen === null ? '—' : yuan(cardBalanceFen)}</View>
        <View className="c-cell-note">{cardBalanceFen === null ? '未办卡' : '卡内'}</View>
      </View>
    </Cell>
  );
}
