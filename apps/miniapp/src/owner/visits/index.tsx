import type { VisitLine } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go, goTab } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemoteList, type PageOf } from '@/shell/use-remote-list';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { Money } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { RowBones } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { monthName } from '@/ui/when';

/** 到店记录: every visit with its receipt, newest first, by month. */
export default function VisitsPage() {
  const view = useRemoteList<VisitLine, PageOf<VisitLine>>({
    key: ['visits'],
    read: (cursor) => api.get<PageOf<VisitLine>>('/me/visits', { cursor }),
  });
  return (
    <Page title="到店记录" testId="visits">
      <Shown
        view={view}
        failed="到店记录没能加载出来"
        money="您的余额没有变动。"
        bones={<RowBones rows={6} />}
        empty={<NoVisits />}
      >
        {({ items, end }) => (
          <>
            {byMonth(items).map(([month, visits], index) => (
              <View key={month}>
                {index > 0 && <View className="mt-6" />}
                <View className="text-16 font-semibold mb-2">{monthName(month)}</View>
                <Card flush>
                  {visits.map((visit) => (
                    <VisitRow key={visit.saleId} visit={visit} />
                  ))}
                </Card>
              </View>
            ))}
            <ListEnd {...end} words="以上是全部到店记录" />
          </>
        )}
      </Shown>
    </Page>
  );
}

function NoVisits() {
  return (
    <Empty title="还没有到店记录" text="第一次到店后，做了什么、怎么付的，都会留在这里，随时可查">
      <Button
        onTap={() => {
          goTab('home');
        }}
        testId="visits-shops"
      >
        看看门店
      </Button>
    </Empty>
  );
}

const backTags = { part: '部分退款', all: '已全退' } as const;

function VisitRow({ visit }: { visit: VisitLine }) {
  const { settlementId } = visit;
  return (
    <Cell
      shape="top"
      onTap={
        settlementId
          ? () => {
              go('/owner/receipt/index', { id: settlementId });
            }
          : undefined
      }
      testId={`visit-${visit.saleId}`}
    >
      <View className="c-cell-body">
        <View className="c-between items-start">
          <View className="c-row c-wrap gap-2 min-w-0">
            <View className="text-14 font-medium">{visit.title}</View>
            {visit.reversed && <Tag>已反结账</Tag>}
            {!visit.reversed && visit.wentBack !== 'none' && <Tag tone="watch">{backTags[visit.wentBack]}</Tag>}
          </View>
          <Text className="text-16 c-nowrap">
            <Money fen={visit.totalFen} />
          </Text>
        </View>
        <View className="c-between c-wrap mt-1">
          <View className="c-row gap-2">
            {visit.plate && <Plate plate={visit.plate} size="s" />}
            <View className="text-12 text-secondary">
              <Separated parts={[visit.on.slice(5), visit.shopName]} />
            </View>
          </View>
          <View className="text-12 text-secondary">{visit.tenders}</View>
        </View>
      </View>
    </Cell>
  );
}

/** Visits come newest first and stay so. */
function byMonth(visits: VisitLine[]): [string, VisitLine[]][] {
  const months = new Map<string, VisitLine[]>();
  for (const visit of visits) {
    const month = visit.on.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), visit]);
  }
  return [...months];
}
