import { Injectable } from '@nestjs/common';
import { refuse, type Asset, type Movement } from '@cheyou/domain';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';
import type { HouseAccount } from './house-account';

export interface NewAccount {
  readonly id: string;
  readonly kind: 'lot' | 'hold';
  readonly asset: Asset;
  readonly lotId: string | null;
  readonly holdId: string | null;
  readonly holderId: string | null;
  readonly given: number;
}

type AccountKind = 'lot' | 'hold' | 'house';

/** All SQL of accounts and their balances. */
@Injectable()
export class AccountStore {
  /** House accounts known to be committed; they are never removed. */
  private readonly known = new Set<string>();

  /** Accounts of lots and holds begin empty: an entry fills them. */
  async open(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
    await tx.insert(
      'ledger_account',
      accounts.map(({ id, kind, asset, lotId, holdId, holderId, given }) => ({
        id,
        kind,
        asset,
        lot_id: lotId,
        hold_id: holdId,
        holder_id: holderId,
        code: null,
        given,
      })),
    );
    await tx.insert(
      'ledger_balance',
      accounts.map(({ id }) => ({ account_id: id, amount: 0 })),
    );
  }

  /** Makes house accounts at their first use; costs nothing afterwards. */
  async ensureHouses(tx: Tx, houses: readonly HouseAccount[]): Promise<void> {
    const missing = houses.filter(({ id }) => !this.known.has(id));
    if (missing.length === 0) return;
    const marks = missing.map(() => "(?, 'house', ?, ?, 0)").join(', ');
    await tx.write(
      `INSERT INTO ledger_account (id, kind, asset, code, given) VALUES ${marks} ON DUPLICATE KEY UPDATE kind = kind`,
      missing.flatMap(({ id, asset, code }) => [id, asset, code]),
    );
    // Only after the commit: what a rolled back transaction made isn't there.
    tx.afterCommit.push(() => {
      for (const { id } of missing) this.known.add(id);
    });
  }

  /**
   * Moves balances, locked by ascending account id, none below zero: condition and change are one statement, however many
   * accounts there are.
   * @throws Refused BALANCE_SHORT.
   */
  async move(tx: Tx, changes: readonly Movement[]): Promise<void> {
    if (changes.length === 0) return;
    const ids = changes.map(({ accountId }) => accountId);
    const delta = `CASE account_id ${changes.map(() => 'WHEN ? THEN ?').join(' ')} END`;
    const deltas = changes.flatMap((change) => [change.accountId, change.delta]);
    await tx.writeLater(
      `UPDATE ledger_balance SET amount = amount + ${delta} WHERE account_id IN (?) AND amount + ${delta} >= 0 ORDER BY account_id`,
      [...deltas, ids, ...deltas],
      { rows: changes.length, orElse: () => new Refused(refuse('BALANCE_SHORT')) },
    );
  }

  async kindsOf(reader: Reader, accountIds: readonly string[]): Promise<Map<string, AccountKind>> {
    const rows = await reader.rows<{ id: string; kind: AccountKind }>(
      'SELECT id, kind FROM ledger_account WHERE id IN (?)',
      [accountIds],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }
}
