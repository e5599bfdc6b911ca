import { Injectable } from '@nestjs/common';
import { refuse, type Asset } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';

export type HoldState = 'held' | 'captured' | 'released';

export interface HoldRow {
  readonly id: string;
  readonly entryId: string;
  readonly state: HoldState;
  readonly closingEntryId: string | null;
}

/** All SQL of holds. */
@Injectable()
export class HoldStore {
  add(tx: Tx, hold: { id: string; entryId: string; heldAt: Date }): Promise<void> {
    return tx.insert('ledger_hold', [
      {
        id: hold.id,
        entry_id: hold.entryId,
        state: 'held',
        closing_entry_id: null,
        held_at: hold.heldAt,
        closed_at: null,
      },
    ]);
  }

  find(reader: Reader, id: string): Promise<HoldRow | null> {
    return reader.row<HoldRow>(
      'SELECT id, entry_id AS entryId, state, closing_entry_id AS closingEntryId FROM ledger_hold WHERE id = ?',
      [id],
    );
  }

  /** Ends a hold one way or the other, once. @throws Refused STATE_CHANGED, NOT_FOUND. */
  async close(tx: Tx, id: string, state: 'captured' | 'released', at: Date): Promise<HoldRow> {
    const closed = await tx.write("UPDATE ledger_hold SET state = ?, closed_at = ? WHERE id = ? AND state = 'held'", [
      state,
      at,
      id,
    ]);
    const hold = await this.find(tx, id);
    if (!hold) throw new Refused(refuse('NOT_FOUND'));
    if (closed !== 1) throw new Refused(refuse('STATE_CHANGED', { state: hold.state, wanted: state }));
    return hold;
  }

  async nameClosing(tx: Tx, id: string, entryId: string): Promise<void> {
    await tx.write('UPDATE ledger_hold SET closing_entry_id = ? WHERE id = ?', [entryId, id]);
  }

  async cardOf(reader: Reader, id: string): Promise<string | null> {
    const row = await reader.row<{ cardId: string | null }>(
      'SELECT e.card_id AS cardId FROM ledger_hold h JOIN ledger_entry e ON e.id = h.entry_id WHERE h.id = ?',
      [id],
    );
    return row?.cardId ?? null;
  }

  accountsOf(reader: Reader, holdId: string): Promise<{ id: string; asset: Asset; amount: number }[]> {
    return reader.rows(
      `SELECT a.id, a.asset, b.amount FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
       WHERE a.hold_id = ? ORDER BY a.id`,
      [holdId],
    );
  }
}
