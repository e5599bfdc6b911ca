import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useRemoteList } from '@/shell/use-remote-list';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { SectionHead } from '@/ui/section-head';
import { clock, day, dayName } from '@/ui/when';
import { Shown } from '../parts/shown';
import type { ActLogRow, PageOf } from '../parts/wire';

/** 操作记录: who did what, newest first, by day. */
export default function ActLogPage() {
  const view = useRemoteList<ActLogRow, PageOf<ActLogRow>>({
    key: ['staff', 'act-log'],
    read: (cursor) => api.get<PageOf<ActLogRow>>('/staff/act-log', { cursor }),
  });
  return (
    <Page title="操作记录" testId="act-log">
      <Shown
        view={view}
        failed="操作记录没能加载出来"
        empty={<Empty title="还没有操作记录" text="开单、改价、撤销这些操作会留在这里" />}
      >
        {({ items, end }) => (
          <>
            {daysOf(items).map(([on, rows]) => (
              <View key={on}>
                <SectionHead title={dayName(on)} />
                <Card flush>
                  {rows.map((row) => (
                    <Cell key={row.id} shape="top" testId={`act-${row.id}`}>
                      <View className="text-12 text-secondary flex-none mt-0.5">{clock(row.at)}</View>
                      <View className="c-cell-body">
                        <View className="text-14">
                          <View className="inline font-semibold">{row.staffName}</View> {row.act}
                        </View>
                        <View className="c-cell-note">{row.subject}</View>
                        {row.reason && <View className="c-cell-note">原因：{row.reason}</View>}
                      </View>
                    </Cell>
                  ))}
                </Card>
              </View>
            ))}
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function daysOf(rows: ActLogRow[]): [string, ActLogRow[]][] {
  const days = new Map<string, ActLogRow[]>();
  for (const row of rows) days.set(day(row.at), [...(days.get(day(row.at)) ?? []), row]);
  return Array.from(days);
}
