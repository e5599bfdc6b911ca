import { View } from '@tarojs/components';
import { useState } from 'react';
import { PrintSheet } from '@/shell/paper/print-sheet';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { CardBones, ChipsBones } from '@/ui/skeleton';
import { Shown } from '@/shell/shown';
import type { DayCloseView } from '../parts/wire';
import { dayPaper } from './day-paper';
import { Kinds } from './parts/kinds';
import { Shifts } from './parts/shifts';
import { SummaryHead } from './parts/summary-head';

/** 日结单: a closed day as it was, by ways of paying, with its shifts; a browser prints it. */
export default function DaySummaryPage() {
  const on = useParam('on');
  const shop = useWorkingShop();
  const view = useRemote({
    key: ['staff', 'day-summary', shop?.id, on],
    read: () => api.get<DayCloseView>(`/staff/day-closes/${on}`),
  });
  const [printing, setPrinting] = useState(false);
  const closed = view.state === 'ready' ? view.data : null;
  return (
    <Page
      title="日结单"
      wide="columns"
      testId="day-summary"
      bar={
        closed && (
          <PrintBar
            onPrint={() => {
              setPrinting(true);
            }}
          />
        )
      }
      over={
        printing &&
        closed && (
          <PrintSheet
            title="打印日结单"
            rows={dayPaper(closed)}
            onClose={() => {
              setPrinting(false);
            }}
          />
        )
      }
    >
      <Shown view={view} failed="日结单没能加载出来" money="已经锁定的账不受影响。" bones={<SummaryBones />}>
        {(day) => (
          <View className="c-columns">
            <View className="c-column-side">
              <SummaryHead day={day} />
            </View>
            <View className="c-column-main">
              <Kinds day={day} />
              <Shifts shifts={day.shifts} />
            </View>
          </View>
        )}
      </Shown>
    </Page>
  );
}

/** Only a browser prints. */
function PrintBar({ onPrint }: { onPrint: () => void }) {
  if (process.env.TARO_ENV !== 'h5') return null;
  return (
    <ActionBar>
      <Button kind="line" shape="grow" onTap={onPrint} testId="day-print">
        打印日结单
      </Button>
    </ActionBar>
  );
}

function SummaryBones() {
  return (
    <>
      <CardBones />
      <View className="mt-3">
        <ChipsBones />
      </View>
    </>
  );
}
