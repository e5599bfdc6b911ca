import type { CardBook } from './card-book';

/** What of a card's money still waits for its uses, or its days (fen). */
export function deferredLeftFen({ card, services }: CardBook): number {
  return services.reduce((left, { earnedFen }) => left - earnedFen, card.deferredFen - card.earnedFen);
}
