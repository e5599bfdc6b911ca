import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useWorkingShop } from '@/shell/shop';
import { useRemoteList } from '@/shell/use-remote-list';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { yuan } from '@/ui/money';
import { ListEnd } from '@/ui/list-end';
import { Separated } from '@/ui/separated';
import { dayName } from '@/ui/when';
import { differenceWord } from '../parts/shift-words';
import { Shown } from '@/shell/shown';
import type { DayCloseBrief, DayClosePage } from '../parts/wire';

/** 日结记录: the days that were closed, newest first. */
export default function DayHistoryPage() {
  const shop = useWorkingShop();
  const view = useRemoteList<DayCloseBrief, DayClosePage>({
    key: ['staff', 'day-history', shop?.id],
    read: (cursor) => api.get<DayClosePage>('/staff/day-closes', { cursor }),
  });
  return (
    <Page title="日结记录" wide testId="day-history">
      <Shown
        view={view}
        failed="日结记录没能加载出来"
        money="已经锁定的账不受影响。"
        empty={<Empty title="还没有日结过" text="每天收工后日结一次，当天的账就锁定在这里" />}
      >
        {({ items, end }) => (
          <>
            <Card flush>
              {items.map((day) => (
                <Row key={day.on} day={day} />
              ))}
            </Card>
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Row({ day: { on, bills, revenueFen, differenceFen, closedBy } }: { day: DayCloseBrief }) {
  const off = differenceFen === 0 ? null : `${differenceWord(differenceFen)} ${yuan(Math.abs(differenceFen))}`;
  return (
    <Cell
      strong
      title={dayName(on)}
      note={<Separated parts={[`${String(bills.count)} 单`, `${closedBy} 日结`, off]} />}
      side={<View className="font-semibold text-ink">{yuan(revenueFen)}</View>}
      chevron
      onTap={() => {
        go('/staff/day-summary/index', { on });
      }}
      testId={`closed-${on}`}
    />
  );
}
