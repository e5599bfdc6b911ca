import { may, refuse, type Act, type Refusal, type Role } from '@cheyou/domain';

/** Who manages: the role, and the shops this person may act in. */
export interface Manager {
  readonly role: Role;
  readonly shopIds: readonly string[];
}

/**
 * Whether a manager may do `act` to somebody of this role in this shop; null when so. Whom the table of rights lets act for the whole
 * merchant reaches everybody; a manager of a shop reaches those below, in the own shop: elsewhere there is nobody (NOT_FOUND), above is FORBIDDEN.
 */
export function refusalToManage(
  manager: Manager,
  act: Act,
  target: { readonly role: Role; readonly shopId: string },
): Refusal<'NOT_FOUND' | 'FORBIDDEN'> | null {
  const scope = may(manager.role, act);
  if (scope === 'merchant') return null;
  if (scope !== 'shop') return refuse('FORBIDDEN');
  if (!manager.shopIds.includes(target.shopId)) return refuse('NOT_FOUND');
  return may(target.role, act) === null ? null : refuse('FORBIDDEN');
}
