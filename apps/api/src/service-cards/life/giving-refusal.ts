import { refuse, standingRefusal, type Refusal, type ShopDay } from '@cheyou/domain';
import { factsOfBook, lastDayOfCard, type CardBook } from '../card-book';

/** Why a locked card can't be given to another member, by the terms it was sold under and as it stands; null when it can. */
export function givingRefusal(book: CardBook, today: ShopDay, held: boolean): Refusal | null {
  const { terms, refundAskedOn } = book.card;
  const { name } = terms;
  const standing = standingRefusal(factsOfBook(book));
  if (standing !== null) return standing;
  if (!terms.transferable) return refuse('SERVICE_CARD_NOT_GIVEN', { name });
  if (refundAskedOn !== null) return refuse('SERVICE_CARD_REFUND_WAITING', { name });
  const lastOn = lastDayOfCard(book.card);
  if (book.card.lapsed || (lastOn !== null && lastOn < today))
    return refuse('SERVICE_CARD_EXPIRED', { name, ...(lastOn !== null && { day: lastOn }) });
  if (held) return refuse('SERVICE_CARD_HELD', { name });
  return book.services.every(({ left }) => left === 0) ? refuse('SERVICE_CARD_SPENT', { name }) : null;
}
