import { Injectable } from '@nestjs/common';
import { Members } from '../members';
import type { Tx } from '../platform/database';
import { CardStore } from './card.store';
import { LockedCards, type LockedCard } from './locked-cards';

/** Money that comes back to a card that was closed opens it again, so that it can be spent or refunded. */
@Injectable()
export class ReopenCard {
  constructor(
    private readonly cards: CardStore,
    private readonly members: Members,
    private readonly locked: LockedCards,
  ) {}

  /** The cards of a member who was deleted stay closed: nobody is left who could use them. */
  async run(tx: Tx, { card }: LockedCard): Promise<void> {
    if (card.state !== 'closed' || !(await this.members.find(tx, card.memberId))) return;
    await this.cards.move(tx, card.id, 'closed', 'active');
    this.locked.moved(tx, card.id);
  }
}
