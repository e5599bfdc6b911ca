import { Injectable } from '@nestjs/common';
import { shopDayOf } from '@cheyou/domain';
import { Ledger } from '../ledger';
import { Members } from '../members';
import { Clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { Shops } from '../shops';
import { cardFaceOf } from './card-face';
import { CardStore, type Card } from './card.store';
import type { CardFaceView } from './cards.dto';

/** Draws cards as they stand today: the same few queries for one card or a hundred. */
@Injectable()
export class ReadFaces {
  constructor(
    private readonly clock: Clock,
    private readonly cards: CardStore,
    private readonly ledger: Ledger,
    private readonly members: Members,
    private readonly shops: Shops,
  ) {}

  /** Faces of members' cards that aren't closed; of each member the card to use first comes first. */
  async ofMembers(reader: Reader, memberIds: readonly string[]): Promise<CardFaceView[]> {
    return this.of(reader, await this.cards.ofMembers(reader, memberIds));
  }

  async of(reader: Reader, cards: readonly Card[]): Promise<CardFaceView[]> {
    if (cards.length === 0) return [];
    const [balances, members, limits] = await Promise.all([
      this.ledger.balancesOf(
        reader,
        cards.map(({ id }) => id),
        shopDayOf(this.clock.now()),
      ),
      this.members.findMany(
        reader,
        cards.map(({ memberId }) => memberId),
      ),
      this.shops.merchant(reader),
    ]);
    return cards.map((card) => {
      const assets = balances.get(card.id);
      return cardFaceOf({
        card,
        limits,
        named: members.get(card.memberId)?.named ?? false,
        principalFen: assets?.get('CNY_PRINCIPAL') ?? 0,
        bonusFen: assets?.get('CNY_BONUS') ?? 0,
      });
    });
  }
}
