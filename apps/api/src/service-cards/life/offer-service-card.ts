import { Injectable } from '@nestjs/common';
import { offerToMember, refuse, shopDayOf } from '@cheyou/domain';
import { Members } from '../../members';
import { Clock, Ids } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { RateLimit } from '../../platform/rate-limit';
import type { CardBook } from '../card-book';
import { CardBooks } from '../card-books';
import { CardNotices } from '../card-notices';
import { ServiceCardUseStore } from '../service-card-use.store';
import { ServiceCardStore } from '../service-card.store';
import { givingRefusal } from './giving-refusal';
import { ServiceCardTransferStore } from './service-card-transfer.store';

const offers = { limit: offerToMember.perHourMax, windowSeconds: 3_600 };

/** The giver's side: a card is offered to another member. It stays the giver's, and serves, before that one says yes. */
@Injectable()
export class OfferServiceCard {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly rateLimit: RateLimit,
    private readonly members: Members,
    private readonly cards: ServiceCardStore,
    private readonly books: CardBooks,
    private readonly uses: ServiceCardUseStore,
    private readonly store: ServiceCardTransferStore,
    private readonly notices: CardNotices,
  ) {}

  /**
   * @returns the transfer's id.
   * @throws Refused NOT_FOUND for another's card; TRANSFER_TO_SELF, TRANSFER_RECEIVER, TRANSFER_WAITING; SERVICE_CARD_NOT_GIVEN, _FROZEN,
   * _LOST, _CLOSED, _EXPIRED, _SPENT, _HELD, _REFUND_WAITING.
   */
  async run(key: RequestKey, memberId: string, cardId: string, phone: string): Promise<{ id: string }> {
    await this.rateLimit.take('cardTransfer', memberId, offers);
    return this.once.run(key, (tx) => this.offer(tx, memberId, cardId, phone));
  }

  private async offer(tx: Tx, memberId: string, cardId: string, phone: string): Promise<{ id: string }> {
    if ((await this.cards.find(tx, cardId))?.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const known = await this.members.byVerifiedPhone(tx, phone);
    // Neither becomes anybody else until the offer is there.
    const { one: giver, other: to } = await this.members.keepBoth(tx, memberId, known?.id ?? memberId);
    if (giver?.id !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const now = this.clock.now();
    const [book] = await this.books.lock(tx, [cardId], shopDayOf(now));
    if (book?.card.memberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
    const refusal = givingRefusal(book, shopDayOf(now), await this.uses.isHeld(tx, cardId));
    if (refusal) throw new Refused(refusal);
    if (!known || !to) throw new Refused(refuse('TRANSFER_RECEIVER'));
    if (to.id === memberId) throw new Refused(refuse('TRANSFER_TO_SELF'));
    await this.refuseWaiting(tx, cardId, now);
    return this.add(tx, book, to.id, now);
  }

  private async add(
    tx: Tx,
    { card, services }: CardBook,
    toMemberId: string,
    offeredAt: Date,
  ): Promise<{ id: string }> {
    const id = this.ids.next();
    const { id: cardId, memberId: fromMemberId, versionId, termsVersion } = card;
    const expiresAt = new Date(offeredAt.getTime() + offerToMember.liveMs);
    const agreed = { versionId, termsVersion };
    await this.store.add(tx, { id, cardId, fromMemberId, toMemberId, ...agreed, offeredAt, expiresAt });
    await this.notices.transferOffered(tx, card, toMemberId, services);
    return { id };
  }

  private async refuseWaiting(tx: Tx, cardId: string, now: Date): Promise<void> {
    const waiting = await this.store.waitingOf(tx, cardId);
    if (!waiting) return;
    if (waiting.expiresAt > now) throw new Refused(refuse('TRANSFER_WAITING'));
    await this.store.end(tx, waiting.id, 'expired', now);
  }
}
