import { Injectable } from '@nestjs/common';
import { fen, refuse, yuanSign } from '@cheyou/domain';
import { Db, type Reader } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { ServiceCards } from '../../service-cards';
import type { Settlement } from '../settlement.store';
import { keptQuote, PlanCardRefund, type QuotedCard } from './plan-card-refund';
import { RefundDesk } from './refund-desk';
import { RefundStore } from './refund.store';

export interface OwnCardRefundOrder {
  readonly reason: string;
  /** What the owner was shown as going back in money. */
  readonly quotedFen: number;
}

/** The owner of a service card wants it refunded: the quote is kept, and a manager of the shop that sold it decides. */
@Injectable()
export class AskServiceCardRefund {
  constructor(
    private readonly once: Once,
    private readonly db: Db,
    private readonly planning: PlanCardRefund,
    private readonly desk: RefundDesk,
    private readonly refunds: RefundStore,
    private readonly serviceCards: ServiceCards,
  ) {}

  /** @throws Refused NOT_FOUND for another's card, SERVICE_CARD_*, ALREADY_REVERSED. */
  async quote(memberId: string, cardId: string): Promise<QuotedCard> {
    return this.planning.quote(await this.billOf(this.db, memberId, cardId), cardId);
  }

  /** @throws Refused as `quote`, QUOTE_CHANGED when other money would go back than was shown. */
  run(
    key: RequestKey,
    memberId: string,
    cardId: string,
    { reason, quotedFen: moneyFen }: OwnCardRefundOrder,
  ): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const { settlement } = await this.desk.lockedOf(tx, await this.billOf(tx, memberId, cardId));
      const shown = { quotedFen: moneyFen, asked: 'now' } as const;
      const { worth, plan, handedOn } = await this.planning.locked(tx, settlement, cardId, shown);
      // Given to another member since it was looked at.
      if (worth.card.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
      const quote = keptQuote({ worth, plan, handedOn });
      const asked = { cardId, lines: plan.lines, quote, moneyFen, reasonCode: 'other', reason };
      const { id } = await this.desk.ask(tx, null, settlement, asked);
      await this.serviceCards.tell(tx, cardId, '服务卡退卡申请已受理', [
        { label: '待退金额', value: yuanSign(fen(moneyFen)) },
        { label: '说明', value: '等门店确认，确认前可以撤回' },
      ]);
      return { id };
    });
  }

  /** Takes a request back while it waits. @throws Refused NOT_FOUND, STATE_CHANGED once it is decided. */
  withdraw(key: RequestKey, memberId: string, refundId: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const refund = await this.refunds.lock(tx, refundId);
      const card = refund?.cardId ? await this.serviceCards.find(tx, refund.cardId) : null;
      if (!refund || card?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
      if (refund.state !== 'asked')
        throw new Refused(refuse('STATE_CHANGED', { state: refund.state, wanted: 'withdrawn' }));
      await this.desk.drop(tx, refund, { state: 'withdrawn', by: null, decision: null });
      return { id: refundId };
    });
  }

  private billOf(reader: Reader, memberId: string, cardId: string): Promise<Settlement> {
    return this.planning.billOf(reader, cardId, (card) => card.memberId === memberId);
  }
}
