import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import { ServiceCards } from '../../service-cards';
import { Shops } from '../../shops';
import { StaffRoom } from '../../staff';
import { legView } from '../leg-labels';
import type { QuotedCard } from './plan-card-refund';
import { RefundStore, type Refund } from './refund.store';
import type {
  OwnServiceCardRefundQuote,
  ServiceCardRefundAsk,
  ServiceCardRefundStatement,
} from './service-card-refunds.dto';
import { besideParts, payOutView } from './show-refunds';

/** A card that is given back, as the counter and its owner see it. */
@Injectable()
export class ShowServiceCardRefunds {
  constructor(
    private readonly db: Db,
    private readonly serviceCards: ServiceCards,
    private readonly refunds: RefundStore,
    private readonly shops: Shops,
    private readonly staff: StaffRoom,
  ) {}

  /** Of a card that was handed on nothing of what paid for it: that was another member's. */
  quote({ worth, plan, way, handedOn }: QuotedCard): OwnServiceCardRefundQuote {
    const { card, name, lines, valueFen } = worth;
    const { moneyFen, bonusFen, earnedBack } = plan;
    return {
      cardId: card.id,
      ...{ name, priceFen: card.priceFen, valueFen, moneyFen, bonusFen },
      lines: [...lines],
      legs: handedOn ? [] : plan.legs.map(legView),
      earnedBack: handedOn ? 0 : earnedBack,
      handedOn,
      ...besideParts(way),
    };
  }

  /** What was asked for one's own card, the newest first. @throws Refused NOT_FOUND for somebody else's card. */
  async asks(memberId: string, cardId: string): Promise<ServiceCardRefundAsk[]> {
    const card = await this.serviceCards.find(this.db, cardId);
    if (card?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const asks = await this.refunds.asksOfCard(this.db, cardId);
    return this.askViews(asks.filter((refund) => isSince(card, refund)));
  }

  /** One of them. @throws Refused NOT_FOUND. */
  async ask(memberId: string, refundId: string): Promise<ServiceCardRefundAsk> {
    const refund = await this.refunds.find(this.db, refundId);
    const card = refund?.cardId ? await this.serviceCards.find(this.db, refund.cardId) : null;
    const [view] = refund && card?.memberId === memberId && isSince(card, refund) ? await this.askViews([refund]) : [];
    if (!view) throw new Refused(refuse('NOT_FOUND'));
    return view;
  }

  private async askViews(refunds: readonly Refund[]): Promise<ServiceCardRefundAsk[]> {
    const people = refunds.flatMap(({ askedBy, decidedBy }) => [askedBy ?? [], decidedBy ?? []].flat());
    const names = await this.staff.names(this.db, people);
    const shops = await this.shops.names(this.db);
    return refunds.map((refund) => askView(refund, shops.get(refund.shopId) ?? '', names));
  }

  /** @throws Refused NOT_FOUND for somebody else's card, and before it was given back. */
  async statement(memberId: string, cardId: string): Promise<ServiceCardRefundStatement> {
    const card = await this.serviceCards.find(this.db, cardId);
    const done = card?.memberId === memberId ? await this.refunds.ofCard(this.db, cardId) : null;
    const quote = done?.refund.quote;
    if (!done || !quote) throw new Refused(refuse('NOT_FOUND'));
    const { payOut, elsewhereFen, handedOn } = done.refund;
    const { name, priceFen, valueFen, moneyFen, bonusFen, lines } = quote;
    return {
      name,
      at: done.refund.decidedAt?.toISOString() ?? '',
      ...{ priceFen, valueFen, moneyFen, bonusFen, reason: done.refund.reason },
      lines: [...lines],
      legs: handedOn ? [] : done.legs.map(legView),
      handedOn,
      // Who of the shop paid it out is the shop's affair.
      payOut: payOut && payOutView({ ...payOut, paidBy: null }, new Map()),
      elsewhereFen,
    };
  }
}

/** What whoever had the card before asked is theirs. */
const isSince = ({ heldSince }: { readonly heldSince: Date | null }, { askedAt }: Refund): boolean =>
  heldSince === null || askedAt > heldSince;

function askView(refund: Refund, shopName: string, names: ReadonlyMap<string, string>): ServiceCardRefundAsk {
  const { id, cardId, state, quote, reason, decision, askedBy, askedAt, decidedBy, decidedAt } = refund;
  if (cardId === null || quote === null || state === 'undone') throw new Error(`refund ${id} is none of a card`);
  const { name, priceFen, valueFen, moneyFen, bonusFen, lines, legs = [], handedOn = refund.handedOn } = quote;
  return {
    ...{ id, cardId, name, state, shopName, priceFen, valueFen, moneyFen, bonusFen, reason, decision },
    lines: [...lines],
    legs: handedOn ? [] : legs.map(legView),
    handedOn,
    askedAt: askedAt.toISOString(),
    askedBy: askedBy === null ? null : (names.get(askedBy) ?? ''),
    decidedAt: decidedAt?.toISOString() ?? null,
    decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? ''),
  };
}
