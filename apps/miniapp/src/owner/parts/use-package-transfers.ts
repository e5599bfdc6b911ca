import type { ServiceCardTransferView } from '@cheyou/contracts';
import { api } from '@/shell/api';
import { useRemote } from '@/shell/use-remote';

/** Service cards that wait for somebody's yes, one's own and the other side's; none while it isn't known. */
export function useOfferedPackages(): ServiceCardTransferView[] {
  const view = useRemote({
    key: ['card-transfers', 'packages'],
    read: () => api.get<ServiceCardTransferView[]>('/me/service-card-transfers'),
  });
  return view.state === 'ready' ? view.data.filter(({ state }) => state === 'offered') : [];
}
