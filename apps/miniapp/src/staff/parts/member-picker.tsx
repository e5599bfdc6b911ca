import { isRefusal, parseSearch } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useDeferredValue, useState } from 'react';
import { api } from '@/shell/api';
import { useRemote } from '@/shell/use-remote';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { Shown } from '@/shell/shown';
import type { SearchMatch, SearchResult } from './wire';

export interface MemberPickerProps {
  /** Who is looked for: 另一位. */
  label: string;
  /** Not offered: the one it is about. */
  exceptId: string;
  picked: SearchMatch | null;
  onPick: (match: SearchMatch) => void;
}

/** Finds another member by phone, plate or name, inside a sheet. */
export function MemberPicker({ label, exceptId, picked, onPick }: MemberPickerProps) {
  const [text, setText] = useState('');
  const q = useDeferredValue(text.trim());
  const enough = !isRefusal(parseSearch(q));
  const view = useRemote({
    key: ['staff', 'search', q],
    read: () => api.get<SearchResult>('/staff/search', { q }),
    enabled: enough,
  });
  return (
    <View className="-mx-4">
      <InputRow label={label} value={text} hint="手机号、车牌或姓名" onChange={setText} testId="pick-member" />
      {enough && (
        <Shown view={view} failed="没能查找" empty={<Cell title="没有找到" />}>
          {({ items }) =>
            membersOf(items, exceptId).map((match) => (
              <Cell
                key={match.memberId ?? ''}
                strong
                title={match.memberName ?? '未留姓名'}
                note={<Separated parts={[match.phoneMasked, match.plate, `到店 ${match.visits} 次`]} />}
                side={
                  <View className="c-row gap-3">
                    {match.cardBalanceFen !== null && yuan(match.cardBalanceFen)}
                    <Check on={picked?.memberId === match.memberId} />
                  </View>
                }
                onTap={() => {
                  onPick(match);
                }}
                testId={`pick-${match.memberId ?? ''}`}
              />
            ))
          }
        </Shown>
      )}
    </View>
  );
}

/** One row a member: somebody with two cars is found twice. */
function membersOf(items: SearchMatch[], exceptId: string): SearchMatch[] {
  const seen = new Set<string>([exceptId]);
  return items.filter(({ memberId }) => {
    if (memberId === null || seen.has(memberId)) return false;
    seen.add(memberId);
    return true;
  });
}
