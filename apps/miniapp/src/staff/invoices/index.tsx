import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useRemoteList } from '@/shell/use-remote-list';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { Segment } from '@/ui/pills';
import { Shown } from '@/shell/shown';
import type { InvoicePaperView, InvoiceView, PageOf } from '../parts/wire';
import { CorrectSheet } from './parts/correct-sheet';
import { InvoiceCard } from './parts/invoice-card';
import { PaperSheet } from './parts/paper-sheet';
import { RefuseSheet } from './parts/refuse-sheet';

type Filter = 'open' | 'redNeeded' | 'all';
type Acting =
  { act: 'write' | 'refuse'; invoice: InvoiceView } | { act: 'correct'; invoice: InvoiceView; paper: InvoicePaperView };

/** 发票: what owners asked for and what a refund made red; issued outside, noted here. */
export default function InvoicesPage() {
  const [filter, setFilter] = useState<Filter>('open');
  const [acting, setActing] = useState<Acting | null>(null);
  const close = (): void => {
    setActing(null);
  };
  const view = useRemoteList<InvoiceView, PageOf<InvoiceView>>({
    key: ['staff', 'invoices', filter],
    read: (cursor) => api.get<PageOf<InvoiceView>>('/staff/invoices', { filter, cursor }),
  });
  return (
    <Page title="发票" wide testId="staff-invoices" over={acting && <Over acting={acting} onClose={close} />}>
      <Segment<Filter>
        choices={[
          { key: 'open', label: '待处理' },
          { key: 'redNeeded', label: '待红冲' },
          { key: 'all', label: '全部' },
        ]}
        picked={filter}
        onPick={setFilter}
      />
      <View className="mt-3">
        <Shown
          view={view}
          failed="发票申请没能加载出来"
          money="收款和退款不受影响。"
          empty={<Empty title={emptyTitle[filter]} text="车主在小票上申请的发票会出现在这里，退款后要红冲的也在这里" />}
        >
          {({ items, end }, stale) => (
            <>
              {items.map((invoice) => (
                <InvoiceCard
                  key={invoice.id}
                  invoice={invoice}
                  off={stale}
                  onAct={(act) => {
                    setActing({ act, invoice });
                  }}
                  onCorrect={(paper) => {
                    setActing({ act: 'correct', invoice, paper });
                  }}
                />
              ))}
              <ListEnd {...end} />
            </>
          )}
        </Shown>
      </View>
    </Page>
  );
}

function Over({ acting, onClose }: { acting: Acting; onClose: () => void }) {
  switch (acting.act) {
    case 'write':
      return <PaperSheet invoice={acting.invoice} onClose={onClose} />;
    case 'refuse':
      return <RefuseSheet invoice={acting.invoice} onClose={onClose} />;
    case 'correct':
      return <CorrectSheet invoice={acting.invoice} paper={acting.paper} onClose={onClose} />;
  }
}

const emptyTitle: Record<Filter, string> = {
  open: '没有等着开的发票',
  redNeeded: '没有要红冲的发票',
  all: '还没有人申请发票',
};
