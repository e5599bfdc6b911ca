import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemoteList } from '@/shell/use-remote-list';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { Tag } from '@/ui/tag';
import { dayName } from '@/ui/when';
import { Shown } from '@/shell/shown';
import type { BillView, PageOf } from '../../parts/wire';
import { GivenElsewhere } from './given-elsewhere';

/** The days, newest first. */
export function BillsPage() {
  const view = useRemoteList<BillView, PageOf<BillView>>({
    key: ['staff', 'bills'],
    read: (before) => api.get<PageOf<BillView>>('/staff/bills', { before }),
  });
  return (
    <Page title="微信对账" wide testId="bills">
      <View className="text-12 text-secondary-page mb-3">每天 10:20 取微信前一天的账单，逐笔与系统核对</View>
      <GivenElsewhere />
      <Shown
        view={view}
        failed="账单没能加载出来"
        money="收款和退款不受影响。"
        empty={<Empty title="还没有核对过的账单" text="有了第一笔微信收款，次日上午会自动核对" />}
      >
        {({ items, end }) => (
          <>
            <Card flush>
              {items.map((bill) => (
                <BillCell key={bill.day} bill={bill} />
              ))}
            </Card>
            <ListEnd {...end} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function BillCell({ bill }: { bill: BillView }) {
  const { wechat } = bill;
  return (
    <Cell
      strong
      title={dayName(bill.day)}
      note={
        bill.state === 'waiting'
          ? (bill.problem ?? '等待核对')
          : `收 ${wechat.payments} 笔 ${yuan(wechat.paidFen)} · 退 ${wechat.refunds} 笔 ${yuan(wechat.refundedFen)}`
      }
      side={<BillTag bill={bill} />}
      chevron
      onTap={() => {
        go('/staff/reconciliation/index', { day: bill.day });
      }}
      testId={`bill-${bill.day}`}
    />
  );
}

/** How a day stands, in a word. */
export function BillTag({ bill }: { bill: BillView }) {
  if (bill.state === 'waiting') return <Tag tone="watch">未核对</Tag>;
  if (bill.open > 0) return <Tag tone="urgent">{bill.open} 项待处理</Tag>;
  return <Tag tone="good">一致</Tag>;
}
