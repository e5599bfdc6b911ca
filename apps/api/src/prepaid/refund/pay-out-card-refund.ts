import { Injectable } from '@nestjs/common';
import { tenderNames } from '@cheyou/contracts';
import { refuse, type ShopDay } from '@cheyou/domain';
import { house, Ledger } from '../../ledger';
import { Payments } from '../../payments';
import { ActLog } from '../../platform/act-log';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused, type StaffCaller } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { Shops } from '../../shops';
import { CardNotices } from '../card-notices';
import { CardStore } from '../card.store';
import { comesInBy } from '../tender-accounts';
import { CardRefundStore, type CardRefund, type CardRefundLine, type PayOutMethod } from './card-refund.store';
import { mustReachRefund } from './reach-card-refund';

export interface PayOut {
  readonly method: PayOutMethod;
  /** The voucher: number of the transfer or of the receipt that was signed. */
  readonly reference: string;
  /** What the client showed as due; without it nothing is compared. */
  readonly quotedFen?: number | undefined;
}

/** A person pays out what WeChat can't give back, once, and says how. */
@Injectable()
export class PayOutCardRefund {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly shops: Shops,
    private readonly ledger: Ledger,
    private readonly cards: CardStore,
    private readonly store: CardRefundStore,
    private readonly payments: Payments,
    private readonly notices: CardNotices,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND; CARD_REFUND_PAID when it was paid before; CARD_REFUND_BY_WECHAT while WeChat has it; STATE_CHANGED before the approval; QUOTE_CHANGED when another amount is due than was shown. */
  run(key: RequestKey, actor: StaffCaller, refundId: string, lotId: string, payOut: PayOut): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const refund = mustReachRefund(actor, 'cardRefund.payOut', await this.store.find(tx, refundId));
      const line = (await this.store.linesOf(tx, [refundId])).find((one) => one.lotId === lotId);
      if (!line) throw new Refused(refuse('NOT_FOUND'));
      const on = await this.shops.businessDay(tx, actor.staff.shopId);
      refuseNotDue(refund, line);
      const { quotedFen = dueFen(line) } = payOut;
      if (quotedFen !== dueFen(line)) throw new Refused(refuse('QUOTE_CHANGED', { quotedFen, totalFen: dueFen(line) }));
      await this.pay(tx, actor, { refund, line }, { ...payOut, on });
      return { id: refundId };
    });
  }

  private async pay(
    tx: Tx,
    actor: StaffCaller,
    { refund, line }: { refund: CardRefund; line: CardRefundLine },
    { method, reference, on }: PayOut & { readonly on: ShopDay },
  ): Promise<void> {
    const { shopId, staffId } = actor.staff;
    const entryId = await this.post(tx, { refund, line }, { shopId, staffId, method, reference });
    const at = this.clock.now();
    const paid = { method, reference, shopId, staffId, at, on, entryId };
    const note = `${tenderNames[method]}付款，凭证 ${reference}`;
    const { paymentRefundId } = line;
    // WeChat's refund before the line, as WeChat's own word about it comes.
    if (paymentRefundId !== null && !(await this.payments.paidOutByHand(tx, paymentRefundId, { staffId, note })))
      throw new Refused(refuse('CARD_REFUND_PAID'));
    if ((await this.store.paidByHand(tx, line, paid)) === 0) throw new Refused(refuse('CARD_REFUND_PAID'));
    const card = await this.cards.find(tx, refund.cardId);
    if (!card) throw new Error(`the card of refund ${refund.id} is missing`);
    await this.actLog.write(tx, {
      actor,
      act: 'cardRefund.payOut',
      subject: { kind: 'card', id: card.id },
      reason: reference,
      facts: { label: card.tail, amountFen: dueFen(line), method, refundId: refund.id },
    });
    await this.notices.tell(tx, {
      movement: 'refundPaidOut',
      card,
      amountFen: dueFen(line),
      shopId,
      note,
      page: `/owner/card-refund/index?id=${refund.id}`,
    });
  }

  /** Out of the till or the bank, in the name of the shop that sold the lot; what WeChat was to give back and didn't is still there. */
  private async post(
    tx: Tx,
    { refund, line }: { refund: CardRefund; line: CardRefundLine },
    { shopId, staffId, method, reference }: PayOut & { shopId: string; staffId: string },
  ): Promise<string> {
    const lot = (await this.ledger.lotsOf(tx, [refund.cardId])).find(({ id }) => id === line.lotId);
    if (!lot) throw new Error(`the lot ${line.lotId} of refund ${refund.id} is missing`);
    const moved = { asset: 'CNY_PRINCIPAL' as const, amount: dueFen(line) };
    const from = line.paymentRefundId === null ? house('cardRefundsPayable') : house('wechatClearing');
    const to = house(comesInBy[method], shopId);
    const sold = house('paidFor', lot.shopId);
    const posted = await this.ledger.post(tx, {
      kind: 'refund',
      shopId,
      staffId,
      title: `退卡付款 · ${tenderNames[method]}`,
      reason: `${reference}（${refund.reason}）`.slice(0, 200),
      postings:
        lot.shopId === shopId
          ? [{ ...moved, from, to }]
          : [
              { ...moved, from, to: sold },
              { ...moved, from: sold, to },
            ],
    });
    return posted.entryId;
  }
}

/** What WeChat's back office gave back before isn't paid again, fen. */
const dueFen = ({ refundFen, elsewhereFen }: CardRefundLine): number => refundFen - elsewhereFen;

function refuseNotDue({ state }: CardRefund, { payout }: CardRefundLine): void {
  if (state !== 'approved') throw new Refused(refuse('STATE_CHANGED', { state, wanted: 'paid' }));
  if (payout === 'paid') throw new Refused(refuse('CARD_REFUND_PAID'));
  if (payout === 'sent') throw new Refused(refuse('CARD_REFUND_BY_WECHAT'));
}
