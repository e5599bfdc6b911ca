import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Cars } from '../members';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { CarExchanges, exchangesPast } from './car-exchanges';
import type { CardBook } from './card-book';
import { LockedByStaff } from './locked-by-staff';
import { ServiceCardStore } from './service-card.store';

/** Binds other cars of its owner to a card, as often as its terms allow; filling a free place is no exchange. */
@Injectable()
export class ChangeCardCars {
  constructor(
    private readonly clock: Clock,
    private readonly once: Once,
    private readonly locked: LockedByStaff,
    private readonly cars: Cars,
    private readonly cards: ServiceCardStore,
    private readonly exchanges: CarExchanges,
  ) {}

  /** @throws Refused NOT_FOUND, SERVICE_CARD_CLOSED, SERVICE_CARD_CARS, SERVICE_CARD_CAR_CHANGES. */
  async run(
    key: RequestKey,
    actor: StaffCaller,
    cardId: string,
    { carIds, reason }: { carIds: readonly string[]; reason: string },
  ): Promise<void> {
    await this.once.run(key, async (tx) => {
      const book = await this.locked.lock(tx, cardId);
      const added = carIds.filter((id) => !book.carIds.includes(id));
      const removed = book.carIds.filter((id) => !carIds.includes(id));
      await this.refuseWrong(tx, book, { carIds, added, removed });
      await this.cards.changeCars(tx, cardId, { added, removed, at: this.clock.now() });
      const before = await this.exchanges.platesOf(tx, book.carIds);
      const after = await this.exchanges.platesOf(tx, carIds);
      await this.exchanges.write(tx, actor, book.card, { before, after, reason });
      return {};
    });
  }

  private async refuseWrong(
    tx: Tx,
    { card }: CardBook,
    { carIds, added, removed }: Record<'carIds' | 'added' | 'removed', readonly string[]>,
  ): Promise<void> {
    const { name, carsMax } = card.terms;
    if (carsMax === null) throw new Refused(refuse('SERVICE_CARD_CARS', { name }));
    if (carIds.length > carsMax) throw new Refused(refuse('SERVICE_CARD_CARS', { name, max: carsMax }));
    const max = exchangesPast(card, removed.length);
    if (max !== null) throw new Refused(refuse('SERVICE_CARD_CAR_CHANGES', { name, max }));
    const own = (await this.cars.idsOfMembers(tx, [card.memberId])).get(card.memberId) ?? [];
    if (!added.every((id) => own.includes(id))) throw new Refused(refuse('NOT_FOUND'));
  }
}
