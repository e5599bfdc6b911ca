import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Db } from '../../platform/database';
import { Refused } from '../../platform/http';
import { StaffRoom } from '../../staff';
import { isCardNumber } from '../card-number';
import { mustFindCard, type CardReach } from '../card-reach';
import { CardStore } from '../card.store';
import type { CardDetail } from '../cards.dto';
import { ReadCards } from '../read-cards';
import { CardLifeStore } from './card-life.store';
import type { CardEventView } from './card-life.dto';

/** What happened to a card, and which card a number stands for. */
@Injectable()
export class ShowCardLife {
  constructor(
    private readonly db: Db,
    private readonly cards: CardStore,
    private readonly life: CardLifeStore,
    private readonly staff: StaffRoom,
    private readonly read: ReadCards,
  ) {}

  /** Newest first. @throws Refused NOT_FOUND for a card that `reach` doesn't cover. */
  async events(reach: CardReach, cardId: string): Promise<CardEventView[]> {
    await mustFindCard(this.cards, this.db, reach, cardId);
    const events = await this.life.eventsOf(this.db, cardId);
    const names = await this.staff.names(
      this.db,
      events.flatMap(({ staffId }) => staffId ?? []),
    );
    return events.map(({ id, kind, staffId, reason, at }) => ({
      ...{ id, kind, reason },
      at: at.toISOString(),
      by: staffId === null ? null : (names.get(staffId) ?? null),
    }));
  }

  /** @throws Refused CARD_NUMBER_REPLACED for the number of a card that got a new one, NOT_FOUND for one no card has. */
  async byNumber(number: string): Promise<CardDetail> {
    const card = isCardNumber(number) ? await this.cards.byNumber(this.db, number) : null;
    if (card) return this.read.one('merchant', card.id);
    const behind = await this.life.cardBehind(this.db, number);
    throw new Refused(behind ? refuse('CARD_NUMBER_REPLACED', { tail: behind.tail }) : refuse('NOT_FOUND'));
  }
}
