import { Injectable } from '@nestjs/common';
import { tenderNames } from '@cheyou/contracts';
import { refuse } from '@cheyou/domain';
import { house, Ledger } from '../../ledger';
import { Payments } from '../../payments';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { Shops } from '../../shops';
import { comesInBy } from '../tender-postings';
import { RefundPayOutStore } from './refund-pay-out.store';
import { RefundStore, type PayOutMethod, type Refund, type RefundPayOut } from './refund.store';

export interface RefundPayOutOrder {
  readonly method: PayOutMethod;
  /** The voucher: number of the transfer or of the receipt that was signed. */
  readonly reference: string;
  /** What the client showed as due; without it nothing is compared. */
  readonly quotedFen?: number | undefined;
}

interface DueRefund {
  readonly refund: Refund;
  readonly payOut: RefundPayOut;
}

/** A person pays out what WeChat can't give back of a bill or a service card, once, and says how. Whoever decided about it did so before. */
@Injectable()
export class PayOutRefund {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly ledger: Ledger,
    private readonly payments: Payments,
    private readonly refunds: RefundStore,
    private readonly payOuts: RefundPayOutStore,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND; CARD_REFUND_PAID when it was paid before; CARD_REFUND_BY_WECHAT while WeChat has it; STATE_CHANGED where nothing is to be paid; QUOTE_CHANGED when another amount is due than was shown. */
  run(key: RequestKey, actor: StaffCaller, refundId: string, order: RefundPayOutOrder): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const refund = await this.refunds.find(tx, refundId);
      if (refund?.shopId !== actor.staff.shopId) throw new Refused(refuse('NOT_FOUND'));
      const due = dueOf(refund);
      const { quotedFen = due.payOut.amountFen } = order;
      if (quotedFen !== due.payOut.amountFen)
        throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen: due.payOut.amountFen }));
      await this.pay(tx, actor, due, order);
      return { id: refundId };
    });
  }

  /** Key → day → WeChat's refund → refund: as WeChat's own word about it comes. */
  private async pay(
    tx: Tx,
    actor: StaffCaller,
    { refund, payOut }: DueRefund,
    { method, reference }: RefundPayOutOrder,
  ): Promise<void> {
    const { staffId } = actor.staff;
    const on = await this.shops.businessDay(tx, refund.shopId);
    const { paymentRefundId, amountFen } = payOut;
    const note = `${tenderNames[method]}付款，凭证 ${reference}`;
    if (paymentRefundId !== null && !(await this.payments.paidOutByHand(tx, paymentRefundId, { staffId, note })))
      throw new Refused(refuse('CARD_REFUND_PAID'));
    const entryId = await this.post(tx, { refund, payOut }, { method, reference, staffId });
    const paid = { method, reference, staffId, at: this.clock.now(), on, entryId };
    if ((await this.payOuts.paidByHand(tx, refund, paid)) === 0) throw new Refused(refuse('CARD_REFUND_PAID'));
    await this.actLog.write(tx, {
      actor,
      act: 'refund.payOut',
      subject: { kind: 'settlement', id: refund.settlementId },
      reason: reference,
      facts: { amountFen, method, refundId: refund.id },
    });
  }

  /** Out of the till or the bank; what WeChat was to give back and didn't is still there. */
  private async post(
    tx: Tx,
    { refund: { shopId, reason }, payOut }: DueRefund,
    { method, reference, staffId }: RefundPayOutOrder & { readonly staffId: string },
  ): Promise<string> {
    const from = payOut.paymentRefundId === null ? house('billRefundsPayable', shopId) : house('wechatClearing');
    const { entryId } = await this.ledger.post(tx, {
      kind: 'refund',
      shopId,
      staffId,
      title: `退款付款 · ${tenderNames[method]}`,
      reason: `${reference}（${reason}）`.slice(0, 200),
      postings: [{ asset: 'CNY_PRINCIPAL', amount: payOut.amountFen, from, to: house(comesInBy[method], shopId) }],
    });
    return entryId;
  }
}

function dueOf(refund: Refund): DueRefund {
  const { payOut } = refund;
  if (!payOut) throw new Refused(refuse('STATE_CHANGED', { state: refund.state, wanted: 'paid' }));
  if (payOut.state === 'paid') throw new Refused(refuse('CARD_REFUND_PAID'));
  if (payOut.state === 'sent') throw new Refused(refuse('CARD_REFUND_BY_WECHAT'));
  return { refund, payOut };
}
