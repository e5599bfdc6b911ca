import type { components } from '@cheyou/contracts';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';

export type RefundAsk = components['schemas']['ServiceCardRefundAsk'];

/** What was asked for the refund of one's own service card, the newest first. */
export function useRefundAsks(cardId: string): Remote<RefundAsk[]> {
  return useRemote({
    key: ['service-cards', cardId, 'refunds'],
    read: () => api.get<RefundAsk[]>(`/me/service-cards/${cardId}/refunds`),
    // That nothing was asked is an answer too.
    isEmpty: () => false,
    enabled: cardId !== '',
  });
}

/** What a request is called as it stands. */
export const askStates: Readonly<Record<RefundAsk['state'], string>> = {
  asked: '等门店确认',
  done: '已退卡',
  declined: '没有通过',
  withdrawn: '已撤回',
};
