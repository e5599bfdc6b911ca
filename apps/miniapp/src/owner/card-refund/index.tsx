import { cardRefundPaper } from '@/card/card-refund-paper';
import { CardRefundStatement } from '@/card/card-refund-statement';
import type { CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { SlipActs } from '@/shell/paper/slip-acts';
import { useSession } from '@/shell/session';
import { Shown } from '@/shell/shown';
import { useRemote } from '@/shell/use-remote';
import { yuan } from '@/ui/money';
import { PageBones } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { WithdrawRefund } from '../parts/withdraw-refund';

/** 退卡进度: how a request stands, what goes back and how; while it waits it can be taken back. */
export default function CardRefundPage() {
  const id = useParam('id');
  const merchantName = useSession(({ me }) => me?.merchantName ?? '');
  const view = useRemote({
    key: ['card-refund', id],
    read: () => api.get<CardRefund>(`/me/card-refunds/${id}`),
    enabled: id !== '',
  });
  return (
    <Page title="退卡进度" testId="card-refund">
      <Shown
        view={view}
        failed="退卡进度没能加载出来"
        money="您的钱没有变动。"
        side={<CallShop />}
        bones={<PageBones />}
      >
        {(refund, stale) => (
          <>
            <CardRefundStatement refund={refund} />
            {refund.state === 'waiting' && (
              <WithdrawRefund
                path={`/me/card-refunds/${id}/withdrawal`}
                off={stale}
                note="等待复核期间，这笔钱先留出来，暂时不能消费。"
                testId="refund-withdraw"
              >
                撤回后，{yuan(refund.totalFen)} 本金和留出的赠送金都回到卡里，可以继续使用。
              </WithdrawRefund>
            )}
            <SlipActs
              name="card-refund"
              title="退卡说明"
              word="退卡说明"
              rows={cardRefundPaper(refund, merchantName)}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}
