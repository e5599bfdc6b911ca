import { View } from '@tarojs/components';
import { useState } from 'react';
import { signedPoints } from '@/points/points-words';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { InputRow } from '@/ui/input-row';
import { Segment } from '@/ui/pills';
import { ReasonSheet } from '../../parts/reason-sheet';
import { staffChanged } from '../../parts/staff-changed';

interface Adjustment {
  /** Signed. */
  points: number;
  reason: string;
}

/** Gives or takes points by hand; the owner reads the reason. */
export function AdjustSheet({ memberId, onClose }: { memberId: string; onClose: () => void }) {
  const [way, setWay] = useState<'give' | 'take'>('give');
  const [text, setText] = useState('');
  const adjust = useOnce<Adjustment, null>(`adjustPoints.${memberId}`, (body, key) =>
    api.post(`/staff/members/${memberId}/points/adjustments`, body, { key }),
  );
  useDone(adjust, () => {
    staffChanged();
    onClose();
  });
  const sound = /^[1-9]\d{0,5}$/.test(text);
  const points = sound ? Number(text) * (way === 'give' ? 1 : -1) : 0;
  return (
    <ReasonSheet
      title="调整积分"
      trouble={sound ? null : '请填多少分'}
      act={`${way === 'give' ? '送出' : '扣回'} ${signedPoints(points)} 分`}
      danger={way === 'take'}
      busy={adjust.busy}
      hint="车主会看到，例如 生日关怀、重复到账"
      note={<OutcomeNote once={adjust} />}
      testId="adjust-sheet"
      onAct={(reason) => void adjust.run({ points, reason })}
      onClose={onClose}
    >
      <Segment
        choices={[
          { key: 'give', label: '送积分' },
          { key: 'take', label: '扣积分' },
        ]}
        picked={way}
        onPick={setWay}
      />
      <View className="-mx-4 mt-2">
        <InputRow
          label={way === 'give' ? '送多少' : '扣多少'}
          kind="number"
          value={text}
          maxLength={6}
          side={<View className="text-secondary">分</View>}
          onChange={setText}
          testId="adjust-points"
        />
      </View>
    </ReasonSheet>
  );
}
