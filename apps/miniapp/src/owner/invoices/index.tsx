import type { InvoiceView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import { invoiceStand } from '@/invoices/invoice-words';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useRemoteList, type PageOf } from '@/shell/use-remote-list';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { Money } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { RowBones } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import { day, nearDay } from '@/ui/when';

/** 我的发票: every request, newest first, with how it stands. */
export default function InvoicesPage() {
  const view = useRemoteList<InvoiceView, PageOf<InvoiceView>>({
    key: ['invoices'],
    read: (cursor) => api.get<PageOf<InvoiceView>>('/me/invoices', { cursor }),
  });
  return (
    <Page title="我的发票" testId="invoices">
      <Shown
        view={view}
        failed="发票没能加载出来"
        money="付款和余额不受影响。"
        bones={<RowBones rows={6} />}
        empty={<NoInvoices />}
      >
        {({ items, end }) => (
          <>
            <Card flush>
              {items.map((invoice) => (
                <InvoiceRow key={invoice.id} invoice={invoice} />
              ))}
            </Card>
            <ListEnd {...end} words="以上是全部发票" />
          </>
        )}
      </Shown>
    </Page>
  );
}

function NoInvoices() {
  return (
    <Empty title="还没有申请过发票" text="在到店记录里打开一张小票，就能为它申请发票">
      <Button
        onTap={() => {
          go('/owner/visits/index');
        }}
        testId="invoices-visits"
      >
        去选小票
      </Button>
    </Empty>
  );
}

function InvoiceRow({ invoice }: { invoice: InvoiceView }) {
  const { word, tone } = invoiceStand[invoice.state];
  return (
    <Cell
      shape="top"
      onTap={() => {
        go('/owner/invoice/index', { receipt: invoice.settlementId });
      }}
      testId={`invoice-${invoice.id}`}
    >
      <View className="c-cell-body">
        <View className="c-between items-start">
          <View className="text-14 font-medium min-w-0">{invoice.title}</View>
          <Text className="text-16 c-nowrap">
            <Money fen={invoice.amountFen} />
          </Text>
        </View>
        <View className="c-between c-wrap mt-1">
          <View className="text-12 text-secondary">
            <Separated parts={[nearDay(day(invoice.bill.at)), invoice.bill.title, invoice.shopName]} />
          </View>
          <Tag tone={tone}>{word}</Tag>
        </View>
      </View>
    </Cell>
  );
}
