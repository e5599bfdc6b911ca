import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { CardBones, ChipsBones } from '@/ui/skeleton';
import { Shown } from '@/shell/shown';
import type { DayCloseView } from '../parts/wire';
import { Kinds } from './parts/kinds';
import { Shifts } from './parts/shifts';
import { SummaryHead } from './parts/summary-head';

/** 日结单: a closed day as it was, by ways of paying, with its shifts. */
export default function DaySummaryPage() {
  const on = useParam('on');
  const shop = useWorkingShop();
  const view = useRemote({
    key: ['staff', 'day-summary', shop?.id, on],
    read: () => api.get<DayCloseView>(`/staff/day-closes/${on}`),
  });
  return (
    <Page title="日结单" wide testId="day-summary">
      <Shown
        view={view}
        failed="日结单没能加载出来"
        money="已经锁定的账不受影响。"
        bones={
          <>
            <CardBones />
            <View className="mt-3">
              <ChipsBones />
            </View>
          </>
        }
      >
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
