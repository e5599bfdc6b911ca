import { Injectable } from '@nestjs/common';
import { yuanText, type Fen } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Outbox } from '../platform/outbox';

/** Rooms on one floor are strangers: the room of notices follows this topic and knows the shape of its payload. */
const topic = 'member.told';

const page = '/owner/notices/index';

/** Tells the payer what became of their money. */
@Injectable()
export class TellPayer {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The money came after the order was closed. */
  async lateMoney(
    tx: Tx,
    { memberId, description, fen }: { memberId: string; description: string; fen: number },
  ): Promise<void> {
    await this.tell(tx, memberId, 'paymentRefunding', '付款退回通知', [
      { label: '项目', value: description },
      { label: '退款', value: yuan(fen) },
      { label: '说明', value: '付款到账时订单已关闭，原路退回' },
    ]);
  }

  async refunded(tx: Tx, { memberId, reason, fen }: { memberId: string; reason: string; fen: number }): Promise<void> {
    await this.tell(tx, memberId, 'refundArrived', '退款到账通知', [
      { label: '退款', value: yuan(fen) },
      { label: '说明', value: reason },
    ]);
  }

  private tell(
    tx: Tx,
    memberId: string,
    kind: string,
    title: string,
    facts: { label: string; value: string }[],
  ): Promise<void> {
    const at = this.clock.now().toISOString();
    return this.outbox.add(tx, topic, { memberId, kind, title, facts, page, at });
  }
}

const yuan = (fen: number): string => `¥${yuanText(fen as Fen)}`;
