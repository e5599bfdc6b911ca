import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type Actor } from '../platform/http';
import { AskStore, type Ask } from './ask.store';
import { SaleStore, type Sale } from './sale.store';

/** Once the member agreed, the cashier has this long to settle. */
const settleWithinMs = 5 * 60_000;

/** An ask that can be answered now, locked with its sale. */
export interface OpenAsk {
  readonly ask: Ask;
  readonly sale: Sale;
  readonly answer: (to: 'approved' | 'declined') => Promise<void>;
}

/** Finds an ask for its member's answer, or why there is nothing to answer any more. */
@Injectable()
export class OpenAsks {
  constructor(
    private readonly sales: SaleStore,
    private readonly asks: AskStore,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused NOT_FOUND for anybody but who is asked; SALE_NOT_OPEN, SETTLEMENT_HELD, ASK_ANSWERED, ASK_EXPIRED, ASK_REPLACED. */
  async lock(tx: Tx, actor: Actor, askId: string): Promise<OpenAsk> {
    const seen = await this.asks.find(tx, askId);
    if (seen?.memberId !== actor.memberId) throw new Refused(refuse('NOT_FOUND'));
    const sale = await this.sales.lock(tx, seen.saleId);
    // Whoever edits the sale, asks anew or answers holds the sale: how the ask stands is read once nobody else does.
    const ask = await this.asks.find(tx, askId);
    if (!sale || ask?.memberId !== actor.memberId) throw new Refused(refuse('NOT_FOUND'));
    const now = this.clock.now();
    if (sale.state === 'held') throw new Refused(refuse('SETTLEMENT_HELD'));
    if (sale.state !== 'open') throw new Refused(refuse('SALE_NOT_OPEN', { state: sale.state }));
    if (ask.state === 'approved' || ask.state === 'declined') throw new Refused(refuse('ASK_ANSWERED'));
    if (ask.expiresAt <= now) throw new Refused(refuse('ASK_EXPIRED'));
    if (ask.state !== 'open') throw new Refused(refuse('ASK_REPLACED'));
    const settleBy = new Date(now.getTime() + settleWithinMs);
    return { ask, sale, answer: (to) => this.asks.answer(tx, { id: askId, to, now, settleBy }) };
  }
}
