import type { PayAsk } from '@cheyou/contracts';
import { useEffect } from 'react';
import { goInstead, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { Failed } from '@/shell/view-parts';
import { CardBones, Waiting } from '@/ui/skeleton';
import { AskAnswered } from './parts/ask-answered';
import { AskOpen } from './parts/ask-open';
import { AskToPay } from './parts/ask-to-pay';
import { usePayAsk, type PayAskActs } from './use-pay-ask';

/** 待确认: what a shop asks of the owner, and the owner's tap. */
export default function PayAskPage() {
  const acts = usePayAsk(useParam('id'));
  const { view } = acts;
  const settlementId = view.state === 'ready' && view.data.state === 'done' ? view.data.settlementId : null;
  useEffect(() => {
    if (!settlementId) return;
    for (const key of ['home', 'cards', 'statement', 'visits']) void queryClient.invalidateQueries({ queryKey: [key] });
    goInstead('/owner/receipt/index', { id: settlementId, fresh: 1 });
  }, [settlementId]);
  switch (view.state) {
    case 'waiting':
    case 'empty':
      return (
        <Page title="待确认" testId="pay-ask">
          <Waiting>
            <CardBones />
          </Waiting>
        </Page>
      );
    case 'failed':
      return (
        <Page title="待确认" testId="pay-ask">
          <Failed view={view} title="这次请求没能加载出来" money="没有扣款。" />
        </Page>
      );
    case 'ready':
      return <Ask ask={view.data} acts={acts} stale={view.staleSince !== null} />;
  }
}

function Ask({ ask, acts, stale }: { ask: PayAsk; acts: PayAskActs; stale: boolean }) {
  if (ask.state === 'open') return <AskOpen ask={ask} acts={acts} stale={stale} />;
  if (ask.state === 'approved' && ask.wechatFen > 0 && ask.paymentOrderId) {
    return <AskToPay ask={ask} orderId={ask.paymentOrderId} acts={acts} />;
  }
  return <AskAnswered ask={ask} />;
}
