import { api } from '@/shell/api';
import type { Remote } from '@/shell/remote';
import { useRemote } from '@/shell/use-remote';
import type { StaffMember } from './wire';

/** A member as staff see them; several parts of a page share one reading. Nothing is read for ''. */
export function useMember(id: string): Remote<StaffMember> {
  return useRemote({
    key: ['staff', 'member', id],
    read: () => api.get<StaffMember>(`/staff/members/${id}`),
    enabled: id !== '',
  });
}
