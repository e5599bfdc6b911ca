import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { CardBones, RowBones } from '@/ui/skeleton';
import { dayName } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { DayCloseStatus } from '../parts/wire';
import { CloseBar } from './parts/close-bar';
import { FloatSheet } from './parts/float-sheet';
import { MoveSheet } from './parts/move-sheet';
import { ShiftCard } from './parts/shift-card';
import { Waiting } from './parts/waiting';

/** Bills that wait for an owner's phone follow it. */
const paceMs = 10_000;

/** 交班与日结: the shift at the till, what still waits, and the end of the day. */
export default function DayClosePage() {
  const shop = useWorkingShop();
  const [act, setAct] = useState<'open' | 'move' | null>(null);
  const mayClose = useMay('dayClose.close');
  const view = useRemote({
    key: ['staff', 'day-close', shop?.id],
    read: () => api.get<DayCloseStatus>('/staff/day-close'),
    every: paceMs,
  });
  const status = view.state === 'ready' ? view.data : null;
  const stale = view.state === 'ready' && view.staleSince !== null;
  const close = (): void => {
    setAct(null);
  };
  return (
    <Page
      title="交班与日结"
      wide
      testId="day-close-page"
      bar={mayClose && status && <CloseBar status={status} off={stale} />}
      over={
        <>
          {act === 'open' && <FloatSheet onClose={close} />}
          {act === 'move' && status?.shift && <MoveSheet shift={status.shift} onClose={close} />}
        </>
      }
    >
      <Shown
        view={view}
        failed="今天的班次没能加载出来"
        money="收款记录不受影响。"
        bones={
          <>
            <CardBones />
            <View className="mt-3">
              <RowBones rows={3} />
            </View>
          </>
        }
      >
        {(data) => (
          <>
            <Today status={data} shopName={shop?.name ?? ''} />
            <ShiftCard shift={data.shift} off={stale} onAct={setAct} />
            <Waiting status={data} />
            <HistoryRow closedThrough={data.closedThrough} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Today({ status: { on, toClose }, shopName }: { status: DayCloseStatus; shopName: string }) {
  const words =
    toClose === null
      ? '今天已经日结，之后的单据记在这一天'
      : toClose < on
        ? `${dayName(toClose)} 还没有日结`
        : '现在的单据都记在这一天';
  return (
    <Card testId="business-day">
      <View className="text-12 text-secondary">{shopName} 营业日</View>
      <View className="text-20 font-semibold">{dayName(on)}</View>
      <View className="text-12 text-secondary mt-1">{words}</View>
    </Card>
  );
}

function HistoryRow({ closedThrough }: Pick<DayCloseStatus, 'closedThrough'>) {
  return (
    <Card flush className="mt-3">
      <Cell
        icon="calendar"
        title="日结记录"
        side={closedThrough === null ? '还没有' : `结到 ${closedThrough.slice(5)}`}
        chevron
        onTap={() => {
          go('/staff/day-history/index');
        }}
        testId="to-day-history"
      />
    </Card>
  );
}
