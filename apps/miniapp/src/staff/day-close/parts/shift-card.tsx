import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { clock, nearDayClock } from '@/ui/when';
import { moveWords } from '../../parts/shift-words';
import type { ShiftView } from '../../parts/wire';

interface ShiftCardProps {
  shift: ShiftView | null;
  off: boolean;
  onAct: (act: 'open' | 'move') => void;
}

/** The shift at the till, without a word of what should be in its drawer. */
export function ShiftCard({ shift, off, onAct }: ShiftCardProps) {
  return (
    <>
      <SectionHead title="当前班次" {...(shift && { more: `备用金 ${yuan(shift.floatFen)}` })} />
      {shift ? <OpenShift shift={shift} off={off} onAct={onAct} /> : <NoShift off={off} onAct={onAct} />}
    </>
  );
}

function NoShift({ off, onAct }: Omit<ShiftCardProps, 'shift'>) {
  return (
    <Card testId="no-shift">
      <View className="text-14 font-medium">还没有开班</View>
      <View className="text-12 text-secondary">没开班也能收款；开班后交班时才能核对钱箱里的现金</View>
      <View className="mt-3">
        <Button
          kind="sub"
          shape="wide"
          off={off}
          onTap={() => {
            onAct('open');
          }}
          testId="open-shift"
        >
          开班
        </Button>
      </View>
    </Card>
  );
}

function OpenShift({ shift, off, onAct }: ShiftCardProps & { shift: ShiftView }) {
  return (
    <Card flush testId="open-shift-card">
      <Cell icon="person" strong title={`${shift.openedBy} 当班中`} note={`${nearDayClock(shift.openedAt)} 开班`} />
      {shift.moves.map(({ id, kind, amountFen, reason, by, at }) => (
        <Cell
          key={id}
          title={moveWords[kind]}
          note={<Separated parts={[clock(at), by, reason]} />}
          side={yuan(kind === 'changeIn' ? amountFen : -amountFen, true)}
          testId={`move-${kind}`}
        />
      ))}
      <View className="c-row gap-3 p-4">
        <Button
          kind="line"
          shape="grow"
          off={off}
          onTap={() => {
            onAct('move');
          }}
          testId="move-cash"
        >
          存取现金
        </Button>
        <Button
          kind="sub"
          shape="grow"
          off={off}
          onTap={() => {
            go('/staff/shift-count/index', { id: shift.id });
          }}
          testId="to-count"
        >
          点款交班
        </Button>
      </View>
    </Card>
  );
}
