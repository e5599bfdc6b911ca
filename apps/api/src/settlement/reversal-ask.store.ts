import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';

/** A reversal that one manager asked for and a second one has to approve. */
export interface ReversalAsked {
  settlementId: string;
  askedBy: string;
  askedAt: Date;
  reasonCode: string;
  reason: string;
}

/** All SQL of reversals that wait for a second person. */
@Injectable()
export class ReversalAskStore {
  ask(tx: Tx, asked: ReversalAsked): Promise<void> {
    return tx.insert('reversal_ask', [
      {
        settlement_id: asked.settlementId,
        asked_by: asked.askedBy,
        asked_at: asked.askedAt,
        reason_code: asked.reasonCode,
        reason: asked.reason,
      },
    ]);
  }

  asked(reader: Reader, settlementId: string): Promise<ReversalAsked | null> {
    return reader.row<ReversalAsked>(
      `SELECT settlement_id AS settlementId, asked_by AS askedBy, asked_at AS askedAt, reason_code AS reasonCode, reason
       FROM reversal_ask WHERE settlement_id = ?`,
      [settlementId],
    );
  }

  /** Settlements of a shop whose reversal waits for a second person, oldest first; one that gave a part back isn't undone whole any more. */
  waiting(
    reader: Reader,
    shopId: string,
  ): Promise<(ReversalAsked & { totalFen: number; title: string; plate: string | null })[]> {
    return reader.rows(
      `SELECT r.settlement_id AS settlementId, r.asked_by AS askedBy, r.asked_at AS askedAt, r.reason_code AS reasonCode, r.reason,
         s.total_fen AS totalFen, sale.title, sale.plate
       FROM reversal_ask r JOIN settlement s ON s.id = r.settlement_id JOIN sale ON sale.id = s.sale_id
       WHERE s.shop_id = ? AND s.state = 'captured'
         AND NOT EXISTS (SELECT 1 FROM refund d WHERE d.settlement_id = s.id AND d.state = 'done') ORDER BY r.asked_at LIMIT 100`,
      [shopId],
    );
  }
}
