import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Coupons } from '../coupons';
import { house, Ledger } from '../ledger';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { Cards } from '../prepaid';
import { ServiceCards } from '../service-cards';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { alsoBack } from './also-taken';
import { BillsGivenBack } from './bills-given-back';
import { askedByOne, mayUndoAlone, refuseUnlessWhole, reversalMoney, type ReversalMoney } from './quote-reversal';
import { couponsIn } from './receipts';
import { besideWechat, RefundWays, type RefundWay } from './refund/refund-ways';
import { RefundStore } from './refund/refund.store';
import { ReversalAskStore } from './reversal-ask.store';
import { SaleStore } from './sale.store';
import { SettlementStore, type Reversal } from './settlement.store';
import { VisitDone } from './visit-done';
import { VisitEarnings, type PaidBill } from './visit-earnings';

export interface ReverseOrder {
  reasonCode: string;
  reason: string;
  /** What the client showed as going back; without it nothing is compared. */
  quoted?: ReversalMoney | undefined;
}

/** A bill under lock, and how what WeChat brought goes back. */
interface BillToUndo extends PaidBill {
  readonly way: RefundWay | null;
}

/**
 * Undoes a settlement: every leg goes back exactly where it came from, dated today. On the day itself and within the role's limit
 * one manager decides; later, or above it, a second one repeats the request, which then counts as approval.
 */
