import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';
import type { ShopSettings } from './wire';

/** The merchant's shops. */
export function useShops(): Remote<ShopSettings[]> {
  return useRemote({ key: ['staff', 'shops'], read: () => api.get<ShopSettings[]>('/staff/shops') });
}
