import { Injectable } from '@nestjs/common';
import { limitFor, refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { ServiceCards } from '../../service-cards';
import { Shops } from '../../shops';
import { StaffRoom } from '../../staff';
import { SaleStore, type Sale } from '../sale.store';
import { SettlementStore, type Settlement } from '../settlement.store';
import { RefundStore, type Refund } from './refund.store';

/** A bill under lock. */
export interface LockedBill {
  readonly sale: Sale;
  readonly settlement: Settlement;
}

/** What every refund begins with: the bill under lock, the request in writing, a second person who is somebody else. */
@Injectable()
export class RefundDesk {
  constructor(
    private readonly shops: Shops,
    private readonly sales: SaleStore,
    private readonly settlements: SettlementStore,
    private readonly refunds: RefundStore,
    private readonly staff: StaffRoom,
    private readonly serviceCards: ServiceCards,
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A bill that can give something back. @throws Refused NOT_FOUND, ALREADY_REVERSED, STATE_CHANGED. */
  async locked(tx: Tx, actor: StaffCaller, settlementId: string): Promise<LockedBill> {
    return this.lockedOf(tx, await this.seen(tx, actor, settlementId));
  }

  /** The same of a bill that was found before. @throws Refused ALREADY_REVERSED, STATE_CHANGED. */
  async lockedOf(tx: Tx, seen: Settlement): Promise<LockedBill> {
    const bill = await this.lockBill(tx, seen);
    refuseUnlessPaid(bill.settlement);
    return bill;
  }

  private async seen(tx: Tx, { staff }: StaffCaller, settlementId: string): Promise<Settlement> {
    const seen = await this.settlements.find(tx, settlementId);
    if (seen?.shopId !== staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    return seen;
  }

  /** Key → sale → day → settlement. */
  private async lockBill(tx: Tx, seen: Settlement): Promise<LockedBill> {
    const sale = await this.sales.lock(tx, seen.saleId);
    await this.shops.businessDay(tx, seen.shopId);
    const settlement = await this.settlements.lock(tx, seen.id);
    if (!sale || !settlement) throw new Error('a settlement without its sale');
    return { sale, settlement };
  }

  /** Bill, then the refund: the order in which everything about a bill is locked; the bill may have been undone since. @throws Refused SELF_APPROVAL, STATE_CHANGED. */
  async waiting(tx: Tx, actor: StaffCaller, refundId: string): Promise<LockedBill & { refund: Refund }> {
    const seen = await this.refunds.find(tx, refundId);
    if (seen?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const bill = await this.lockBill(tx, await this.seen(tx, actor, seen.settlementId));
    const refund = await this.refunds.lock(tx, refundId);
    if (refund?.state !== 'asked') throw new Refused(refuse('STATE_CHANGED', { state: refund?.state ?? seen.state }));
    if (await this.isOwn(tx, actor, refund, bill.settlement)) throw new Refused(refuse('SELF_APPROVAL'));
    return { refund, ...bill };
  }

  /** Whoever asked, under this post or an earlier one, or owns the card or bought it, isn't the second person. */
  private async isOwn(
    tx: Tx,
    { staff, memberId }: StaffCaller,
    { askedBy, cardId }: Refund,
    bill: Settlement,
  ): Promise<boolean> {
    if (askedBy === staff.staffId || (askedBy !== null && (await this.staff.isPostOf(tx, askedBy, memberId))))
      return true;
    if (cardId === null) return false;
    return bill.memberId === memberId || (await this.serviceCards.find(tx, cardId))?.memberId === memberId;
  }

  /** Keeps a request; `askedBy` is null where the owner of the card asks. @throws Refused SERVICE_CARD_REFUND_WAITING. */
  async ask(
    tx: Tx,
    askedBy: string | null,
    { id: settlementId, shopId }: Settlement,
    asked: Pick<Refund, 'cardId' | 'lines' | 'quote' | 'moneyFen' | 'reasonCode' | 'reason'>,
  ): Promise<Refund> {
    const refund: Refund = {
      id: this.ids.next(),
      settlementId,
      shopId,
      state: 'asked',
      ...asked,
      askedBy,
      askedAt: this.clock.now(),
      decidedBy: null,
      decidedAt: null,
      decision: null,
      payOut: null,
      elsewhereFen: 0,
      handedOn: false,
    };
    if (!(await this.refunds.add(tx, refund)))
      throw new Refused(refuse('SERVICE_CARD_REFUND_WAITING', { name: asked.quote?.name ?? '' }));
    if (asked.cardId !== null) await this.serviceCards.refundAsked(tx, asked.cardId);
    return refund;
  }

  /** Ends a request nothing comes of; `by` is null where its owner takes it back. */
  async drop(
    tx: Tx,
    { id, cardId }: Refund,
    end: { state: 'declined' | 'withdrawn'; by: string | null; decision: string | null },
  ): Promise<void> {
    await this.refunds.end(tx, id, { ...end, at: this.clock.now() });
    if (cardId !== null) await this.serviceCards.refundDropped(tx, cardId);
  }

  /** Whether one person may decide alone, by all that went back of the bill: a limit isn't passed in slices. */
  async withinLimit(reader: Reader, { staff }: StaffCaller, settlementId: string, moneyFen: number): Promise<boolean> {
    return moneyFen + (await this.refunds.wentBackFen(reader, settlementId)) <= limitFor(staff.role, 'refundFen');
  }

  log(tx: Tx, actor: StaffCaller, refund: Refund, sale: Sale, act: string): Promise<void> {
    const subject = { kind: 'settlement', id: refund.settlementId };
    const { moneyFen, lines, quote } = refund;
    const facts = { label: sale.number, moneyFen, lines, ...(quote && { card: quote.name }) };
    return this.actLog.write(tx, { actor, act, subject, reason: refund.reason, facts });
  }
}

/** @throws Refused ALREADY_REVERSED, STATE_CHANGED. */
export function refuseUnlessPaid({ state }: Settlement): void {
  if (state === 'reversed') throw new Refused(refuse('ALREADY_REVERSED'));
  if (state !== 'captured') throw new Refused(refuse('STATE_CHANGED', { state, wanted: 'refunded' }));
}
