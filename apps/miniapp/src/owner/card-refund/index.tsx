import { View } from '@tarojs/components';
import { useState } from 'react';
import { CardRefundStatement } from '@/card/card-refund-statement';
import type { CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Shown } from '@/shell/shown';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { yuan } from '@/ui/money';
import { PageBones } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { cardsChanged } from '../parts/cards-changed';

/** 退卡进度: how a request stands, what goes back and how; while it waits it can be taken back. */
export default function CardRefundPage() {
  const id = useParam('id');
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
            {refund.state === 'waiting' && <Withdraw refund={refund} off={stale} />}
          </>
        )}
      </Shown>
    </Page>
  );
}

function Withdraw({ refund, off }: { refund: CardRefund; off: boolean }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useOnce<Record<string, never>, CardRefund>(`withdrawRefund.${refund.id}`, (body, key) =>
    api.post(`/me/card-refunds/${refund.id}/withdrawal`, body, { key }),
  );
  const close = (): void => {
    setAsking(false);
  };
  useDone(withdraw, () => {
    close();
    cardsChanged();
  });
  return (
    <View className="mt-4">
      <Button
        kind="line"
        shape="wide"
        off={off}
        busy={withdraw.busy}
        onTap={() => {
          setAsking(true);
        }}
        testId="refund-withdraw"
      >
        撤回申请
      </Button>
      <View className="text-12 text-secondary-page mt-2">等待复核期间，这笔钱先留出来，暂时不能消费。</View>
      <OutcomeNote once={withdraw} />
      <ConfirmSheet
        open={asking}
        title="撤回退卡申请"
        act="撤回申请"
        busy={withdraw.busy}
        onAct={() => void withdraw.run({})}
        onClose={close}
      >
        撤回后，{yuan(refund.totalFen)} 本金和留出的赠送金都回到卡里，可以继续使用。
      </ConfirmSheet>
    </View>
  );
}
