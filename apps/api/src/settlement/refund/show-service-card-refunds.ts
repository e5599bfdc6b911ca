import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import { ServiceCards } from '../../service-cards';
import { legView } from '../leg-labels';
import type { ServiceCardRefundQuote, ServiceCardRefundStatement } from './service-card-refunds.dto';
import type { QuotedCard } from './refund-card';
import { RefundStore } from './refund.store';
import { payOutView } from './show-refunds';

/** A card that is given back, as the counter and its owner see it. */
@Injectable()
export class ShowServiceCardRefunds {
  constructor(
    private readonly db: Db,
    private readonly serviceCards: ServiceCards,
    private readonly refunds: RefundStore,
  ) {}

  quote({ worth, plan, byHandFen, needsSecondPerson }: QuotedCard): ServiceCardRefundQuote {
    const { card, name, lines, valueFen } = worth;
    const { moneyFen, bonusFen, earnedBack } = plan;
    return {
      cardId: card.id,
      ...{ name, priceFen: card.priceFen, valueFen, moneyFen, bonusFen },
      lines: [...lines],
      legs: plan.legs.map(legView),
      ...{ earnedBack, byHandFen, needsSecondPerson },
    };
  }

  /** @throws Refused NOT_FOUND for somebody else's card, and before it was given back. */
  async statement(memberId: string, cardId: string): Promise<ServiceCardRefundStatement> {
    const card = await this.serviceCards.find(this.db, cardId);
    const done = card?.memberId === memberId ? await this.refunds.ofCard(this.db, cardId) : null;
    const quote = done?.refund.quote;
    if (!done || !quote) throw new Refused(refuse('NOT_FOUND'));
    const { payOut } = done.refund;
    const { name, priceFen, valueFen, moneyFen, bonusFen, lines } = quote;
    return {
      name,
      at: done.refund.decidedAt?.toISOString() ?? '',
      ...{ priceFen, valueFen, moneyFen, bonusFen, reason: done.refund.reason },
      lines: [...lines],
      legs: done.legs.map(legView),
      // Who of the shop paid it out is the shop's affair.
      payOut: payOut && payOutView({ ...payOut, paidBy: null }, new Map()),
    };
  }
}
