import { isRefusal, parseName, parsePhone, type Phone } from '@cheyou/domain';
import { allowed, Refused } from '../../platform/http';

/** A typed name as it is stored; missing stays missing. @throws Refused NAME_INVALID */
export function nameOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  return requiredName(typed);
}

/** @throws Refused NAME_INVALID */
export function requiredName(typed: string): string {
  const name = parseName(typed);
  if (isRefusal(name)) throw new Refused(name);
  return name;
}

/** Full-width digits are digits too. @throws Refused PHONE_INVALID */
export const phoneOf = (typed: string): Phone => allowed(parsePhone(typed.normalize('NFKC')));
