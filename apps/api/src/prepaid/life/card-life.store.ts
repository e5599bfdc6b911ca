import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';

export type CardEventKind = 'lost' | 'found' | 'frozen' | 'unfrozen' | 'reissued' | 'given' | 'received';

export interface CardEvent {
  readonly id: string;
  readonly kind: CardEventKind;
  readonly staffId: string | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** All SQL of what happens to cards besides money. */
@Injectable()
export class CardLifeStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  note(
    tx: Tx,
    event: { cardId: string; kind: CardEventKind; staffId: string | null; reason: string | null },
  ): Promise<void> {
    const { cardId: card_id, kind, staffId: staff_id, reason } = event;
    return tx.insert('card_event', [{ id: this.ids.next(), card_id, kind, staff_id, reason, at: this.clock.now() }]);
  }

  /** Newest first. */
  eventsOf(reader: Reader, cardId: string): Promise<CardEvent[]> {
    return reader.rows<CardEvent>(
      'SELECT id, kind, staff_id AS staffId, reason, at FROM card_event WHERE card_id = ? ORDER BY id DESC LIMIT 100',
      [cardId],
    );
  }

  async retire(tx: Tx, number: string, cardId: string): Promise<void> {
    await tx.insert('card_number_past', [{ number, card_id: cardId, replaced_at: this.clock.now() }]);
  }

  /** The card that had a number before, with the end of the number it has now; null when no card ever had it. */
  cardBehind(reader: Reader, number: string): Promise<{ cardId: string; tail: string } | null> {
    return reader.row(
      'SELECT c.id AS cardId, c.tail FROM card_number_past p JOIN prepaid_card c ON c.id = p.card_id WHERE p.number = ?',
      [number],
    );
  }
}
