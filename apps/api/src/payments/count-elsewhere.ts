import { Injectable } from '@nestjs/common';
import { house, Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { DecideElsewhere } from './decide-elsewhere';
import { IncidentStore } from './incident.store';
import type { PaymentOrder } from './payment-order';
import { PaymentPurposes } from './payment-purposes';
import { PaymentRefundStore } from './payment-refund.store';
import { RefundElsewhereStore } from './refund-elsewhere.store';

const note = '已在微信商户平台退款';

/** What WeChat had to give back and didn't is owed by a person only as far as its back office hasn't given it either. */
@Injectable()
export class CountElsewhere {
  constructor(
    private readonly elsewhere: RefundElsewhereStore,
    private readonly decide: DecideElsewhere,
    private readonly refunds: PaymentRefundStore,
    private readonly purposes: PaymentPurposes,
    private readonly incidents: IncidentStore,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Once such a refund is booked, and once WeChat hasn't carried one of ours out. The caller holds the order's lock. */
  async run(tx: Tx, order: PaymentOrder, staffId: string | null): Promise<void> {
    let waitsFen = (await this.refunds.backOf(tx, [order.id])).get(order.id)?.undecidedFen ?? 0;
    for (const refundId of waitsFen > 0 ? await this.elsewhere.lockFailed(tx, order.id) : []) {
      const owedFen = await this.purposes.owedByHandFen(tx, order, refundId);
      const amount = Math.min(waitsFen, owedFen);
      if (amount === 0) continue;
      waitsFen -= amount;
      await this.decide.run(tx, order.id, amount);
      if (amount === owedFen) {
        if ((await this.refunds.paidOut(tx, refundId, this.clock.now(), staffId)) === 0)
          throw new Error(`the refund ${refundId}, locked and due, is paid out`);
        await this.incidents.heal(tx, { refundId }, ['refundAbnormal', 'refundClosed', 'refundRefused'], note);
      }
      await this.purposes.givenElsewhere(tx, order, { refundId, fen: amount });
      await this.post(tx, order, { amount, staffId });
    }
  }

  /** What WeChat was to give back is still on the clearing account. */
  private async post(
    tx: Tx,
    { id: paymentOrderId, shopId }: PaymentOrder,
    { amount, staffId }: { readonly amount: number; readonly staffId: string | null },
  ): Promise<void> {
    const [from, to] = [house('wechatClearing'), house('refundsPayable', shopId)];
    const postings = [{ asset: 'CNY_PRINCIPAL' as const, amount, from, to }];
    await this.ledger.post(tx, { kind: 'refund', shopId, staffId, title: note, paymentOrderId, postings });
  }
}
