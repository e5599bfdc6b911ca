import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import type { house } from '../ledger';
import type { Reader, Tx } from '../platform/database';
import type { PaymentOrder, Purpose } from './payment-order';
import type { PaymentResult } from './payments.dto';

/** The first four are WeChat's word, `sent`: it was abnormal and is on its way once more · `paidOut`: the payer has it, a person says · `again`: it was closed and goes out under another number. */
export type RefundOutcome =
  | { readonly refundId: string; readonly became: 'succeeded' | 'abnormal' | 'closed' | 'sent' }
  | { readonly refundId: string; readonly became: 'paidOut' }
  | { readonly refundId: string; readonly became: 'again'; readonly againId: string };

/** What of a refund that failed at WeChat went back in its back office, fen; below zero where that counts no more. */
interface GivenElsewhere {
  readonly refundId: string;
  readonly fen: number;
}

/** What a person owes of a payment that WeChat was never asked to give back: its route was over, or it had too little left of it. */
export interface OwedByHand {
  /** The refund in the room; it has one part at most that this payment brought. */
  readonly id: string;
  readonly fen: number;
  /** Whose money it is, the day on which it would be dated now, and the account it stands on. */
  readonly shopId: string;
  readonly on: ShopDay;
  readonly from: ReturnType<typeof house>;
}

/** What a room does when WeChat has spoken about one of its orders. */
export interface PurposeHandler {
  /** Locks the subject (sale, card) before the order's row is locked, so that the written lock order holds. */
  lock(tx: Tx, order: PaymentOrder): Promise<void>;
  /** Exactly once, in the transaction that marks the order paid. */
  onPaid(tx: Tx, order: PaymentOrder): Promise<void>;
  /** Exactly once, in the transaction that closes the order unpaid. */
  onClosed(tx: Tx, order: PaymentOrder): Promise<void>;
  /** What became of a refund that was asked for; in the transaction that notes it, after the refund's row. */
  onRefund?(tx: Tx, news: RefundOutcome): Promise<void>;
  /** What a person has to pay out in the room of a refund that failed at WeChat, fen: no note elsewhere pays it, and no more is sent again. */
  owedByHandFen?(reader: Reader, refundId: string): Promise<number>;
  /** WeChat's back office gave so much of that: a person owes less of it. */
  givenElsewhere?(tx: Tx, given: GivenElsewhere): Promise<void>;
  /** Of subjects, those whose cards or balances are another member's by now: what went back elsewhere counts against no refund of these. */
  handedOn?(reader: Reader, subjectIds: readonly string[]): Promise<readonly string[]>;
  /** What a person owes to whoever paid the order and WeChat was never asked for, locked, the oldest first. */
  lockOwedByHand?(tx: Tx, order: PaymentOrder): Promise<OwedByHand[]>;
  /** WeChat's back office gave so much of that: a person owes less of it. */
  owesLess?(tx: Tx, order: PaymentOrder, less: Pick<OwedByHand, 'id' | 'fen'>): Promise<void>;
  /** What the owner's phone is told of a paid order. */
  result(reader: Reader, order: PaymentOrder): Promise<PaymentResult>;
}

/** The port at which higher rooms say what their payments are for. */
@Injectable()
export class PaymentPurposes {
  private readonly handlers = new Map<Purpose, PurposeHandler>();

  /** Call it in onModuleInit. */
  register(purpose: Purpose, handler: PurposeHandler): void {
    if (this.handlers.has(purpose)) throw new Error(`the purpose ${purpose} has a room already`);
    this.handlers.set(purpose, handler);
  }

  of(purpose: Purpose): PurposeHandler {
    const handler = this.handlers.get(purpose);
    if (!handler) throw new Error(`no room is registered for the purpose ${purpose}`);
    return handler;
  }

  /** Tells the room of an order what became of a refund; a room that doesn't care hears nothing. */
  async tellRefund(tx: Tx, order: Pick<PaymentOrder, 'purpose'> | null, news: RefundOutcome): Promise<void> {
    if (order) await this.handlers.get(order.purpose)?.onRefund?.(tx, news);
  }

  async owedByHandFen(reader: Reader, order: Pick<PaymentOrder, 'purpose'> | null, refundId: string): Promise<number> {
    return (order && (await this.handlers.get(order.purpose)?.owedByHandFen?.(reader, refundId))) ?? 0;
  }

  /** The subjects of orders that paid for what is another member's by now, all of it or a part. */
  async handedOn(
    reader: Reader,
    orders: readonly Pick<PaymentOrder, 'purpose' | 'subjectId'>[],
  ): Promise<ReadonlySet<string>> {
    const found: string[] = [];
    for (const [purpose, handler] of this.handlers) {
      const subjectIds = orders.filter((order) => order.purpose === purpose).map(({ subjectId }) => subjectId);
      if (subjectIds.length > 0) found.push(...((await handler.handedOn?.(reader, subjectIds)) ?? []));
    }
    return new Set(found);
  }

  async givenElsewhere(tx: Tx, order: Pick<PaymentOrder, 'purpose'>, given: GivenElsewhere): Promise<void> {
    await this.handlers.get(order.purpose)?.givenElsewhere?.(tx, given);
  }

  async lockOwedByHand(tx: Tx, order: PaymentOrder): Promise<OwedByHand[]> {
    return (await this.handlers.get(order.purpose)?.lockOwedByHand?.(tx, order)) ?? [];
  }

  async owesLess(tx: Tx, order: PaymentOrder, less: Pick<OwedByHand, 'id' | 'fen'>): Promise<void> {
    await this.handlers.get(order.purpose)?.owesLess?.(tx, order, less);
  }
}
