import { isRefusal, parsePlate, plateKind } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useWorkingShop } from '@/shell/shop';
import { useRemoteList } from '@/shell/use-remote-list';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { Segment } from '@/ui/pills';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { clock, day, dayName } from '@/ui/when';
import { isGreen } from '../parts/car-words';
import { Shown } from '@/shell/shown';
import type { ActLogRow, PageOf } from '../parts/wire';
import { anyAct, filterText, groupNames, queryOf, subjectPage, type ActFilter, type ActGroup } from './act-filter';
import { FilterSheet } from './parts/filter-sheet';

const groups: ActGroup[] = ['all', 'money', 'people', 'settings', 'team'];

/** 操作记录: who did what, newest first, by day; by person, by what it was about, by days. */
export default function ActLogPage() {
  const [filter, setFilter] = useState<ActFilter>(anyAct);
  const [choosing, setChoosing] = useState(false);
  const change = (part: Partial<ActFilter>): void => {
    setFilter((now) => ({ ...now, ...part }));
  };
  return (
    <Page
      title="操作记录"
      wide
      testId="act-log"
      over={
        choosing && (
          <FilterSheet
            filter={filter}
            onChange={change}
            onClose={() => {
              setChoosing(false);
            }}
          />
        )
      }
    >
      <Segment<ActGroup>
        choices={groups.map((key) => ({ key, label: groupNames[key] }))}
        picked={filter.group}
        onPick={(group) => {
          change({ group });
        }}
      />
      <Card flush className="mt-3">
        <Cell
          icon="people"
          title={filterText(filter) ?? '所有人，不限日期'}
          side="筛选"
          chevron
          onTap={() => {
            setChoosing(true);
          }}
          testId="act-filter"
        />
      </Card>
      <Acts
        filter={filter}
        onAll={() => {
          setFilter(anyAct);
        }}
      />
    </Page>
  );
}

function Acts({ filter, onAll }: { filter: ActFilter; onAll: () => void }) {
  const query = queryOf(filter);
  const view = useRemoteList<ActLogRow, PageOf<ActLogRow>>({
    key: ['staff', 'act-log', query],
    read: (cursor) => api.get<PageOf<ActLogRow>>('/staff/act-log', { ...query, cursor }),
  });
  const none =
    Object.keys(query).length === 0 ? (
      <Empty title="还没有操作记录" text="改价、撤销、改资料这些操作会留在这里" />
    ) : (
      <Empty title="没有这样的操作" text="换个人、换几天，或者看全部">
        <Button kind="sub" onTap={onAll} testId="act-all">
          看全部
        </Button>
      </Empty>
    );
  return (
    <View className="mt-3">
      <Shown view={view} failed="操作记录没能加载出来" empty={none}>
        {({ items, end }) => (
          <>
            {daysOf(items).map(([on, rows]) => (
              <View key={on}>
                <SectionHead title={dayName(on)} />
                <Card flush>
                  {rows.map((row) => (
                    <ActRow key={row.id} row={row} />
                  ))}
                </Card>
              </View>
            ))}
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </View>
  );
}

function ActRow({ row }: { row: ActLogRow }) {
  const shop = useWorkingShop();
  const here = row.shopId === shop?.id;
  const page = subjectPage(row.subjectKind, here);
  return (
    <Cell
      shape="top"
      chevron={page !== null}
      {...(page !== null && {
        onTap: () => {
          go(page, { id: row.subjectId });
        },
      })}
      testId={`act-${row.id}`}
    >
      <View className="text-12 text-secondary flex-none mt-0.5">{clock(row.at)}</View>
      <View className="c-cell-body">
        <View className="text-14">
          <View className="inline font-semibold">{row.staffName}</View> {row.act}
        </View>
        {!here && <View className="c-cell-note">{row.shopName}</View>}
        <Subject row={row} />
        {row.detail && <View className="c-cell-note">{row.detail}</View>}
        {row.reason && <View className="c-cell-note">原因：{row.reason}</View>}
      </View>
    </Cell>
  );
}

/** A plate stays a plate; everything else is called by its name. */
function Subject({ row: { subject, subjectKind } }: { row: ActLogRow }) {
  const plate = subject.split(' ')[1] ?? '';
  const worn = subjectKind === 'car' ? parsePlate(plate) : null;
  if (worn === null || isRefusal(worn)) return <View className="text-14">{subject}</View>;
  return (
    <View className="mt-1 mb-1">
      <Plate plate={plate} size="s" green={isGreen(plateKind(worn))} />
    </View>
  );
}

function daysOf(rows: ActLogRow[]): [string, ActLogRow[]][] {
  const days = new Map<string, ActLogRow[]>();
  for (const row of rows) days.set(day(row.at), [...(days.get(day(row.at)) ?? []), row]);
  return Array.from(days);
}
