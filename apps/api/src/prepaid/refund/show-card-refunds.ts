import { Injectable } from '@nestjs/common';
import { Members } from '../../members';
import { Db } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { refuse } from '@cheyou/domain';
import { Shops } from '../../shops';
import { StaffRoom } from '../../staff';
import { mustFindCard, type CardReach } from '../card-reach';
import { CardStore, type Card } from '../card.store';
import { CardRefundStore, type CardRefund, type CardRefundLine } from './card-refund.store';
import type { CardRefundLineView, CardRefundView } from './card-refunds.dto';
import { isOwnRefund, mustReachRefund, reachesRefund } from './reach-card-refund';

/** Card refunds as their owner and staff see them: the same few queries for one or many. */
@Injectable()
export class ShowCardRefunds {
  constructor(
    private readonly db: Db,
    private readonly store: CardRefundStore,
    private readonly cards: CardStore,
    private readonly members: Members,
    private readonly staff: StaffRoom,
    private readonly shops: Shops,
  ) {}

  /** @throws Refused NOT_FOUND for a refund of another's card. */
  async own(memberId: string, refundId: string): Promise<CardRefundView> {
    const refund = await this.store.find(this.db, refundId);
    const card = refund && (await this.cards.find(this.db, refund.cardId));
    if (!refund || card?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    return this.one(refund, null);
  }

  /** @throws Refused NOT_FOUND outside of the person's shops. */
  async forStaff(actor: StaffCaller, refundId: string): Promise<CardRefundView> {
    return this.one(mustReachRefund(actor, 'cardRefund.read', await this.store.find(this.db, refundId)), actor);
  }

  /** Of a card, newest first. @throws Refused NOT_FOUND for a card that `reach` doesn't cover. */
  async ofCard(reach: CardReach, cardId: string, actor: StaffCaller | null): Promise<CardRefundView[]> {
    await mustFindCard(this.cards, this.db, reach, cardId);
    return this.of(await this.store.ofCard(this.db, cardId), actor);
  }

  /** Of the shop a person acts in: those that wait for a second person, or for somebody who pays. */
  async ofShop(actor: StaffCaller, open: 'waiting' | 'due'): Promise<CardRefundView[]> {
    return this.of(await this.store.ofShop(this.db, actor.staff.shopId, open), actor);
  }

  private async one(refund: CardRefund, actor: StaffCaller | null): Promise<CardRefundView> {
    const [view] = await this.of([refund], actor);
    if (!view) throw new Error(`card refund ${refund.id} has no view`);
    return view;
  }

  private async of(refunds: readonly CardRefund[], actor: StaffCaller | null): Promise<CardRefundView[]> {
    if (refunds.length === 0) return [];
    const lines = await this.store.linesOf(
      this.db,
      refunds.map(({ id }) => id),
    );
    const [cards, people, shopNames] = await Promise.all([
      this.cards.findMany(
        this.db,
        refunds.map(({ cardId }) => cardId),
      ),
      this.staff.findMany(this.db, staffIn(refunds, lines)),
      this.shops.names(this.db),
    ]);
    const members = await this.members.findMany(
      this.db,
      [...cards.values()].map(({ memberId }) => memberId),
    );
    const personOf = (id: string | null) => people.find((person) => person.id === id);
    const nameOf = (id: string | null): string | null => (id === null ? null : (personOf(id)?.name ?? ''));
    return refunds.map((refund) => {
      const card = mustBe(cards.get(refund.cardId), refund);
      const own = lines.filter(({ refundId }) => refundId === refund.id);
      const asker = { ownerId: card.memberId, askerMemberId: personOf(refund.askedBy)?.memberId };
      return {
        ...shownOf(refund),
        state: stateShown(refund, own),
        cardTail: card.tail,
        memberId: card.memberId,
        memberName: members.get(card.memberId)?.name ?? null,
        shopName: shopNames.get(refund.shopId) ?? '',
        askedBy: nameOf(refund.askedBy),
        decidedBy: nameOf(refund.decidedBy),
        lines: own.map((line) => lineView(line, nameOf(line.paidBy))),
        mayDecide:
          actor !== null &&
          refund.state === 'waiting' &&
          reachesRefund(actor, 'cardRefund.approve', refund) &&
          !isOwnRefund(actor, refund, asker),
      };
    });
  }
}

function stateShown({ state }: CardRefund, lines: readonly CardRefundLine[]): CardRefundView['state'] {
  if (state !== 'approved') return state;
  return lines.every(({ payout }) => payout === 'paid') ? 'paid' : 'paying';
}

const staffIn = (refunds: readonly CardRefund[], lines: readonly CardRefundLine[]): string[] => [
  ...refunds.flatMap(({ askedBy, decidedBy }) => [askedBy ?? [], decidedBy ?? []].flat()),
  ...lines.flatMap(({ paidBy }) => paidBy ?? []),
];

const shownOf = ({ id, cardId, totalFen, bonusFen, reason, decision, closesCard, cardClosed, ...at }: CardRefund) => ({
  ...{ id, cardId, totalFen, bonusFen, reason, decision, closesCard, cardClosed },
  askedAt: at.askedAt.toISOString(),
  decidedAt: at.decidedAt?.toISOString() ?? null,
});

function lineView(line: CardRefundLine, paidBy: string | null): CardRefundLineView {
  const { lotId, title, paidFen, bonusGivenFen, principalUsedFen, refundFen, elsewhereFen, route, payout, paidMethod } =
    line;
  return {
    ...{
      lotId,
      title,
      paidFen,
      bonusGivenFen,
      principalUsedFen,
      refundFen,
      elsewhereFen,
      route,
      payout,
      paidMethod,
      paidBy,
    },
    bonusForfeitFen: line.bonusFen,
    paidReference: line.paidReference,
    paidAt: line.paidAt?.toISOString() ?? null,
  };
}

function mustBe(card: Card | undefined, { id }: CardRefund): Card {
  if (!card) throw new Error(`the card of refund ${id} is missing`);
  return card;
}
