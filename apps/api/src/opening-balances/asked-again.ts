import type { GivenRow } from './opening-file';
import { hasMoney, type OpeningRow } from './reading';

/** What a row asks for at a shop. */
export interface Asked {
  readonly row: OpeningRow;
  readonly shopId: string;
  readonly serviceIds: readonly string[];
}

/**
 * The row of another file that gave a member the same before, however it named them; null when none did. Two numbers are two cards of theirs, but a row
 * without a number may mean any card.
 */
export function askedAgain(asked: Asked, given: readonly GivenRow[]): GivenRow | null {
  return (
    given.find(
      (one) => one.shopId === asked.shopId && maySameCard(asked.row, one.content.row) && overlap(asked, one),
    ) ?? null
  );
}

const maySameCard = ({ cardNumber }: OpeningRow, other: OpeningRow): boolean =>
  cardNumber === null || other.cardNumber === null || cardNumber === other.cardNumber;

const overlap = ({ row, serviceIds }: Asked, { content }: GivenRow): boolean =>
  (hasMoney(row) && hasMoney(content.row)) || serviceIds.some((id) => content.serviceIds.includes(id));
