import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';
import type { ServiceView } from './wire';

/** Everything in the catalog, also what isn't sold any more. */
export function useServices(enabled = true): Remote<ServiceView[]> {
  return useRemote({
    key: ['staff', 'services'],
    read: () => api.get<ServiceView[]>('/staff/services'),
    keepAs: 'staff-services',
    enabled,
  });
}
