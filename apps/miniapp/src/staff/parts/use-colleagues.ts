import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import type { StaffRow } from './wire';

/** Everybody who works or worked here. */
export function useColleagues(): Remote<StaffRow[]> {
  const may = useMay('staff.read');
  return useRemote({
    key: ['staff', 'colleagues'],
    read: () => api.get<StaffRow[]>('/staff/colleagues'),
    enabled: may,
  });
}
