import { Injectable } from '@nestjs/common';
import { refuse, shopDayOf, type ShopDay } from '@cheyou/domain';
import { Cars, Members } from '../../members';
import { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refused } from '../../platform/http';
import { Once, type RequestKey } from '../../platform/idempotency';
import { lastDayOfCard, type CardBook } from '../card-book';
import { CardBooks } from '../card-books';
import { CardNotices } from '../card-notices';
import { ServiceCardUseStore } from '../service-card-use.store';
import { ServiceCardStore } from '../service-card.store';
import { givingRefusal } from './giving-refusal';
import { ServiceCardTransferStore, type ServiceCardTransfer } from './service-card-transfer.store';

export interface ServiceCardAcceptance {
  /** What the receiver was shown: what is left of each service in the card's order (0 on an annual pass), and the last day. */
  readonly left: readonly number[];
  readonly lastOn: string | null;
  /** Own cars the card is to serve from now on. */
  readonly carIds: readonly string[];
}

/**
 * The receiver's yes: the card itself changes hands, with all that is or comes back on it; terms, days, counts and what its uses are worth
 * stay. The giver's cars are taken off, which is no exchange. Bills and receipts of before stay the giver's.
 */
@Injectable()
export class AcceptServiceCard {
  constructor(
    private readonly once: Once,
    private readonly clock: Clock,
    private readonly members: Members,
    private readonly cars: Cars,
    private readonly cards: ServiceCardStore,
    private readonly books: CardBooks,
    private readonly uses: ServiceCardUseStore,
    private readonly store: ServiceCardTransferStore,
    private readonly notices: CardNotices,
  ) {}

  /**
   * @throws Refused NOT_FOUND for an offer to somebody else, and for another's car; TRANSFER_OVER; SERVICE_CARD_MOVED when it isn't as it was
   * shown; SERVICE_CARD_CARS; SERVICE_CARD_NOT_GIVEN, _FROZEN, _LOST, _CLOSED, _EXPIRED, _SPENT, _HELD, _REFUND_WAITING.
   */
  run(
    key: RequestKey,
    memberId: string,
    transferId: string,
    acceptance: ServiceCardAcceptance,
  ): Promise<{ id: string }> {
    return this.once.run(key, async (tx) => {
      const seen = await this.store.find(tx, transferId);
      if (seen?.toMemberId !== memberId) throw new Refused(refuse('NOT_FOUND'));
      // Whoever gets a card becomes nobody else until it is there.
      if ((await this.members.keep(tx, memberId))?.id !== memberId) throw new Refused(refuse('NOT_FOUND'));
      const now = this.clock.now();
      const book = await this.books.mustLock(tx, seen.cardId, shopDayOf(now));
      const transfer = (await this.store.find(tx, transferId)) ?? seen;
      refuseOver(transfer, now);
      const refusal = givingRefusal(book, shopDayOf(now), await this.uses.isHeld(tx, seen.cardId));
      if (refusal) throw new Refused(refusal);
      if (book.card.memberId !== transfer.fromMemberId) throw new Error(`offer ${transferId} is of another's card`);
      refuseMoved(book, acceptance);
      await this.refuseCars(tx, book, memberId, acceptance.carIds);
      await this.handOver(tx, book, transfer, acceptance.carIds, now);
      return { id: transferId };
    });
  }

  private async refuseCars(tx: Tx, { card }: CardBook, memberId: string, carIds: readonly string[]): Promise<void> {
    if (carIds.length === 0) return;
    const { name, carsMax } = card.terms;
    if (carsMax === null) throw new Refused(refuse('SERVICE_CARD_CARS', { name }));
    if (carIds.length > carsMax) throw new Refused(refuse('SERVICE_CARD_CARS', { name, max: carsMax }));
    const own = (await this.cars.idsOfMembers(tx, [memberId])).get(memberId) ?? [];
    if (!carIds.every((id) => own.includes(id))) throw new Refused(refuse('NOT_FOUND'));
  }

  private async handOver(
    tx: Tx,
    { card, services }: CardBook,
    { id, toMemberId }: ServiceCardTransfer,
    carIds: readonly string[],
    at: Date,
  ): Promise<void> {
    const handedOver = {
      services: services.map(({ serviceId, serviceName, left }) => ({ serviceId, serviceName, left })),
      lastOn: lastDayOfCard(card),
    };
    if ((await this.store.accept(tx, id, handedOver, at)) === 0) throw new Error(`transfer ${id} is over`);
    await this.cards.handOver(tx, card.id, { memberId: toMemberId, carIds, at });
    await this.notices.transferGiven(tx, card);
    await this.notices.transferReceived(tx, { ...card, memberId: toMemberId }, services);
  }
}

function refuseOver({ state, expiresAt }: ServiceCardTransfer, now: Date): void {
  const stands = state === 'offered' && expiresAt <= now ? 'expired' : state;
  if (stands !== 'offered') throw new Refused(refuse('TRANSFER_OVER', { state: stands }));
}

/** The giver may use it, and a manager extend it, while the offer waits: the receiver says yes to what was shown, or looks again. */
function refuseMoved({ card, services }: CardBook, { left, lastOn }: ServiceCardAcceptance): void {
  const same = left.length === services.length && services.every((one, place) => (one.left ?? 0) === left[place]);
  const day: ShopDay | null = lastDayOfCard(card);
  if (!same || day !== lastOn) throw new Refused(refuse('SERVICE_CARD_MOVED', { name: card.terms.name }));
}
