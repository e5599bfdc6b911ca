import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { ServiceCardProductView } from './wire';

/** The cards of labour hours the shop gives: those on offer without a price; none without the right to give. */
export function useGifts(): readonly ServiceCardProductView[] {
  const may = useMay('serviceCard.give');
  const view = useRemote({
    key: ['staff', 'service-card-products'],
    read: () => api.get<ServiceCardProductView[]>('/staff/service-card-products'),
    enabled: may,
  });
  if (!may || view.state !== 'ready') return [];
  return view.data.filter(({ active, labour, priceFen }) => active && labour !== null && priceFen === 0);
}
