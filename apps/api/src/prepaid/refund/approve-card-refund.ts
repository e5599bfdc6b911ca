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
import { CardRefundStore, type CardRefund, type CardRefundLine, type LineSent } from './card-refund.store';
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
    const routed = lines.map((line) => ({ line, way: routeOf(line) }));
    await this.ledger.capture(tx, refund.holdId, {
      head: { shopId: refund.shopId, staffId, title: '退卡', reason: refund.reason },
      to: (asset) => (asset === 'CNY_BONUS' ? house('breakage') : house('cardRefundsPayable')),
      also: routed.flatMap(notByHand),
    });
    // By ascending payment, so that two refunds that share some queue.
    for (const { line, way } of routed.slice().sort(byPayment)) {
      await this.store.route(tx, line, { ...(await this.send(tx, line, way, staffId)), at: this.clock.now(), on });
    }
    const closed = await this.closeIfAsked(tx, refund, locked);
    this.locked.moved(tx, refund.cardId);
    const byHandFen = routed.reduce((sum, part) => sum + (part.way.route === 'byHand' ? restFen(part) : 0), 0);
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
    line: CardRefundLine,
    way: RefundRoute,
    staffId: string,
  ): Promise<Omit<LineSent, 'at' | 'on'>> {
    const { route, elsewhere, paymentOrderId: orderId } = way;
    const elsewhereFen = elsewhere?.fen ?? 0;
    if (orderId !== null) await this.payments.decideElsewhere(tx, orderId, { refundFen: line.refundFen, elsewhereFen });
    const went = { paymentOrderId: orderId, paymentRefundId: null, elsewhereFen };
    const amountFen = restFen({ line, way });
    if (amountFen === 0) return { ...went, payout: 'paid' };
    if (orderId === null || route === 'byHand') return { ...went, payout: 'due' };
    const paymentRefundId = await this.payments.refund(tx, { orderId, amountFen, reason: '会员卡退卡', staffId });
    return { ...went, paymentRefundId, payout: 'sent' };
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

/** What WeChat's back office didn't give back before, fen. */
const restFen = ({ line, way }: Routed): number => line.refundFen - (way.elsewhere?.fen ?? 0);

/** What WeChat gives back, or gave back before, isn't owed by the till any more. */
function notByHand({ line, way }: Routed): PostingDraft[] {
  const { elsewhere, route } = way;
  const parts = [
    { amount: elsewhere?.fen ?? 0, to: house('refundsPayable', elsewhere?.shopId) },
    { amount: route === 'wechat' ? restFen({ line, way }) : 0, to: house('wechatClearing') },
  ];
  const from = house('cardRefundsPayable');
  return parts.filter(({ amount }) => amount > 0).map((part) => ({ asset: 'CNY_PRINCIPAL', from, ...part }));
}

const paymentOf = ({ way }: Routed): string => way.paymentOrderId ?? '';
const byPayment = (one: Routed, other: Routed): number => (paymentOf(one) < paymentOf(other) ? -1 : 1);

function howItComes(totalFen: number, byHandFen: number): string {
  if (byHandFen === 0) return '由微信原路退回';
  return byHandFen === totalFen ? '由门店付款，请联系门店领取' : '一部分由微信原路退回，其余由门店付款';
}
