import { may, refuse, type Act, type Refusal, type Role } from '@cheyou/domain';

/** Who reaches over others: the role, and the shops this person may act in. */
export interface Superior {
  readonly role: Role;
  readonly shopIds: readonly string[];
}

/**
 * Whether a manager may do `act` to somebody of this role in this shop; null when so. Whom the table of rights lets act for the whole
 * merchant reaches everybody; a manager of a shop reaches those below, in the own shop: elsewhere there is nobody (NOT_FOUND), above is FORBIDDEN.
 */
export function refusalToManage(
  superior: Superior,
  act: Act,
  target: { readonly role: Role; readonly shopId: string },
): Refusal<'NOT_FOUND' | 'FORBIDDEN'> | null {
  const scope = may(superior.role, act);
  if (scope === 'merchant') return null;
  if (scope !== 'shop') return refuse('FORBIDDEN');
  if (!superior.shopIds.includes(target.shopId)) return refuse('NOT_FOUND');
  return may(target.role, act) === null ? null : refuse('FORBIDDEN');
}
