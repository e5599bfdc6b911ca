import { Injectable } from '@nestjs/common';
import { cardUsable, fen, shopDayOf, spendableFen, type Fen, type Lot } from '@cheyou/domain';
import { Ledger, type LedgerLot } from '../ledger';
import { Clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { cardLotOf } from './card-lot';
import { CardStore, type Card } from './card.store';

/** A card whose row and balances are locked by this transaction. */
export interface LockedCard {
  readonly card: Card;
  readonly ledgerLots: readonly LedgerLot[];
  readonly lots: readonly Lot[];
}

/** Locks cards, the card before its balances, and remembers per transaction which it holds. */
@Injectable()
export class LockedCards {
  private readonly held = new WeakMap<Tx, Map<string, LockedCard>>();

  constructor(
    private readonly clock: Clock,
    private readonly cards: CardStore,
    private readonly ledger: Ledger,
  ) {}

  /** Null when there is no such card. What was read under the lock is read once, until it moves. */
  async lock(tx: Tx, cardId: string): Promise<LockedCard | null> {
    const held = this.held.get(tx) ?? new Map<string, LockedCard>();
    this.held.set(tx, held);
    const known = held.get(cardId);
    if (known) return known;
    const card = await this.cards.lock(tx, cardId);
    if (!card) return null;
    const ledgerLots = await this.ledger.lockLotsOf(tx, [cardId]);
    const locked = { card, ledgerLots, lots: ledgerLots.map(cardLotOf) };
    held.set(cardId, locked);
    return locked;
  }

  /** The same for a card that is known to be there. */
  async mustLock(tx: Tx, cardId: string): Promise<LockedCard> {
    const locked = await this.lock(tx, cardId);
    if (!locked) throw new Error(`card ${cardId} is missing`);
    return locked;
  }

  /** A card one may spend from. @throws Refused CARD_FROZEN, CARD_LOST, CARD_CLOSED. */
  async lockUsable(tx: Tx, cardId: string): Promise<LockedCard> {
    const locked = await this.mustLock(tx, cardId);
    const standing = cardUsable(locked.card.state);
    if (standing) throw new Refused(standing);
    return locked;
  }

  /** What was read is no longer so: the card has moved. */
  moved(tx: Tx, cardId: string): void {
    this.held.get(tx)?.delete(cardId);
  }

  /** What can be spent from a locked card today. */
  balanceOf({ lots }: LockedCard): Fen {
    return spendableFen(lots, shopDayOf(this.clock.now()));
  }

  principalOf({ lots }: LockedCard): Fen {
    return fen(lots.reduce((sum, lot) => sum + lot.principalLeftFen, 0));
  }
}
