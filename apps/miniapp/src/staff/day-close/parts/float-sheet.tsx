import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { Sheet } from '@/ui/sheet';
import { AmountKeys } from '../../parts/amount-keys';
import { staffChanged } from '../../parts/staff-changed';
import type { ShiftView } from '../../parts/wire';
import { typedFen } from '@/ui/yuan-field';

/** 开班: what lies in the drawer to begin with. */
export function FloatSheet({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const open = useOnce<{ floatFen: number }, ShiftView>('shift.open', (body, key) =>
    api.post('/staff/shifts', body, { key }),
  );
  useDone(open, () => {
    staffChanged();
    onClose();
  });
  const floatFen = text === '' ? null : typedFen(text);
  return (
    <Sheet
      open
      title="开班"
      onClose={onClose}
      closable={!open.busy}
      testId="float-sheet"
      foot={
        <Button
          shape="wide"
          busy={open.busy}
          off={floatFen === null}
          onTap={() => {
            if (floatFen !== null) void open.run({ floatFen });
          }}
          testId="float-act"
        >
          {floatFen === null ? '请先点一遍钱箱' : `以备用金 ${yuan(floatFen)} 开班`}
        </Button>
      }
    >
      <View className="text-14 text-secondary text-center">现在钱箱里有多少现金</View>
      <AmountKeys text={text} onChange={setText} />
      <OutcomeNote once={open} />
    </Sheet>
  );
}
