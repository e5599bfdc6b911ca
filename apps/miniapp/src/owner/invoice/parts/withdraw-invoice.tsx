import type { InvoiceView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { TextButton } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { invoicesChanged } from '../../parts/invoices-changed';

/** Takes a request back while the shop has not issued it. */
export function WithdrawInvoice({ invoice, off }: { invoice: InvoiceView; off: boolean }) {
  const [asking, setAsking] = useState(false);
  const withdraw = useOnce<Record<string, never>, InvoiceView>(`withdrawInvoice.${invoice.id}`, (_body, key) =>
    api.post(`/me/invoices/${invoice.id}/withdrawal`, undefined, { key }),
  );
  const close = (): void => {
    setAsking(false);
  };
  useDone(withdraw, () => {
    invoicesChanged();
    close();
  });
  return (
    <>
      {!off && (
        <View className="c-row justify-center mt-1">
          <TextButton
            onTap={() => {
              setAsking(true);
            }}
            testId="withdraw-invoice"
          >
            撤回申请
          </TextButton>
        </View>
      )}
      <OutcomeNote once={withdraw} />
      <ConfirmSheet
        open={asking}
        title="撤回开票申请"
        act="撤回申请"
        busy={withdraw.busy}
        onAct={() => void withdraw.run({}).then(close)}
        onClose={close}
      >
        撤回后门店不会再开这张发票，之后可以重新申请。
      </ConfirmSheet>
    </>
  );
}
