import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '../platform/clock';
import type { Reader, SqlValue, Tx } from '../platform/database';
import { fingerprintOf, type IncidentFact, type IncidentKind, type IncidentRecord, type NewIncident } from './incident';

type Row = Omit<IncidentRecord, 'facts'> & { facts: string };

const columns = `id, kind, order_id AS orderId, refund_id AS refundId, transaction_id AS transactionId,
  amount_fen AS amountFen, facts, state, opened_at AS openedAt, resolved_at AS resolvedAt, resolution`;

@Injectable()
export class IncidentStore {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Opens an incident; the same thing seen again is the same one, open again if it was resolved. @returns its id. */
  async open(tx: Tx, incident: NewIncident): Promise<string> {
    const fingerprint = fingerprintOf(incident);
    await tx.write(
      `INSERT INTO incident (id, kind, fingerprint, order_id, refund_id, transaction_id, amount_fen, facts, state, opened_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)
       ON DUPLICATE KEY UPDATE state = 'open', resolved_at = NULL, resolved_by = NULL, resolution = NULL`,
      [
        this.ids.next(),
        incident.kind,
        fingerprint,
        incident.orderId ?? null,
        incident.refundId ?? null,
        incident.transactionId ?? null,
        incident.amountFen ?? null,
        JSON.stringify(incident.facts),
        this.clock.now(),
      ],
    );
    const row = await tx.row<{ id: string }>('SELECT id FROM incident WHERE fingerprint = ?', [fingerprint]);
    if (!row) throw new Error('an incident that was opened is not there');
    return row.id;
  }

  async find(reader: Reader, id: string): Promise<IncidentRecord | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM incident WHERE id = ?`, [id]);
    return row && recordOf(row);
  }

  /** Newest first, after `cursor`. */
  async page(
    reader: Reader,
    { state, cursor, limit }: { state: 'open' | 'resolved' | null; cursor: string | null; limit: number },
  ): Promise<IncidentRecord[]> {
    const params: SqlValue[] = [state, state, cursor, cursor, limit];
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM incident WHERE (? IS NULL OR state = ?) AND (? IS NULL OR id < ?) ORDER BY id DESC LIMIT ?`,
      params,
    );
    return rows.map(recordOf);
  }

  async countOpen(reader: Reader): Promise<number> {
    const row = await reader.row<{ incidents: number }>(
      "SELECT COUNT(*) AS incidents FROM incident WHERE state = 'open'",
    );
    return row?.incidents ?? 0;
  }

  /** @returns 0 when somebody was faster. */
  resolve(tx: Tx, id: string, resolution: string, staffId: string | null): Promise<number> {
    return tx.write(
      "UPDATE incident SET state = 'resolved', resolved_at = ?, resolved_by = ?, resolution = ? WHERE id = ? AND state = 'open'",
      [this.clock.now(), staffId, resolution, id],
    );
  }

  /** What healed by itself needs nobody any more. */
  async heal(
    tx: Tx,
    about: { orderId?: string; refundId?: string },
    kinds: IncidentKind[],
    resolution: string,
  ): Promise<void> {
    await tx.write(
      `UPDATE incident SET state = 'resolved', resolved_at = ?, resolution = ?
       WHERE state = 'open' AND kind IN (?) AND (order_id = ? OR refund_id = ?)`,
      [this.clock.now(), resolution, kinds, about.orderId ?? null, about.refundId ?? null],
    );
  }
}

const recordOf = (row: Row): IncidentRecord => ({ ...row, facts: JSON.parse(row.facts) as IncidentFact[] });
