import { capFor, type CardLimits } from '@cheyou/domain';
import type { Card } from './card.store';
import type { CardFaceView } from './cards.dto';

interface FaceFacts {
  readonly card: Card;
  readonly named: boolean;
  readonly principalFen: number;
  readonly bonusFen: number;
  readonly limits: CardLimits;
}

/** A card as it is drawn. Levels come with the room that grants them: no card has one yet. */
export function cardFaceOf({ card, named, principalFen, bonusFen, limits }: FaceFacts): CardFaceView {
  const { id, number, tail, state, memberId } = card;
  return {
    ...{ id, number, tail, state, memberId, principalFen, bonusFen, named },
    balanceFen: principalFen + bonusFen,
    levelName: null,
    gold: false,
    capFen: capFor({ named }, limits),
  };
}
