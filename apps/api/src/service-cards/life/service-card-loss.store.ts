import { Injectable } from '@nestjs/common';
import { Ids } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';

export interface ServiceCardLoss {
  readonly id: string;
  readonly reportedAt: Date;
}

/** All SQL of losses that owners report themselves. */
@Injectable()
export class ServiceCardLossStore {
  constructor(private readonly ids: Ids) {}

  add(tx: Tx, cardId: string, at: Date): Promise<void> {
    return tx.insert('service_card_loss', [{ id: this.ids.next(), card_id: cardId, reported_at: at }]);
  }

  /** Newest first; from an instant on, or ever. */
  ofCard(reader: Reader, cardId: string, from: Date | null): Promise<ServiceCardLoss[]> {
    const since = from === null ? '' : 'AND reported_at >= ?';
    return reader.rows<ServiceCardLoss>(
      `SELECT id, reported_at AS reportedAt FROM service_card_loss WHERE card_id = ? ${since} ORDER BY id DESC LIMIT 100`,
      [cardId, ...(from === null ? [] : [from])],
    );
  }
}
