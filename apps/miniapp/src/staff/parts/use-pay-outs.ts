import type { CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';
import type { DueRefund } from './wire';

const none = (list: readonly unknown[]): boolean => list.length === 0;

/** Approved refunds of prepaid cards that the shop still has to pay out. */
export function useDueCardRefunds(): Remote<CardRefund[]> {
  return useRemote({
    key: ['staff', 'card-refunds', 'due'],
    read: () => api.get<CardRefund[]>('/staff/card-refunds/due'),
    isEmpty: none,
  });
}

/** Refunds of bills and of service cards that WeChat can't give back: the shop has to pay them out. */
export function useDueRefunds(): Remote<DueRefund[]> {
  return useRemote({
    key: ['staff', 'refunds', 'due'],
    read: () => api.get<DueRefund[]>('/staff/refunds/due'),
    isEmpty: none,
  });
}

/** How many refunds are known to wait for somebody who pays. */
export function usePayOutCount(): number {
  const [cards, bills] = [useDueCardRefunds(), useDueRefunds()];
  const ofCards = cards.state === 'ready' ? cards.data.flatMap(({ lines }) => lines) : [];
  const due = ofCards.filter(({ payout }) => payout === 'due').length;
  return due + (bills.state === 'ready' ? bills.data.length : 0);
}
