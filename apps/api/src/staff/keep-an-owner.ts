import { refuse } from '@cheyou/domain';
import { Refused } from '../platform/http';
import type { StaffPerson } from './staff.store';

/**
 * Without an owner-manager nobody could invite one.
 * @param owners the locked active owner-managers
 * @throws Refused LAST_OWNER_MANAGER when `leaving` is the only one of them.
 */
export function keepAnOwner(owners: readonly Pick<StaffPerson, 'id'>[], leaving: string): void {
  const last = owners.length === 1 && owners[0]?.id === leaving;
  if (last) throw new Refused(refuse('LAST_OWNER_MANAGER'));
}
