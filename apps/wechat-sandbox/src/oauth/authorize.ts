import { isLoopback } from '../boot/loopback';
import type { Person } from '../books/records';
import type { Query } from '../mini/api-request';
import type { World } from '../world';

export type Scope = 'snsapi_base' | 'snsapi_userinfo';

/** A request to sign somebody in, checked. */
export interface Wish {
  appid: string;
  redirectUri: string;
  scope: Scope;
  state: string;
}

/** The wish in a query, or the sentence WeChat shows instead of a page. */
export function wishOf(world: World, query: Query): Wish | string {
  const { appid = '', redirect_uri: redirectUri = '', response_type: type, scope = '', state = '' } = query;
  if (appid !== world.identity.officialAccount.appid) return 'appid 参数错误';
  // The real one checks the domain that the merchant registered; here that is this machine.
  if (!URL.canParse(redirectUri) || !isLoopback(new URL(redirectUri).hostname)) return 'redirect_uri 参数错误';
  if (type !== 'code') return 'response_type 参数错误';
  if (scope !== 'snsapi_base' && scope !== 'snsapi_userinfo') return 'scope 参数错误或没有 scope 权限';
  if (!/^[0-9A-Za-z_\-.~]{0,128}$/.test(state)) return 'state 参数错误';
  return { appid, redirectUri, scope, state };
}

/** Whether a person needs to be asked before the app learns who they are. */
export function needsConsent(wish: Wish, person: Person): boolean {
  return wish.scope === 'snsapi_userinfo' && !person.consents.includes(wish.appid);
}

/** Signs a person in: the address with their code that the browser goes to; `phone` is the origin of its phone. */
export function grant(world: World, wish: Wish, person: Person, phone: string): string {
  const consents = needsConsent(wish, person) ? [...person.consents, wish.appid] : person.consents;
  world.books.people.put(person.id, { ...person, consents, activeAt: world.clock.now() });
  const target = new URL(wish.redirectUri);
  target.searchParams.set('code', world.codes.make('oauth', person.id, wish.appid, wish.scope));
  target.searchParams.set('state', wish.state);
  return intoPhone(world, target, person, phone);
}

/** An address of the app itself is opened through the phone's browser, which alone can pay. */
function intoPhone(world: World, target: URL, person: Person, phone: string): string {
  if (target.origin !== world.addresses.app) return target.href;
  target.searchParams.set('person', person.id);
  return phone + target.href.slice(target.origin.length);
}
