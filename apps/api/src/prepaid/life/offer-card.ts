import { Injectable } from '@nestjs/common';
import { offerToMember, refuse } from '@cheyou/domain';
import { Members } from '../../members';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { RateLimit } from '../../platform/rate-limit';
import { CardNotices } from '../card-notices';
import { LockedCards } from '../locked-cards';
import { CardTransferStore } from './card-transfer.store';

const offers = { limit: offerToMember.perHourMax, windowSeconds: 3_600 };

/** The giver's side of a transfer: what is left on a card is offered to another member. Nothing moves before that one says yes. */
@Injectable()
export class OfferCard {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly rateLimit: RateLimit,
    private readonly members: Members,
    private readonly locked: LockedCards,
    private readonly store: CardTransferStore,
    private readonly notices: CardNotices,
  ) {}

  /**
   * @returns the transfer's id.
   * @throws Refused NOT_FOUND for another's card; TRANSFER_TO_SELF, TRANSFER_RECEIVER, TRANSFER_WAITING, TRANSFER_EMPTY; CARD_FROZEN,
   * CARD_LOST, CARD_CLOSED.
   */
  async run(key: RequestKey, memberId: string, cardId: string, phone: string): Promise<{ id: string }> {
    await this.rateLimit.take('cardTransfer', memberId, offers);
    return this.once.run(key, (tx) => this.offer(tx, memberId, cardId, phone));
  }

  private async offer(tx: Tx, memberId: string, cardId: string, phone: string): Promise<{ id: string }> {
    const known = await this.members.byVerifiedPhone(tx, phone);
    // Neither becomes anybody else until the offer is there.
    const { one: giver, other: to } = await this.members.keepBoth(tx, memberId, known?.id ?? memberId);
    if (giver?.id !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const seen = await this.locked.lock(tx, cardId);
    if (seen?.card.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const locked = await this.locked.lockUsable(tx, cardId);
    if (!known || !to) throw new Refused(refuse('TRANSFER_RECEIVER'));
    if (to.id === memberId) throw new Refused(refuse('TRANSFER_TO_SELF'));
    const offeredAt = this.clock.now();
    await this.refuseWaiting(tx, cardId, offeredAt);
    const amountFen = this.locked.balanceOf(locked);
    if (amountFen === 0) throw new Refused(refuse('TRANSFER_EMPTY'));
    const id = this.ids.next();
    const expiresAt = new Date(offeredAt.getTime() + offerToMember.liveMs);
    await this.store.add(tx, { id, cardId, fromMemberId: memberId, toMemberId: to.id, offeredAt, expiresAt });
    await this.notices.tell(tx, {
      movement: 'transferOffered',
      card: { id: cardId, memberId: to.id },
      amountFen,
      shopId: locked.card.openedShopId,
      note: '请在三天内确认是否接收',
      page: '/owner/card-transfer/index',
    });
    return { id };
  }

  private async refuseWaiting(tx: Tx, cardId: string, now: Date): Promise<void> {
    const waiting = await this.store.waitingOf(tx, cardId);
    if (!waiting) return;
    if (waiting.expiresAt > now) throw new Refused(refuse('TRANSFER_WAITING'));
    await this.store.end(tx, waiting.id, 'expired', now);
  }
}
