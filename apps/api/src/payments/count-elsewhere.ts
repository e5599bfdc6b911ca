import { Injectable } from '@nestjs/common';
import { house, Ledger } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { CountedElsewhereStore } from './counted-elsewhere.store';
import { DecideElsewhere } from './decide-elsewhere';
import { IncidentStore } from './incident.store';
import type { PaymentOrder } from './payment-order';
import { PaymentPurposes } from './payment-purposes';
import { PaymentRefundStore } from './payment-refund.store';
import { RefundElsewhereStore } from './refund-elsewhere.store';
import type { RefundRecord } from './refund-record';

const note = '已在微信商户平台退款';

type Place = ReturnType<typeof house>;

interface Move {
  readonly amount: number;
  readonly from: Place;
  readonly to: Place;
  readonly staffId: string | null;
}

interface Waiting {
  readonly waitsFen: number;
  readonly staffId: string | null;
}

/**
 * A person owes what WeChat had to give back and didn't, and what it had too little left for, only as far as its back office hasn't
 * given it either. What was paid out before stays so: then the refund made there waits for people.
 */
@Injectable()
export class CountElsewhere {
  constructor(
    private readonly elsewhere: RefundElsewhereStore,
    private readonly counted: CountedElsewhereStore,
    private readonly decide: DecideElsewhere,
    private readonly refunds: PaymentRefundStore,
    private readonly purposes: PaymentPurposes,
    private readonly incidents: IncidentStore,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Once such a refund is booked, and once WeChat hasn't carried one of ours out. The caller holds the order's lock. */
  async run(tx: Tx, order: PaymentOrder, staffId: string | null): Promise<void> {
    const waitsFen = (await this.refunds.backOf(tx, [order.id])).get(order.id)?.undecidedFen ?? 0;
    const restFen = waitsFen > 0 ? await this.ofFailed(tx, order, { waitsFen, staffId }) : 0;
    if (restFen > 0) await this.ofOwed(tx, order, { waitsFen: restFen, staffId });
  }

  /**
   * WeChat carries out after all what it had found abnormal: what counted against that counts against what else is owed, or waits again.
   * Call it once the refund's state says so and before its room hears of it.
   */
  async carriedOut(tx: Tx, order: PaymentOrder, { id: refundId, amountFen }: RefundRecord): Promise<void> {
    const owedFen = await this.purposes.owedByHandFen(tx, order, refundId);
    const fen = amountFen - owedFen;
    if (owedFen === 0 || fen === 0) return;
    await this.decide.takeBack(tx, order.id, fen);
    await this.purposes.givenElsewhere(tx, order, { refundId, fen: -fen });
    const [from, to] = [house('refundsPayable', order.shopId), house('wechatClearing')];
    await this.post(tx, order, { amount: fen, from, to, staffId: null });
    await this.run(tx, order, null);
  }

  /** What WeChat didn't carry out. @returns how much still waits. */
  private async ofFailed(tx: Tx, order: PaymentOrder, { waitsFen: fen, staffId }: Waiting): Promise<number> {
    let waitsFen = fen;
    for (const refundId of await this.elsewhere.lockFailed(tx, order.id)) {
      const owedFen = await this.purposes.owedByHandFen(tx, order, refundId);
      const amount = Math.min(waitsFen, owedFen);
      if (amount === 0) continue;
      waitsFen -= amount;
      await this.decide.run(tx, order.id, { refundFen: amount, elsewhereFen: amount });
      if (amount === owedFen) {
        if ((await this.refunds.paidOut(tx, refundId, this.clock.now(), staffId)) === 0)
          throw new Error(`the refund ${refundId}, locked and due, is paid out`);
        await this.incidents.heal(tx, { refundId }, ['refundAbnormal', 'refundClosed', 'refundRefused'], note);
      }
      await this.purposes.givenElsewhere(tx, order, { refundId, fen: amount });
      // What WeChat was to give back is still there.
      const [from, to] = [house('wechatClearing'), house('refundsPayable', order.shopId)];
      await this.post(tx, order, { amount, from, to, staffId });
    }
    return waitsFen;
  }

  /** What WeChat was never asked for. */
  private async ofOwed(tx: Tx, order: PaymentOrder, { waitsFen: fen, staffId }: Waiting): Promise<void> {
    let waitsFen = fen;
    for (const owed of await this.purposes.lockOwedByHand(tx, order)) {
      const amount = Math.min(waitsFen, owed.fen);
      if (amount === 0) return;
      waitsFen -= amount;
      await this.decide.run(tx, order.id, { refundFen: amount, elsewhereFen: amount });
      await this.purposes.owesLess(tx, order, { id: owed.id, fen: amount });
      await this.counted.add(tx, order.id, owed, amount);
      await this.post(tx, order, { amount, from: owed.from, to: house('refundsPayable', order.shopId), staffId });
    }
  }

  private async post(tx: Tx, { id: paymentOrderId, shopId }: PaymentOrder, { staffId, ...moved }: Move): Promise<void> {
    const postings = [{ asset: 'CNY_PRINCIPAL' as const, ...moved }];
    await this.ledger.post(tx, { kind: 'refund', shopId, staffId, title: note, paymentOrderId, postings });
  }
}
