import { Injectable } from '@nestjs/common';
import type { ShopDay } from '@cheyou/domain';
import { Clock, Ids } from '../platform/clock';
import type { Reader, SqlValue, Tx } from '../platform/database';
import {
  fingerprintOf,
  type Finding,
  type IncidentFact,
  type IncidentKind,
  type IncidentRecord,
  type NewIncident,
} from './incident';

type Row = Omit<IncidentRecord, 'facts'> & { facts: string };

const columns = `id, kind, order_id AS orderId, refund_id AS refundId, transaction_id AS transactionId,
  amount_fen AS amountFen, outside_no AS outsideNo, facts, state, opened_at AS openedAt, resolved_at AS resolvedAt, resolution`;

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

  /**
   * Lists what a bill says. Seen again it is the same finding: open again when it had healed by itself, but not when a person had ended it.
   * @param seenAt the instant of the check.
   */
  async openFinding(tx: Tx, { billDay, outsideNo = null, ...finding }: Finding, seenAt: Date): Promise<void> {
    await tx.write(
      `INSERT INTO incident (id, kind, fingerprint, order_id, refund_id, transaction_id, amount_fen, facts, state, opened_at,
         bill_day, bill_seen_at, outside_no)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE bill_seen_at = VALUES(bill_seen_at), state = IF(resolved_by IS NULL, 'open', state),
         resolved_at = IF(resolved_by IS NULL, NULL, resolved_at), resolution = IF(resolved_by IS NULL, NULL, resolution)`,
      [
        this.ids.next(),
        finding.kind,
        fingerprintOf(finding),
        finding.orderId ?? null,
        finding.refundId ?? null,
        finding.transactionId ?? null,
        finding.amountFen ?? null,
        JSON.stringify(finding.facts),
        seenAt,
        billDay,
        seenAt,
        outsideNo,
      ],
    );
  }

  /** What a check of a day no longer saw is over. */
  async healFindings(tx: Tx, billDay: ShopDay, seenAt: Date): Promise<void> {
    await tx.write(
      `UPDATE incident SET state = 'resolved', resolved_at = ?, resolution = '再次核对账单后一致'
       WHERE bill_day = ? AND state = 'open' AND bill_seen_at < ?`,
      [seenAt, billDay, seenAt],
    );
  }

  /** What the bill of a day said differently, open ones first. */
  async ofBill(reader: Reader, billDay: ShopDay, limit: number): Promise<IncidentRecord[]> {
    const rows = await reader.rows<Row>(
      `SELECT ${columns} FROM incident WHERE bill_day = ? ORDER BY state = 'resolved', id LIMIT ?`,
      [billDay, limit],
    );
    return rows.map(recordOf);
  }

  async find(reader: Reader, id: string): Promise<IncidentRecord | null> {
    const row = await reader.row<Row>(`SELECT ${columns} FROM incident WHERE id = ?`, [id]);
    return row && recordOf(row);
  }

  async lock(tx: Tx, id: string): Promise<IncidentRecord | null> {
    const row = await tx.row<Row>(`SELECT ${columns} FROM incident WHERE id = ? FOR UPDATE`, [id]);
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

  /** Of an incident that was locked while it was open: what the remedy itself has healed is ended in the person's words. @returns 0 when another person has ended it. */
  resolve(tx: Tx, id: string, resolution: string, staffId: string | null): Promise<number> {
    return tx.write(
      "UPDATE incident SET state = 'resolved', resolved_at = ?, resolved_by = ?, resolution = ? WHERE id = ? AND (state = 'open' OR resolved_by IS NULL)",
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
