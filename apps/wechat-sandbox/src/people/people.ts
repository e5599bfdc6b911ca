import { randomBytes } from 'node:crypto';
import type { Person } from '../books/records';
import type { World } from '../world';

/** What a new person may be given; everything left out is made up. */
export type PersonWishes = Partial<Omit<Person, 'activeAt' | 'consents'>> & Pick<Person, 'name'>;

export function addPerson(world: World, wishes: PersonWishes): Person {
  const id = wishes.id ?? `p${randomBytes(6).toString('hex')}`;
  const person: Person = {
    id,
    name: wishes.name,
    note: wishes.note ?? null,
    phone: wishes.phone ?? `138${String(randomBytes(4).readUInt32BE() % 100_000_000).padStart(8, '0')}`,
    unionid: wishes.unionid === undefined ? makeOpenid('oU') : wishes.unionid,
    miniOpenid: wishes.miniOpenid ?? makeOpenid('oM'),
    oaOpenid: wishes.oaOpenid ?? makeOpenid('oO'),
    snapshotUser: wishes.snapshotUser ?? false,
    subscriptionQuota: wishes.subscriptionQuota ?? 0,
    activeAt: world.clock.now(),
    consents: [],
  };
  return world.books.people.put(id, person);
}

export function personOf(world: World, id: string): Person | undefined {
  return world.books.people.get(id);
}

/** The openid a person has with an app. */
export function openidFor(world: World, person: Person, appid: string): string {
  return appid === world.identity.mini.appid ? person.miniOpenid : person.oaOpenid;
}

/** Notes that a person is using the app now. */
export function markActive(world: World, person: Person): void {
  world.books.people.put(person.id, { ...person, activeAt: world.clock.now() });
}

const makeOpenid = (prefix: string): string => `${prefix}${randomBytes(20).toString('base64url').slice(0, 26)}`;
