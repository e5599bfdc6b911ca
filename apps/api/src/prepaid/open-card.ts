import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { Members } from '../members';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { cardNumberOf } from './card-number';
import { CardStore, type Card } from './card.store';

const triesMax = 5;

export interface CardOpening {
  readonly memberId: string;
  readonly shopId: string;
  /** Null when the owner opens it on the phone. */
  readonly staffId: string | null;
}

/** Gives a member a card, unless there is one. */
@Injectable()
export class OpenCard {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly cards: CardStore,
    private readonly members: Members,
  ) {}

  /** The member's card, opened now if there is none; two at once get the same. @throws Refused NOT_FOUND. */
  async run(tx: Tx, opening: CardOpening): Promise<Card> {
    for (let attempt = 1; attempt <= triesMax; attempt += 1) {
      const [card] = await this.cards.ofMembers(tx, [opening.memberId]);
      if (card) return card;
      const owner = await this.members.keep(tx, opening.memberId);
      if (!owner) throw new Refused(refuse('NOT_FOUND'));
      if (owner.id !== opening.memberId) return this.run(tx, { ...opening, memberId: owner.id });
      // A first card that went to somebody else in a merge keeps its mark: the next one goes without.
      const opened = await this.open(tx, opening, attempt === 1 ? opening.memberId : null);
      if (opened) return opened;
    }
    throw new Error('no free card number was found');
  }

  private async open(
    tx: Tx,
    { memberId, shopId, staffId }: CardOpening,
    openedFor: string | null,
  ): Promise<Card | null> {
    const id = this.ids.next();
    const number = cardNumberOf(id);
    const facts = { id, number, memberId, openedShopId: shopId, openedAt: this.clock.now() };
    const added = await this.cards.add(tx, { ...facts, openedFor, openedBy: staffId });
    return added ? { ...facts, tail: number.slice(-4), state: 'active' } : null;
  }
}
