import { earnedByDay, fen, serviceCardRefund, subtractFen, sumFen, type Fen, type ShopDay } from '@cheyou/domain';
import type { ServiceRefundLine } from '@cheyou/domain';
import { factsOfBook, lastDayOfCard, type CardBook } from './card-book';
import { deferredLeftFen } from './deferred-left';
import type { ServiceCard } from './service-card.store';

/** Which card of which sale, and what of it is still owed to its owner. */
export interface CardWorth {
  readonly card: Pick<ServiceCard, 'id' | 'memberId' | 'shopId' | 'saleId' | 'saleLineId' | 'place' | 'priceFen'>;
  readonly name: string;
  readonly lines: readonly ServiceRefundLine[];
  /** What is left of its price. */
  readonly valueFen: Fen;
  /** What of the money paid for it still waits. */
  readonly moneyFen: Fen;
}

/** What a card is worth on a day: by what was booked for its uses, so that its money is given back or earned to the last fen. */
export function worthOf(book: CardBook, today: ShopDay): CardWorth {
  const { card, services } = book;
  const lines = serviceCardRefund(factsOfBook(book), today).lines.map((line, place): ServiceRefundLine => {
    const service = services[place];
    if (!service || service.granted === null) return line;
    const usedFen = fen(service.goneFen);
    return { ...line, usedFen, refundFen: subtractFen(line.priceFen, usedFen) };
  });
  const leftFen = deferredLeftFen(book) - earnedSince(card, today);
  return {
    card,
    name: card.terms.name,
    lines,
    valueFen: sumFen(lines.map(({ refundFen }) => refundFen)),
    moneyFen: fen(Math.max(0, leftFen)),
  };
}

/** What a pass has earned by its days and isn't booked yet (fen); other cards earn with their uses. */
export function earnedSince(card: ServiceCard, today: ShopDay): number {
  const lastOn = lastDayOfCard(card);
  if (card.terms.kind !== 'annualPass' || card.startsOn === null || lastOn === null) return 0;
  return Math.max(0, earnedByDay(fen(card.deferredFen), card.startsOn, lastOn, today) - card.earnedFen);
}
