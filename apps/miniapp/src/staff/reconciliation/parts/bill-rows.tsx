import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useRemoteList } from '@/shell/use-remote-list';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { clock } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { BillRowView, PageOf } from '../../parts/wire';

const words = { payment: '收款', refund: '退款', revoked: '撤销', unknown: '状态无法识别' } as const;
const goesOut = ({ kind }: BillRowView): boolean => kind === 'refund' || kind === 'revoked';

/** The rows of the bill as WeChat has them. */
export function BillRows({ day }: { day: string }) {
  const view = useRemoteList<BillRowView, PageOf<BillRowView>>({
    key: ['staff', 'bill-rows', day],
    read: (after) => api.get<PageOf<BillRowView>>(`/staff/bills/${day}/rows`, { after }),
  });
  return (
    <>
      <SectionHead title="账单明细" />
      <Shown
        view={view}
        failed="账单明细没能加载出来"
        empty={
          <Card testId="rows-empty">
            <View className="text-14 font-medium">微信这一天没有收款和退款</View>
          </Card>
        }
      >
        {({ items, end }) => (
          <>
            <Card flush>
              {items.map((row) => (
                <Cell
                  key={row.position}
                  title={row.description ?? '系统里没有的订单'}
                  note={`${clock(row.at)} · ${words[row.kind]}`}
                  side={
                    <View className="font-semibold text-ink">
                      {yuan(goesOut(row) ? -row.amountFen : row.amountFen)}
                    </View>
                  }
                />
              ))}
            </Card>
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </>
  );
}
