import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../../platform/act-log';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
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
    private readonly actLog: ActLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A bill that can give something back. @throws Refused NOT_FOUND, ALREADY_REVERSED, STATE_CHANGED. */
  async locked(tx: Tx, actor: StaffCaller, settlementId: string): Promise<LockedBill> {
    const bill = await this.lockBill(tx, actor, settlementId);
    refuseUnlessPaid(bill.settlement);
    return bill;
  }

  /** Key → sale → day → settlement. */
  private async lockBill(tx: Tx, actor: StaffCaller, settlementId: string): Promise<LockedBill> {
    const seen = await this.settlements.find(tx, settlementId);
    if (seen?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const sale = await this.sales.lock(tx, seen.saleId);
    await this.shops.businessDay(tx, seen.shopId);
    const settlement = await this.settlements.lock(tx, settlementId);
    if (!sale || !settlement) throw new Error('a settlement without its sale');
    return { sale, settlement };
  }

  /** Bill, then the refund: the order in which everything about a bill is locked; the bill may have been undone since. @throws Refused SELF_APPROVAL, STATE_CHANGED. */
  async waiting(tx: Tx, actor: StaffCaller, refundId: string): Promise<LockedBill & { refund: Refund }> {
    const seen = await this.refunds.find(tx, refundId);
    if (seen?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
    const bill = await this.lockBill(tx, actor, seen.settlementId);
    const refund = await this.refunds.lock(tx, refundId);
    if (refund?.state !== 'asked') throw new Refused(refuse('STATE_CHANGED', { state: refund?.state ?? seen.state }));
    const own =
      refund.askedBy === actor.staff.staffId || (await this.staff.isPostOf(tx, refund.askedBy, actor.memberId));
    if (own) throw new Refused(refuse('SELF_APPROVAL'));
    return { refund, ...bill };
  }

  async ask(
    tx: Tx,
    actor: StaffCaller,
    { id: settlementId, shopId }: Settlement,
    asked: Pick<Refund, 'cardId' | 'lines' | 'quote' | 'moneyFen' | 'reasonCode' | 'reason'>,
  ): Promise<Refund> {
    const refund: Refund = {
      id: this.ids.next(),
      settlementId,
      shopId,
      state: 'asked',
      ...asked,
      askedBy: actor.staff.staffId,
      askedAt: this.clock.now(),
      decidedBy: null,
      decidedAt: null,
      payOut: null,
    };
    await this.refunds.add(tx, refund);
    return refund;
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
