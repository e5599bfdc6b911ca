import { View } from '@tarojs/components';
import { useState } from 'react';
import { drawerMoves, type DrawerMove } from '@cheyou/domain';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { InputRow } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Pills } from '@/ui/pills';
import { ReasonSheet } from '../../parts/reason-sheet';
import { moveWords } from '../../parts/shift-words';
import { staffChanged } from '../../parts/staff-changed';
import type { ShiftView } from '../../parts/wire';
import { typedFen } from '@/ui/yuan-field';

interface Move {
  kind: DrawerMove;
  amountFen: number;
  reason: string;
}

const kinds = drawerMoves.map((key) => ({ key, label: moveWords[key] }));

/** 存取现金: what goes in or out of the drawer other than by a bill. */
export function MoveSheet({ shift, onClose }: { shift: ShiftView; onClose: () => void }) {
  const [kind, setKind] = useState<DrawerMove>('toSafe');
  const [text, setText] = useState('');
  const move = useOnce<Move, ShiftView>(`shift.move.${shift.id}`, (body, key) =>
    api.post(`/staff/shifts/${shift.id}/moves`, body, { key }),
  );
  useDone(move, () => {
    staffChanged();
    onClose();
  });
  const amountFen = typedFen(text) ?? 0;
  return (
    <ReasonSheet
      title="存取现金"
      act={`${moveWords[kind]} ${yuan(amountFen)}`}
      trouble={amountFen > 0 ? null : '请填金额'}
      busy={move.busy}
      hint="至少两个字，例如 营业款存保险柜"
      note={<OutcomeNote once={move} />}
      testId="move-sheet"
      onAct={(reason) => void move.run({ kind, amountFen, reason })}
      onClose={onClose}
    >
      <Pills choices={kinds} picked={kind} onPick={setKind} name="move-kind" />
      <View className="-mx-4 mt-2">
        <InputRow
          label="金额（元）"
          long
          kind="digit"
          value={text}
          maxLength={10}
          onChange={setText}
          testId="move-amount"
        />
      </View>
    </ReasonSheet>
  );
}
