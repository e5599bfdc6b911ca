import type { PayAsk, PaymentOrderView } from '@cheyou/contracts';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import type { Remote } from '@/shell/remote';
import { useOnce, type Once } from '@/shell/use-once';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import type { OwnChoiceBody } from './use-choice';

type NoBody = Record<string, never>;

export interface PayAskActs {
  view: Remote<PayAsk>;
  approve: Once<NoBody, PayAsk>;
  /** A yes with another combination. */
  choose: Once<OwnChoiceBody, PayAsk>;
  decline: Once<NoBody, PayAsk>;
  /** What WeChat's sheet needs to pay the rest. */
  order: Once<NoBody, PaymentOrderView>;
}

/** One ask of a shop, followed while it is open, with the owner's acts. */
export function usePayAsk(id: string): PayAskActs {
  const key = ['pay-ask', id];
  const known = queryClient.getQueryData<PayAsk>(key);
  const follows = !known || known.state === 'open' || known.state === 'approved';
  const view = useRemote({
    key,
    read: () => api.get<PayAsk>(`/me/pay-asks/${id}`),
    every: follows ? livePaceMs : false,
    enabled: id !== '',
  });
  const takeOver = (ask: PayAsk): PayAsk => {
    queryClient.setQueryData(key, ask);
    void queryClient.invalidateQueries({ queryKey: ['home'] });
    return ask;
  };
  const approve = useOnce<NoBody, PayAsk>(`payAsk.approve.${id}`, async (body, idempotencyKey) =>
    takeOver(await api.post<PayAsk>(`/me/pay-asks/${id}/approval`, body, { key: idempotencyKey })),
  );
  const choose = useOnce<OwnChoiceBody, PayAsk>(`payAsk.choose.${id}`, async (body, idempotencyKey) => {
    try {
      return takeOver(await api.post<PayAsk>(`/me/pay-asks/${id}/choice`, body, { key: idempotencyKey }));
    } catch (error) {
      // What was shown may no longer be so.
      void queryClient.invalidateQueries({ queryKey: key });
      throw error;
    }
  });
  const decline = useOnce<NoBody, PayAsk>(`payAsk.decline.${id}`, async (body, idempotencyKey) =>
    takeOver(await api.post<PayAsk>(`/me/pay-asks/${id}/decline`, body, { key: idempotencyKey })),
  );
  const order = useOnce<NoBody, PaymentOrderView>(`payAsk.order.${id}`, (body, idempotencyKey) =>
    api.post(`/me/pay-asks/${id}/wechat-order`, body, { key: idempotencyKey }),
  );
  return { view, approve, choose, decline, order };
}
