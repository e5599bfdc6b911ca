import { refuse } from '@cheyou/domain';
import type { Reader } from '../platform/database';
import { Refused } from '../platform/http';
import type { Card, CardStore } from './card.store';

/** Whose cards somebody may look at: a member only the own ones, staff with the right any of the merchant's. */
export type CardReach = { readonly memberId: string } | 'merchant';

/** @throws Refused NOT_FOUND when there is no such card within reach: another's card looks like none. */
export async function mustFindCard(store: CardStore, reader: Reader, reach: CardReach, cardId: string): Promise<Card> {
  const card = await store.find(reader, cardId);
  if (!card || (reach !== 'merchant' && card.memberId !== reach.memberId)) throw new Refused(refuse('NOT_FOUND'));
  return card;
}
