import { useEffect, useRef } from 'react';
import { api } from '@/shell/api';
import { goInstead, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { Empty } from '@/ui/empty';
import { CardBones, RowBones } from '@/ui/skeleton';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import type { SaleView } from '../parts/wire';
import { HeldSale } from './parts/held-sale';
import { OpenSale } from './parts/open-sale';

/** 结算: a sale that is open, or one that waits for the owner's WeChat. Once it is paid this page gives way to its receipt. */
export default function SettlePage() {
  const id = useParam('id');
  const view = useRemote({
    key: ['staff', 'sale', id],
    read: () => api.get<SaleView>(`/staff/sales/${id}`),
    every: livePaceMs,
  });
  const sale = view.state === 'ready' ? view.data : null;
  const settlementId = sale?.state === 'settled' ? sale.settlement?.id : undefined;
  const left = useRef(false);
  useEffect(() => {
    if (!settlementId || left.current) return;
    left.current = true;
    staffChanged();
    goInstead('/staff/receipt/index', { id: settlementId, done: 1 });
  }, [settlementId]);
  const stale = view.state === 'ready' && view.staleSince !== null;
  if (sale?.state === 'open') return <OpenSale sale={sale} stale={stale} />;
  if (sale?.state === 'held') return <HeldSale sale={sale} stale={stale} />;
  return (
    <Page title="结算" wide testId="settle">
      <Shown
        view={view}
        failed="单据没能加载出来"
        money="还没有扣款。"
        bones={
          <>
            <CardBones />
            <RowBones />
          </>
        }
      >
        {(found) =>
          found.state === 'cancelled' ? (
            <Empty title="这张单已作废" text="没有收款，卡里也没有扣款" />
          ) : found.state === 'reversed' ? (
            <Empty title="这张单已反结账" text="收的钱和卡内扣款都已退回" />
          ) : null
        }
      </Shown>
    </Page>
  );
}
