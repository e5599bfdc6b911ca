import type { Person } from '../books/records';
import type { World } from '../world';

const keyOf = (person: Person, templateId: string): string => `${person.id}/${templateId}`;

/** How many more messages of a template a person accepts. */
export function quotaOf(world: World, person: Person, templateId: string): number {
  return world.books.quotas.get(keyOf(person, templateId)) ?? person.subscriptionQuota;
}

/** A person accepts so many more messages of a template; returns what they accept then. */
export function acceptSubscription(world: World, person: Person, templateId: string, count: number): number {
  return world.books.quotas.put(keyOf(person, templateId), quotaOf(world, person, templateId) + count);
}

/** Uses up one accepted message; false when there is none. */
export function takeSubscription(world: World, person: Person, templateId: string): boolean {
  const left = quotaOf(world, person, templateId);
  if (left <= 0) return false;
  world.books.quotas.put(keyOf(person, templateId), left - 1);
  return true;
}
