/** A promise of the ledger as a query that must answer no row. */
interface Invariant {
  readonly name: string;
  readonly sql: string;
}

/** What must hold in the ledger at any moment; each query answers the rows that break it. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    name: 'each entry has postings',
    sql: `SELECT e.id FROM ledger_entry e LEFT JOIN ledger_posting p ON p.entry_id = e.id WHERE p.entry_id IS NULL`,
  },
  {
    name: 'each posting moves more than nothing between two accounts of its asset',
    sql: `SELECT p.entry_id, p.position FROM ledger_posting p
          LEFT JOIN ledger_account f ON f.id = p.from_account_id LEFT JOIN ledger_account t ON t.id = p.to_account_id
          WHERE p.amount <= 0 OR f.id IS NULL OR t.id IS NULL OR f.id = t.id OR f.asset <> p.asset OR t.asset <> p.asset`,
  },
  {
    name: 'each posting belongs to an entry',
    sql: `SELECT p.entry_id FROM ledger_posting p LEFT JOIN ledger_entry e ON e.id = p.entry_id WHERE e.id IS NULL`,
  },
  {
    name: 'the balance of an account is the sum of its postings',
    sql: `SELECT b.account_id, b.amount, m.moved FROM ledger_balance b
          LEFT JOIN (SELECT account_id, SUM(amount) AS moved FROM (
              SELECT to_account_id AS account_id, amount FROM ledger_posting
              UNION ALL SELECT from_account_id, -amount FROM ledger_posting) legs GROUP BY account_id) m
            ON m.account_id = b.account_id
          WHERE b.amount <> COALESCE(m.moved, 0)`,
  },
  { name: 'no account is below zero', sql: `SELECT account_id, amount FROM ledger_balance WHERE amount < 0` },
  {
    name: 'lots and holds have a balance, the house has none',
    sql: `SELECT a.id FROM ledger_account a LEFT JOIN ledger_balance b ON b.account_id = a.id
          WHERE (a.kind = 'house') = (b.account_id IS NOT NULL)`,
  },
  {
    name: 'no lot holds more than it gave',
    sql: `SELECT a.id, a.given, b.amount FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
          WHERE a.kind = 'lot' AND b.amount > a.given`,
  },
  {
    name: 'an account of a lot belongs to the holder of the lot',
    sql: `SELECT a.id FROM ledger_account a LEFT JOIN ledger_lot l ON l.id = a.lot_id
          WHERE a.kind = 'lot' AND (l.id IS NULL OR a.holder_id IS NULL OR l.holder_id <> a.holder_id)`,
  },
  {
    name: 'a reversal undoes an entry that exists, with the same amounts the other way',
    sql: `SELECT r.id FROM ledger_entry r LEFT JOIN ledger_entry e ON e.id = r.reverses
          WHERE r.reverses IS NOT NULL AND (e.id IS NULL OR e.hold_id IS NULL AND
            (SELECT COALESCE(SUM(p.amount), 0) FROM ledger_posting p WHERE p.entry_id = r.id)
              <> (SELECT COALESCE(SUM(p.amount), 0) FROM ledger_posting p WHERE p.entry_id = e.id))`,
  },
  {
    name: 'a hold that is over holds nothing, and says by which entry it ended',
    sql: `SELECT h.id FROM ledger_hold h WHERE h.state <> 'held' AND (h.closing_entry_id IS NULL OR EXISTS (
            SELECT 1 FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
            WHERE a.hold_id = h.id AND b.amount <> 0))`,
  },
  {
    name: 'a hold that waits holds exactly what its entry set aside',
    sql: `SELECT h.id FROM ledger_hold h WHERE h.state = 'held' AND
            (SELECT COALESCE(SUM(b.amount), 0) FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
             WHERE a.hold_id = h.id)
            <> (SELECT COALESCE(SUM(p.amount), 0) FROM ledger_posting p WHERE p.entry_id = h.entry_id)`,
  },
  {
    name: 'each entry waits for its seal or has it',
    sql: `SELECT e.id FROM ledger_entry e LEFT JOIN ledger_seal_member m ON m.entry_id = e.id WHERE m.entry_id IS NULL`,
  },
];
