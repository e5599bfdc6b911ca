import { Injectable } from '@nestjs/common';
import {
  fen,
  planCardRefund,
  refuse,
  shopDayOf,
  sumFen,
  takesOfRefund,
  type CardRefundWish,
  type RefundQuote,
} from '@cheyou/domain';
import { Ledger } from '../../ledger';
import { ActLog } from '../../platform/act-log';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { allowed, Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { takenFrom } from '../card-lot';
import { CardNotices } from '../card-notices';
import { LapseLots } from '../lapse-lots';
import { LockedCards, type LockedCard } from '../locked-cards';
import { MemberProofs } from '../member-proofs';
import { CardRefundStore, type NewCardRefund } from './card-refund.store';
import { RefundRoutes } from './refund-routes';

export interface CardRefundOrder {
  readonly lotId: string | null;
  readonly amountFen: number | null;
  /** What the person was shown. */
  readonly quotedFen: number;
  readonly reason: string;
  readonly closesCard: boolean;
}

/** Somebody wants money of a card back: the quote is kept with what it was made of, and what it names is put aside until it is decided. */
@Injectable()
export class AskCardRefund {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly lapse: LapseLots,
    private readonly proofs: MemberProofs,
    private readonly routes: RefundRoutes,
    private readonly store: CardRefundStore,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  /**
   * The owner asks on the phone. @returns the request's id.
   * @throws Refused NOT_FOUND for another's card; CARD_FROZEN, CARD_LOST, CARD_CLOSED; CARD_REFUND_WAITING, CARD_REFUND_EMPTY,
   * REFUND_TOO_MUCH; QUOTE_CHANGED when it isn't what was shown.
   */
  byOwner(key: RequestKey, memberId: string, cardId: string, order: CardRefundOrder): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => this.ask(tx, await this.lockOwn(tx, cardId, memberId), order, null));
  }

  /** The counter asks for a member who is there and shows the code. @throws Refused as above; CODE_WRONG, CODE_EXPIRED, PROOF_WRONG. */
  async atCounter(
    key: RequestKey,
    actor: StaffCaller,
    cardId: string,
    { memberCode, ...order }: CardRefundOrder & { readonly memberCode: string },
  ): Promise<{ id: string }> {
    await this.proofs.mayTry(actor);
    return this.once.run(key, async (tx) => {
      const memberId = await this.proofs.take(tx, memberCode);
      const locked = await this.locked.lock(tx, cardId);
      if (!locked) throw new Refused(refuse('NOT_FOUND'));
      if (locked.card.memberId !== memberId) throw new Refused(refuse('PROOF_WRONG'));
      const asked = await this.ask(tx, locked, order, actor);
      await this.actLog.write(tx, {
        actor,
        act: 'cardRefund.ask',
        subject: { kind: 'card', id: cardId },
        reason: order.reason,
        facts: { label: locked.card.tail, amountFen: order.quotedFen, refundId: asked.id },
      });
      return asked;
    });
  }

  private async lockOwn(tx: Tx, cardId: string, memberId: string): Promise<LockedCard> {
    const locked = await this.locked.lock(tx, cardId);
    if (locked?.card.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    return locked;
  }

  private async ask(
    tx: Tx,
    { card: { id: cardId } }: LockedCard,
    order: CardRefundOrder,
    by: StaffCaller | null,
  ): Promise<{ id: string }> {
    const before = await this.locked.lockUsable(tx, cardId);
    const waiting = await this.store.waitingOf(tx, cardId);
    if (waiting) throw new Refused(refuse('CARD_REFUND_WAITING', { totalFen: waiting.totalFen }));
    await this.lapse.run(tx, before);
    this.locked.moved(tx, cardId);
    const locked = await this.locked.mustLock(tx, cardId);
    const wish = { lotId: order.lotId, amountFen: order.amountFen === null ? null : fen(order.amountFen) };
    const quote = allowed(planCardRefund(locked.lots, wish, shopDayOf(this.clock.now())));
    if (quote.totalFen !== order.quotedFen)
      throw new Refused(refuse('QUOTE_CHANGED', { quotedFen: order.quotedFen, totalFen: quote.totalFen }));
    const shopId = by?.staff.shopId ?? locked.card.openedShopId;
    const held = await this.putAside(tx, locked, quote, { shopId, staffId: by?.staff.staffId ?? null, ...order });
    const bonusFen = sumFen(quote.lines.map(({ bonusForfeitFen }) => bonusForfeitFen));
    const id = await this.keep(tx, locked, { quote, wish }, { ...held, ...order, cardId, shopId, bonusFen, by });
    this.locked.moved(tx, cardId);
    await this.notices.tell(tx, {
      movement: 'refundAsked',
      card: locked.card,
      amountFen: quote.totalFen,
      balanceFen: held.balanceAfterFen,
      shopId,
      page: `/owner/card-refund/index?id=${id}`,
    });
    return { id };
  }

  private async putAside(
    tx: Tx,
    locked: LockedCard,
    quote: RefundQuote,
    { shopId, staffId, reason }: { shopId: string; staffId: string | null; reason: string },
  ): Promise<{ holdId: string; entryId: string; balanceAfterFen: number }> {
    const taken = takenFrom(locked.ledgerLots, takesOfRefund(quote));
    const balanceAfterFen = this.locked.balanceOf(locked) - taken.reduce((sum, { amount }) => sum + amount, 0);
    const head = { shopId, staffId, title: '退卡', reason, cardId: locked.card.id, cardBalanceAfter: balanceAfterFen };
    const { holdId, entryId } = await this.ledger.hold(tx, taken, head);
    return { holdId, entryId, balanceAfterFen };
  }

  private async keep(
    tx: Tx,
    locked: LockedCard,
    { quote, wish }: { quote: RefundQuote; wish: CardRefundWish },
    {
      by,
      ...asked
    }: Pick<NewCardRefund, 'cardId' | 'shopId' | 'holdId' | 'entryId' | 'bonusFen' | 'reason' | 'closesCard'> & {
      by: StaffCaller | null;
    },
  ): Promise<string> {
    const id = this.ids.next();
    const routeOf = await this.routes.of(tx, locked.ledgerLots, locked.card.memberId);
    const titles = new Map(locked.ledgerLots.map((lot) => [lot.id, lot.title]));
    const { cardId, shopId, holdId, entryId, bonusFen, reason, closesCard } = asked;
    const refund = {
      ...{ id, cardId, shopId, holdId, entryId, bonusFen, reason, closesCard },
      totalFen: quote.totalFen,
      inputs: JSON.stringify({ on: quote.on, wish, lots: locked.lots }),
      askedBy: by?.staff.staffId ?? null,
      askedAt: this.clock.now(),
    };
    const lines = quote.lines.map(({ bonusForfeitFen, ...line }) => {
      const { route, paymentOrderId, elsewhere } = routeOf(line);
      const way = { route, paymentOrderId, elsewhereFen: elsewhere?.fen ?? 0 };
      return { ...line, ...way, refundId: id, title: titles.get(line.lotId) ?? '', bonusFen: bonusForfeitFen };
    });
    // The card's lock came first, so only a bug meets the unique key.
    if (!(await this.store.add(tx, refund, lines))) throw new Error(`card ${cardId} has a refund that waits`);
    return id;
  }
}
