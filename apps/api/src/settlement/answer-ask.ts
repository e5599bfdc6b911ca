import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import { type Tx } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { AskStore } from './ask.store';
import { SaleStore } from './sale.store';

/** Once the member agreed, the cashier has this long to settle. */
const settleWithinMs = 5 * 60_000;

/** The member's tap: yes or no to what the shop asked, once and in time. */
@Injectable()
export class AnswerAsk {
  constructor(
    private readonly once: Once,
    private readonly sales: SaleStore,
    private readonly asks: AskStore,
    private readonly clock: Clock,
  ) {}

  async run(key: RequestKey, actor: Actor, askId: string, answer: 'approved' | 'declined'): Promise<void> {
    await this.once.run(key, (tx) => this.answer(tx, actor, askId, answer));
  }

  private async answer(tx: Tx, actor: Actor, askId: string, answer: 'approved' | 'declined'): Promise<void> {
    const ask = await this.asks.find(tx, askId);
    if (ask?.memberId !== actor.memberId) throw new Refused(refuse('NOT_FOUND'));
    const sale = await this.sales.lock(tx, ask.saleId);
    if (sale?.state !== 'open') throw new Refused(refuse('ASK_CLOSED'));
    const now = this.clock.now();
    const settleBy = new Date(now.getTime() + settleWithinMs);
    if ((await this.asks.answer(tx, askId, answer, now, settleBy)) === 0) throw new Refused(refuse('ASK_CLOSED'));
  }
}
