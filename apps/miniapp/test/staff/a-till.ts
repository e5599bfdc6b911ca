import type { Role } from '@cheyou/domain';
import { holdMe } from '../../src/shell/session';
import { aPhone, type Asked, type Serves } from '../owner/a-phone';
import { owner } from '../owner/an-owner';
import { staffAs } from './a-bill';

export * from './a-bill';

/** The phone of somebody who works here, with the rights of the role; `serve` plays the API. */
export function aTill(serve: Serves, role: Role = 'cashier'): Asked[] {
  const asked = aPhone(serve);
  // A phone has no mouse, so that the keypads on the screen are typed on.
  Object.assign(window, { matchMedia: () => ({ matches: false }) });
  holdMe({ ...owner, staff: staffAs(role) });
  return asked;
}
