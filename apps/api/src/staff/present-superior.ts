import { refuse } from '@cheyou/domain';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import type { Superior } from './staff-reach';
import type { StaffStore } from './staff.store';

/**
 * The caller's reach by the post as it stands, locked: what is done to colleagues outlives the seconds in which another process
 * still shows the post of before. @throws Refused DISMISSED.
 */
export async function presentSuperior(store: StaffStore, tx: Tx, { staff }: StaffCaller): Promise<Superior> {
  const post = await store.lock(tx, staff.staffId);
  if (post?.state !== 'active') throw new Refused(refuse('DISMISSED'));
  return { role: post.role, shopIds: [post.shopId] };
}
