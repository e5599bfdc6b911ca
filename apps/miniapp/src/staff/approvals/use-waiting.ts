import type { CardRefund } from '@/card/card-refund-words';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { DayCloseStatus, ShiftView, WaitingRefund, WaitingReversal } from '../parts/wire';

const none = (list: readonly unknown[]): boolean => list.length === 0;

/** Reversals that wait for a second manager; nothing is read without the right to. */
export function useWaitingReversals(): Remote<WaitingReversal[]> {
  return useRemote({
    key: ['staff', 'waiting-reversals'],
    read: () => api.get<WaitingReversal[]>('/staff/settlements/waiting-reversals'),
    isEmpty: none,
    enabled: useMay('settlement.reverse'),
  });
}

/** Refunds of bills and of service cards that wait for a second manager; nothing is read without the right to. */
export function useWaitingRefunds(): Remote<WaitingRefund[]> {
  return useRemote({
    key: ['staff', 'waiting-refunds'],
    read: () => api.get<WaitingRefund[]>('/staff/refunds/waiting'),
    isEmpty: none,
    enabled: useMay('settlement.refund'),
  });
}

/** Refunds of prepaid cards that wait for a second person. */
export function useWaitingCardRefunds(): Remote<CardRefund[]> {
  return useRemote({
    key: ['staff', 'card-refunds', 'waiting'],
    read: () => api.get<CardRefund[]>('/staff/card-refunds/waiting'),
    isEmpty: none,
  });
}

/** Shifts whose drawer was off by more than one person may judge; nothing is read without the right to. */
export function useWaitingDifferences(): Remote<ShiftView[]> {
  return useRemote({
    key: ['staff', 'waiting-differences'],
    read: async () => {
      const { differences } = await api.get<DayCloseStatus>('/staff/day-close');
      return differences.filter(({ state }) => state === 'explained');
    },
    isEmpty: none,
    enabled: useMay('shift.accept'),
  });
}

/** Whether it is known that beside top-ups nothing waits: what isn't read yet, or can't be, may be there. */
export function useNothingElseWaits(): boolean {
  const mayReverse = useMay('settlement.reverse');
  const mayRefund = useMay('settlement.refund');
  const mayAccept = useMay('shift.accept');
  const reversals = useWaitingReversals();
  const refunds = useWaitingRefunds();
  const differences = useWaitingDifferences();
  const read = [
    ...(mayReverse ? [reversals] : []),
    ...(mayRefund ? [refunds] : []),
    ...(mayAccept ? [differences] : []),
    useWaitingCardRefunds(),
  ];
  return read.every(({ state }) => state === 'empty');
}
