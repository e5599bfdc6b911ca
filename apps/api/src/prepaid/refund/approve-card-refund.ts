import { Injectable } from '@nestjs/common';
import { refuse, type ShopDay } from '@cheyou/domain';
import { house, Ledger, type PostingDraft } from '../../ledger';
import { Payments } from '../../payments';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { Shops } from '../../shops';
import { StaffRoom } from '../../staff';
import { CardNotices } from '../card-notices';
import { CardStore } from '../card.store';
import { LockedCards, type LockedCard } from '../locked-cards';
import { TopUpStore } from '../top-up.store';
import { CardRefundStore, type CardRefund, type CardRefundLine } from './card-refund.store';
import { isOwnRefund, mustReachRefund } from './reach-card-refund';
import { RefundRoutes, type RefundRoute } from './refund-routes';

interface Routed {
  readonly line: CardRefundLine;
  readonly way: RefundRoute;
}

/**
 * The second person's yes: what was put aside leaves the card for good. The bonus lapses; principal goes back through WeChat where its
 * original route is open, the rest is owed until a person records the pay-out.
 */
@Injectable()
export class ApproveCardRefund {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly cards: CardStore,
    private readonly topUps: TopUpStore,
    private readonly store: CardRefundStore,
    private readonly routes: RefundRoutes,
    private readonly payments: Payments,
    private readonly staff: StaffRoom,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  /**
   * @throws Refused NOT_FOUND, SELF_APPROVAL, STATE_CHANGED once it is decided; CARD_FROZEN or CARD_LOST for a card that was stopped meanwhile;
   * REFUND_TOO_MUCH when a payment was given back otherwise meanwhile.
   */
  run(key: RequestKey, actor: StaffCaller, refundId: string): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const refund = mustReachRefund(actor, 'cardRefund.approve', await this.store.find(tx, refundId));
      const on = await this.shops.businessDay(tx, refund.shopId);
      const locked = await this.locked.mustLock(tx, refund.cardId);
      await this.refuseOwn(tx, actor, refund, locked);
      await this.decide(tx, actor, refundId);
      await this.locked.lockUsable(tx, refund.cardId);
      await this.carryOut(tx, actor, refund, { locked, on });
      await this.actLog.write(tx, {
        actor,
        act: 'cardRefund.approve',
        subject: { kind: 'card', id: refund.cardId },
        reason: refund.reason,
        facts: { label: locked.card.tail, amountFen: refund.totalFen, refundId, approved: true },
      });
      return { id: refundId };
    });
  }

  private async refuseOwn(tx: Tx, actor: StaffCaller, refund: CardRefund, { card }: LockedCard): Promise<void> {
    const [asker] = await this.staff.findMany(tx, refund.askedBy === null ? [] : [refund.askedBy]);
    const people = { ownerId: card.memberId, askerMemberId: asker?.memberId };
    if (isOwnRefund(actor, refund, people)) throw new Refused(refuse('SELF_APPROVAL'));
  }

  private async decide(tx: Tx, { staff: { staffId } }: StaffCaller, refundId: string): Promise<void> {
    const by = { state: 'approved' as const, staffId, at: this.clock.now(), decision: null };
    if ((await this.store.decide(tx, refundId, by)) === 1) return;
    const now = await this.store.find(tx, refundId);
    throw new Refused(refuse('STATE_CHANGED', { state: now?.state ?? 'closed', wanted: 'approved' }));
  }

  private async carryOut(
    tx: Tx,
    { staff: { staffId } }: StaffCaller,
    refund: CardRefund,
    { locked, on }: { readonly locked: LockedCard; readonly on: ShopDay },
  ): Promise<void> {
    const routeOf = await this.routes.of(tx, locked.ledgerLots, locked.card.memberId);
    const lines = await this.store.linesOf(tx, [refund.id]);
    const routed = lines.map((line) => ({ line, way: routeOf(line.lotId) }));
    await this.ledger.capture(tx, refund.holdId, {
      head: { shopId: refund.shopId, staffId, title: '退卡', reason: refund.reason },
      to: (asset) => (asset === 'CNY_BONUS' ? house('breakage') : house('cardRefundsPayable')),
      also: routed.flatMap(throughWechat),
    });
    // By ascending payment, so that two refunds that share some queue.
    for (const { line, way } of routed.slice().sort(byPayment)) {
      const paymentRefundId = await this.send(tx, line, way, staffId);
      await this.store.route(tx, line, { paymentRefundId, on });
    }
    const closed = await this.closeIfAsked(tx, refund, locked);
    this.locked.moved(tx, refund.cardId);
    const byHandFen = routed.reduce((sum, { line, way }) => sum + (way.route === 'byHand' ? line.refundFen : 0), 0);
    await this.notices.tell(tx, {
      movement: 'refundApproved',
      card: locked.card,
      amountFen: refund.totalFen,
      balanceFen: this.locked.balanceOf(locked),
      shopId: refund.shopId,
      what: closed ? '退卡并销户' : '退卡',
      note: howItComes(refund.totalFen, byHandFen),
      page: `/owner/card-refund/index?id=${refund.id}`,
    });
  }

  private async send(
    tx: Tx,
    { refundFen: amountFen }: CardRefundLine,
    way: RefundRoute,
    staffId: string,
  ): Promise<string | null> {
    if (way.route === 'byHand') return null;
    return this.payments.refund(tx, { orderId: way.paymentOrderId, amountFen, reason: '会员卡退卡', staffId });
  }

  /** A card is closed when its owner wants it and nothing is on it or on its way to it. */
  private async closeIfAsked(tx: Tx, refund: CardRefund, { card, lots }: LockedCard): Promise<boolean> {
    if (!refund.closesCard || lots.some((lot) => lot.principalLeftFen + lot.bonusLeftFen > 0)) return false;
    const onItsWay = (await this.topUps.reservedFen(tx, [card.id])).get(card.id) ?? 0;
    if (onItsWay > 0) return false;
    await this.cards.move(tx, card.id, 'active', 'closed');
    await this.store.closedCard(tx, refund.id);
    return true;
  }
}

/** What WeChat gives back isn't owed by the till any more. */
function throughWechat({ line, way }: Routed): PostingDraft[] {
  if (way.route === 'byHand') return [];
  const [from, to] = [house('cardRefundsPayable'), house('wechatClearing')];
  return [{ asset: 'CNY_PRINCIPAL', amount: line.refundFen, from, to }];
}

const byPayment = (one: Routed, other: Routed): number =>
  (one.way.paymentOrderId ?? '') < (other.way.paymentOrderId ?? '') ? -1 : 1;

function howItComes(totalFen: number, byHandFen: number): string {
  if (byHandFen === 0) return '由微信原路退回';
  return byHandFen === totalFen ? '由门店付款，请联系门店领取' : '一部分由微信原路退回，其余由门店付款';
}