@Injectable()
export class ReverseSettlement {
  constructor(
    private readonly once: Once,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly asks: ReversalAskStore,
    private readonly ledger: Ledger,
    private readonly coupons: Coupons,
    private readonly serviceCards: ServiceCards,
    private readonly cards: Cards,
    private readonly ways: RefundWays,
    private readonly shops: Shops,
    private readonly visits: VisitDone,
    private readonly staff: StaffRoom,
    private readonly earnings: VisitEarnings,
    private readonly followers: BillsGivenBack,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns false when it now waits for a second person. @throws Refused QUOTE_CHANGED when other money would go back than was shown, or by other ways. */
  async run(key: RequestKey, actor: StaffCaller, settlementId: string, order: ReverseOrder): Promise<boolean> {
    const { reversed } = await this.once.run(key, async (tx) => ({
      reversed: await this.reverse(tx, actor, settlementId, order),
    }));
    return reversed;
  }

  private async reverse(tx: Tx, actor: StaffCaller, settlementId: string, order: ReverseOrder): Promise<boolean> {
    const bill = await this.locked(tx, actor, settlementId);
    const { settlement } = bill;
    const { staff, memberId } = actor;
    refuseUnlessAsShown(bill, order.quoted);
    const now = this.clock.now();
    const on = await this.shops.businessDay(tx, settlement.shopId);
    const alone = mayUndoAlone(settlement, on, staff.role);
    const asked = alone ? null : await this.asks.asked(tx, settlementId);
    const { reasonCode, reason } = asked ?? order;
    if (!alone && !asked) {
      await this.asks.ask(tx, { settlementId, askedBy: staff.staffId, askedAt: now, reasonCode, reason });
      await this.log(tx, actor, bill, { reasonCode, reason, act: 'settlement.reverse.ask' });
      return false;
    }
    if (asked && (await askedByOne(tx, this.staff, asked.askedBy, { staffId: staff.staffId, memberId })))
      throw new Refused(refuse('SELF_APPROVAL'));
    const by = asked?.askedBy ?? staff.staffId;
    const approvedBy = asked ? staff.staffId : null;
    await this.giveBack(tx, actor, bill, { at: now, on, by, approvedBy, code: reasonCode, reason });
    await this.log(tx, actor, bill, { reasonCode, reason, act: 'settlement.reverse' });
    return true;
  }

  private async giveBack(tx: Tx, actor: StaffCaller, bill: BillToUndo, reversal: Reversal): Promise<void> {
    const { sale, settlement, legs } = bill;
    const { staffId, shopId } = actor.staff;
    if ((await this.settlements.reverse(tx, settlement.id, reversal)) === 0)
      throw new Refused(refuse('ALREADY_REVERSED'));
    await this.sales.move(tx, sale.id, 'settled', 'reversed', { closedAt: reversal.at });
    await this.refunds.declineAsked(tx, settlement.id, staffId, reversal.at);
    const head = { shopId, staffId, title: `撤销：${sale.title}`, reason: reversal.reason };
    await this.coupons.giveBack(tx, settlement.id, couponsIn(legs));
    await this.serviceCards.reverse(tx, settlement.id, reversal.on);
    await this.serviceCards.takeBack(tx, sale, head);
    await this.earnings.undone(tx, { sale, settlement, legs }, head);
    const { cardId, entryId } = settlement;
    const also = { memberId: sale.memberId, text: alsoBack(legs) };
    if (cardId !== null && entryId !== null)
      await this.cards.reverseSpend(tx, { cardId, entryId, head: { ...head, also } });
    else if (entryId !== null) await this.ledger.reverse(tx, entryId, head);
    await this.refundWechat(tx, bill, head, reversal);
    await this.visits.undo(tx, sale, settlement);
    await this.followers.tell(tx, settlement.id);
  }

  /** What was paid through WeChat goes back there, or is owed by hand where WeChat doesn't give it back any more, or was given back before. */
  private async refundWechat(
    tx: Tx,
    { settlement, way }: BillToUndo,
    head: ReversalHead,
    reversal: Reversal,
  ): Promise<void> {
    const { id: settlementId, shopId } = settlement;
    // The mirror of the bill's entry has given all of it to WeChat.
    const from = house('wechatClearing');
    const postings = besideWechat(way, shopId).map((part) => ({ asset: 'CNY_PRINCIPAL' as const, from, ...part }));
    if (postings.length > 0) await this.ledger.post(tx, { ...head, kind: 'refund', postings });
    const sent = await this.ways.send(tx, way, reversal.reason, head.staffId);
    if (way) await this.refunds.addUndone(tx, { id: this.ids.next(), settlementId, shopId, reversal, ...sent });
  }

  /** Key → sale → settlement → card: the same order in which it was settled. */
  private async locked(tx: Tx, actor: StaffCaller, settlementId: string): Promise<BillToUndo> {
    const seen = await this.settlements.find(tx, settlementId);
    if (seen?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const sale = await this.sales.lock(tx, seen.saleId);
    const settlement = await this.settlements.lock(tx, settlementId);
    if (!sale || !settlement) throw new Error('a settlement without its sale');
    refuseUnlessWhole(settlement, await this.refunds.anyDone(tx, settlementId));
    const legs = (await this.settlements.legsOf(tx, [settlementId])).get(settlementId) ?? [];
    return { sale, settlement, legs, way: await this.ways.of(tx, settlement, legs) };
  }

  private log(
    tx: Tx,
    actor: StaffCaller,
    { sale, settlement }: BillToUndo,
    { act, reasonCode, reason }: Pick<ReverseOrder, 'reasonCode' | 'reason'> & { act: string },
  ): Promise<void> {
    const subject = { kind: 'settlement', id: settlement.id };
    return this.actLog.write(tx, {
      actor,
      act,
      subject,
      reason,
      facts: { label: sale.number, reasonCode, totalFen: settlement.totalFen },
    });
  }
}

interface ReversalHead {
  readonly shopId: string;
  readonly staffId: string;
  readonly title: string;
  readonly reason: string;
}

/** @throws Refused QUOTE_CHANGED where other money would go back than was shown, or by other ways. */
function refuseUnlessAsShown({ legs, way }: BillToUndo, quoted: ReversalMoney | undefined): void {
  if (quoted === undefined) return;
  const { moneyFen, byHandFen, elsewhereFen } = reversalMoney(legs, way);
  if (moneyFen !== quoted.moneyFen)
    throw new Refused(refuse('QUOTE_CHANGED', { quotedFen: quoted.moneyFen, totalFen: moneyFen }));
  if (byHandFen !== quoted.byHandFen || elsewhereFen !== quoted.elsewhereFen)
    throw new Refused(refuse('QUOTE_CHANGED'));
}
