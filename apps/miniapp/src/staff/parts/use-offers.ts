import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { ServiceCardOffer, ServiceCardOffers } from './wire';

/** The service cards that may be sold now; none while the merchant's switch is off, or without the right to read them. */
export function useOffers(): Remote<ServiceCardOffer[]> {
  const may = useMay('serviceCardProduct.read');
  return useRemote({
    key: ['staff', 'service-card-offers', may],
    read: async () => {
      if (!may) return [];
      const { open, offers } = await api.get<ServiceCardOffers>('/staff/service-card-offers');
      return open ? offers : [];
    },
    isEmpty: () => false,
  });
}
