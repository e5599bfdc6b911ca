import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { EachInTurn, Jobs } from '../../platform/jobs';
import { CardNotices, type TransferEnd } from '../card-notices';
import { ServiceCardStore } from '../service-card.store';
import { ServiceCardTransferStore, type ServiceCardTransfer } from './service-card-transfer.store';

const everyMs = 15 * 60_000;

/** An offer that comes to nothing: the giver takes it back, the receiver doesn't want it, or nobody answers in time. */
@Injectable()
export class EndServiceCardTransfer implements OnModuleInit {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly each: EachInTurn,
    private readonly cards: ServiceCardStore,
    private readonly store: ServiceCardTransferStore,
    private readonly notices: CardNotices,
  ) {}

  onModuleInit(): void {
    this.jobs.every('service-cards.transfers', everyMs, (stop) => this.expire(stop));
  }

  /** @throws Refused NOT_FOUND unless the caller is that side of it, TRANSFER_OVER. */
  run(key: RequestKey, memberId: string, transferId: string, state: 'declined' | 'withdrawn'): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const seen = await this.store.find(tx, transferId);
      const side = state === 'declined' ? seen?.toMemberId : seen?.fromMemberId;
      if (!seen || side !== memberId) throw new Refused(refuse('NOT_FOUND'));
      if (!(await this.end(tx, seen, state))) {
        const now = await this.store.find(tx, transferId);
        throw new Refused(refuse('TRANSFER_OVER', { state: now?.state ?? seen.state }));
      }
      return { id: transferId };
    });
  }

  /** Offers nobody answered, one a transaction; a second run finds nothing. @throws Error with those that failed. */
  async expire(stop?: AbortSignal): Promise<void> {
    const { failed } = await this.each.run({
      list: (reader, page) => this.store.toExpire(reader, this.clock.now(), page),
      work: async (tx, id) => {
        const transfer = await this.store.find(tx, id);
        if (transfer) await this.end(tx, transfer, 'expired');
        return 0;
      },
      failure: 'an offer of a service card could not be ended',
      stop,
    });
    if (failed.length > 0) throw new Error(`these offers of service cards could not be ended: ${failed.join(', ')}`);
  }

  /** A locked card is stopped or out of use: nobody gets it by an offer of before. */
  async ofCard(tx: Tx, cardId: string): Promise<void> {
    const waiting = await this.store.waitingOf(tx, cardId);
    if (waiting) await this.end(tx, waiting, 'void');
  }

  /** A member's phone isn't theirs any more: what it offered is good for nothing. */
  async ofGiver(tx: Tx, memberId: string): Promise<void> {
    const waiting = await this.store.waitingOfMember(tx, memberId);
    for (const offer of waiting) if (offer.fromMemberId === memberId) await this.end(tx, offer, 'void');
  }

  /** A member goes: nobody is there any more to give or to get, and the other side is told. */
  async ofMember(tx: Tx, memberId: string): Promise<void> {
    for (const offer of await this.store.waitingOfMember(tx, memberId))
      await this.end(tx, offer, offer.toMemberId === memberId ? 'receiverGone' : 'void');
  }

  /** Behind the card, as whoever accepts it. @returns whether it was still open. */
  private async end(tx: Tx, { id, cardId }: ServiceCardTransfer, how: TransferEnd): Promise<boolean> {
    const [card] = await this.cards.lock(tx, [cardId]);
    const transfer = await this.store.find(tx, id);
    if (!card || !transfer) throw new Error(`offer ${id} is of no card`);
    const state = how === 'void' || how === 'receiverGone' ? 'expired' : how;
    if ((await this.store.end(tx, id, state, this.clock.now())) === 0) return false;
    const told = how === 'withdrawn' || how === 'void' ? transfer.toMemberId : transfer.fromMemberId;
    await this.notices.transferEnded(tx, { ...card, memberId: told }, how);
    return true;
  }
}
