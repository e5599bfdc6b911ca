import { addDays, shopDay, shopDayOf } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { useRemoteList } from '@/shell/use-remote-list';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { ListEnd } from '@/ui/list-end';
import { SectionHead } from '@/ui/section-head';
import { CardBones, ChipsBones } from '@/ui/skeleton';
import { dayName } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { DateStepper } from '../parts/date-stepper';
import type { DaySaleRow, DaySales } from '../parts/wire';
import { DayRow } from './parts/day-row';
import { DaySums } from './parts/day-sums';
import { TopUpRowSheet } from './parts/top-up-row-sheet';

/** 今日, or any other day of the shop: its figures, and the rows behind them. */
export default function DayPage() {
  const asked = useParam('on');
  // A shop that has closed its day is in the next one already.
  const [today] = useState(() => {
    const now: string = shopDayOf(new Date());
    return asked > now ? asked : now;
  });
  const [on, setOn] = useState(asked || today);
  const [topUp, setTopUp] = useState<DaySaleRow | null>(null);
  const shop = useWorkingShop();
  const mayClose = useMay('shift.read');
  return (
    <Page
      title={on === today ? '今日' : '当日'}
      wide="columns"
      testId="day"
      over={
        topUp && (
          <TopUpRowSheet
            row={topUp}
            onClose={() => {
              setTopUp(null);
            }}
          />
        )
      }
    >
      <DayPicker on={on} today={today} shopName={shop?.name ?? ''} onPick={setOn} />
      <View className="c-columns">
        <View className="c-column-side">
          <Sums on={on} shopId={shop?.id ?? ''} />
          {mayClose && (
            <Card flush className="mt-3">
              <Cell
                icon="cash"
                title="交班与日结"
                chevron
                onTap={() => {
                  go('/staff/day-close/index');
                }}
                testId="to-day-close"
              />
            </Card>
          )}
        </View>
        <View className="c-column-main">
          <Rows on={on} shopId={shop?.id ?? ''} onTopUp={setTopUp} />
        </View>
      </View>
    </Page>
  );
}

interface DayPickerProps {
  on: string;
  today: string;
  shopName: string;
  onPick: (on: string) => void;
}

function DayPicker({ on, today, shopName, onPick }: DayPickerProps) {
  return (
    <DateStepper
      name="day"
      fields="day"
      value={on}
      end={today}
      title={dayName(on)}
      note={shopName}
      step={(by) => {
        onPick(addDays(shopDay(on), by));
      }}
      onPick={onPick}
    />
  );
}

function Sums({ on, shopId }: { on: string; shopId: string }) {
  const view = useRemote({
    key: ['staff', 'day-sums', shopId, on],
    read: () => api.get<DaySales>(`/staff/days/${on}`, { limit: 1 }),
    isEmpty: () => false,
  });
  return (
    <Shown
      view={view}
      failed="这一天的数字没能加载出来"
      money="收款记录不受影响。"
      bones={
        <>
          <ChipsBones />
          <View className="mt-3">
            <CardBones />
          </View>
        </>
      }
    >
      {({ sums }) => <DaySums sums={sums} />}
    </Shown>
  );
}

interface RowsProps {
  on: string;
  shopId: string;
  onTopUp: (row: DaySaleRow) => void;
}

function Rows({ on, shopId, onTopUp }: RowsProps) {
  const view = useRemoteList<DaySaleRow, DaySales>({
    key: ['staff', 'day', shopId, on],
    read: (cursor) => api.get<DaySales>(`/staff/days/${on}`, { cursor }),
  });
  return (
    <>
      <SectionHead title="单据" />
      <Shown
        view={view}
        failed="这一天的单据没能加载出来"
        empty={
          <Card testId="day-empty">
            <View className="text-14 font-medium">这一天还没有单据</View>
            <View className="text-12 text-secondary">结算和充值完成后会出现在这里</View>
          </Card>
        }
      >
        {({ items, end }) => (
          <>
            <Card flush>
              {items.map((row) => (
                <DayRow key={row.id} row={row} onTopUp={onTopUp} />
              ))}
            </Card>
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </>
  );
}
