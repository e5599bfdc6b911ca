import { Injectable } from '@nestjs/common';
import type { PrepaidCardFacts } from '@cheyou/domain';
import { Ledger } from '../ledger';
import type { Reader, Tx } from '../platform/database';
import { cardLotOf } from './card-lot';
import { CardStore, type Card } from './card.store';
import type { CardFaceView } from './cards.dto';
import { LockedCards } from './locked-cards';
import { OpenCard, type CardOpening } from './open-card';
import { ReadFaces } from './read-faces';
import { RestoreSpend, type Restored, type WithAlso } from './restore-spend';
import { SpendFromCard, type SpendOrder, type TakenFromCard } from './spend-from-card';

/** What the planner of settlements looks at; who besides the owner may spend is the cars' affair. */
export type CardFacts = Omit<PrepaidCardFacts, 'spenderIds'>;

/** The door for rooms that show prepaid cards or pay with them. */
@Injectable()
export class Cards {
  constructor(
    private readonly store: CardStore,
    private readonly ledger: Ledger,
    private readonly locked: LockedCards,
    private readonly opening: OpenCard,
    private readonly faces: ReadFaces,
    private readonly spending: SpendFromCard,
    private readonly restoring: RestoreSpend,
  ) {}

  /** Faces of members' cards that aren't closed, each with its member; of each member the card to use first comes first. */
  facesOf(reader: Reader, memberIds: readonly string[]): Promise<CardFaceView[]> {
    return this.faces.ofMembers(reader, memberIds);
  }

  /** Cards by their ids, closed ones too; unknown ones are missing. */
  findMany(reader: Reader, cardIds: readonly string[]): Promise<Map<string, Card>> {
    return this.store.findMany(reader, cardIds);
  }

  /** The last four digits of cards by their ids, closed ones too. */
  tailsOf(reader: Reader, cardIds: readonly string[]): Promise<Map<string, string>> {
    return this.store.tailsOf(reader, cardIds);
  }

  /** The member's card, opened now if there is none. */
  openCard(tx: Tx, opening: CardOpening): Promise<Card> {
    return this.opening.run(tx, opening);
  }

  /** All cards of members as the planner sees them, unlocked: for previews. */
  async factsOf(reader: Reader, memberIds: readonly string[]): Promise<CardFacts[]> {
    const cards = await this.store.ofMembers(reader, memberIds);
    const lots = await this.ledger.lotsOf(
      reader,
      cards.map(({ id }) => id),
    );
    return cards.map((card) => ({
      cardId: card.id,
      state: card.state,
      ownerId: card.memberId,
      lots: lots.filter(({ holderId }) => holderId === card.id).map(cardLotOf),
    }));
  }

  /** One card as the planner sees it, its row and balances locked; null when there is none. */
  async lockFacts(tx: Tx, cardId: string): Promise<CardFacts | null> {
    const locked = await this.locked.lock(tx, cardId);
    if (!locked) return null;
    const { card, lots } = locked;
    return { cardId: card.id, state: card.state, ownerId: card.memberId, lots };
  }

  /**
   * Takes what was planned from the lots and tells the owner; the settlement writes it into its entry or hold, with the card's
   * balance afterwards. @throws Refused CARD_FROZEN, CARD_LOST, CARD_CLOSED, BALANCE_SHORT; QUOTE_CHANGED when the takes aren't what the lots give today.
   */
  take(tx: Tx, order: SpendOrder): Promise<TakenFromCard> {
    return this.spending.run(tx, order);
  }

  /** Makes the card ready for a part that comes back by the settlement's entry (fen) and tells the owner. @returns the card's balance afterwards. */
  giveBackPart(tx: Tx, cardId: string, fen: number, head: WithAlso): Promise<{ balanceAfterFen: number }> {
    return this.restoring.part(tx, cardId, fen, head);
  }

  /** Gives what was put aside back to its lots and tells the owner. @throws Refused STATE_CHANGED. */
  releaseSpend(tx: Tx, holdId: string, head: WithAlso): Promise<Restored> {
    return this.restoring.release(tx, holdId, head);
  }

  /** Undoes a spend or a captured hold exactly and tells the owner. @throws Refused ALREADY_REVERSED. */
  reverseSpend(
    tx: Tx,
    { cardId, entryId, head }: { cardId: string; entryId: string; head: WithAlso },
  ): Promise<Restored> {
    return this.restoring.reverse(tx, cardId, entryId, head);
  }
}
