import type { PaymentOrderView } from '@cheyou/contracts';
import { useState } from 'react';
import { api } from '@/shell/api';
import { payWithWechat, type PaySeen } from '@/shell/pay-with-wechat';
import { queryClient } from '@/shell/query-client';
import type { Remote } from '@/shell/remote';
import { livePaceMs, useRemote } from '@/shell/use-remote';

/**
 * `ready`: may be paid now. `asking`: WeChat's sheet is open. `confirming`: the phone saw a payment, WeChat hasn't said so yet.
 * `cancelled`: the sheet was left. `failed`: the sheet didn't open or broke. Only the order itself says `paid` or `closed`.
 */
export type PaymentStage = 'waiting' | 'ready' | 'asking' | 'confirming' | 'cancelled' | 'failed' | 'paid' | 'closed';

export interface Payment {
  view: Remote<PaymentOrderView>;
  stage: PaymentStage;
  /** Opens WeChat's sheet; a fresh order, just answered by the server, is taken over first. */
  pay: (order: PaymentOrderView) => Promise<void>;
}

const keyOf = (orderId: string | null) => ['payment-order', orderId];

/** Follows one payment order until it is paid or closed; what the phone saw only chooses the words meanwhile. */
export function usePayment(orderId: string | null): Payment {
  const [seen, setSeen] = useState<PaySeen | 'asking' | null>(null);
  const known = queryClient.getQueryData<PaymentOrderView>(keyOf(orderId));
  const view = useRemote({
    key: keyOf(orderId),
    read: () => api.get<PaymentOrderView>(`/me/payment-orders/${orderId ?? ''}`),
    enabled: orderId !== null,
    every: known && ended(known) ? false : livePaceMs,
  });
  const order = view.state === 'ready' ? view.data : null;
  return {
    view,
    stage: stageOf(order, seen),
    pay: async (fresh) => {
      queryClient.setQueryData(keyOf(fresh.id), fresh);
      if (!fresh.pay) {
        setSeen('failed');
        return;
      }
      setSeen('asking');
      setSeen(await payWithWechat(fresh.pay));
      await queryClient.invalidateQueries({ queryKey: keyOf(fresh.id) });
    },
  };
}

export function ended({ state }: PaymentOrderView): boolean {
  return state === 'paid' || state === 'closed';
}

function stageOf(order: PaymentOrderView | null, seen: PaySeen | 'asking' | null): PaymentStage {
  if (order?.state === 'paid') return 'paid';
  if (order?.state === 'closed') return 'closed';
  if (seen === 'done') return 'confirming';
  return seen ?? (order ? 'ready' : 'waiting');
}
