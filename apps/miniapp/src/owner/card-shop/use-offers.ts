import type { ServiceCardOffers } from '@cheyou/contracts';
import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';

export const offersKey = ['card-offers'];

/** The service cards that are sold on the phone, and the terms they are sold under. */
export function useOffers(): Remote<ServiceCardOffers> {
  return useRemote({
    key: offersKey,
    read: () => api.get<ServiceCardOffers>('/me/service-card-offers'),
    isEmpty: ({ open, offers }) => !open || offers.length === 0,
  });
}
