import type { ShopDay } from '../calendar';
import { fen, noFen, subtractFen, sumFen } from '../money';
import type { Fen } from '../money';
import type { ServiceCardFacts } from './service-card';
import { earnedByDay, valueOfUses } from './value-of-uses';

export interface ServiceRefundLine {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly granted: number | null;
  readonly used: number | null;
  readonly priceFen: Fen;
  /** What the uses, or the days, that are gone were worth. */
  readonly usedFen: Fen;
  readonly refundFen: Fen;
}

/**
 * What a card gives back today: its price less what its used part was worth, service by service; an annual pass by days. Uses
 * are worth the same share of the price each, so the rule can't favour whoever used the dear ones first.
 */
export function serviceCardRefund(
  card: Pick<ServiceCardFacts, 'services' | 'startsOn' | 'expiresOn'>,
  today: ShopDay,
): { totalFen: Fen; lines: ServiceRefundLine[] } {
  const lines = card.services.map((uses): ServiceRefundLine => {
    const { serviceId, serviceName, granted, left, priceFen } = uses;
    const used = granted === null ? null : granted - (left ?? 0);
    const usedFen =
      granted === null ? daysGoneFen(card, priceFen, today) : valueOfUses(priceFen, granted, 0, granted - (left ?? 0));
    return { serviceId, serviceName, granted, used, priceFen, usedFen, refundFen: subtractFen(priceFen, usedFen) };
  });
  return { totalFen: sumFen(lines.map((line) => line.refundFen)), lines };
}

function daysGoneFen(
  { startsOn, expiresOn }: Pick<ServiceCardFacts, 'startsOn' | 'expiresOn'>,
  priceFen: Fen,
  today: ShopDay,
): Fen {
  if (startsOn === null) return noFen;
  // A pass for ever has no days to share its price over: it is earned with its first day.
  if (expiresOn === null) return today >= startsOn ? fen(priceFen) : noFen;
  return earnedByDay(priceFen, startsOn, expiresOn, today);
}
