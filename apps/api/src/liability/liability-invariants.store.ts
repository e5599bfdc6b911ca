import { labourPool } from '@cheyou/domain';

const whatOf = (
  asset: string,
): string => `CASE ${asset} WHEN 'CNY_PRINCIPAL' THEN 'principal' WHEN 'CNY_BONUS' THEN 'bonus'
  WHEN 'POINT' THEN 'points' WHEN 'POINT_DEBT' THEN 'pointDebt' WHEN 'USE:${labourPool}' THEN 'labour' ELSE 'uses' END`;

/** Entries that are not in the sums yet. */
const waiting = `(m.seal_no IS NULL OR m.seal_no > COALESCE((SELECT seal_no FROM liability_progress WHERE place = 1), 0))`;
const posted = 'ledger_seal_member m JOIN ledger_entry e ON e.id = m.entry_id';

/**
 * Where the day totals and the balances disagree, in one statement and so at one instant: totals, and what isn't summed up yet, against
 * what is on the lots and on hold. Value on hold is owed by the shop whose lot it came from.
 */
export const totalsAgainstBalances = `SELECT shop_id, what, CAST(SUM(amount) AS SIGNED) AS off FROM (
    SELECT shop_id, what, moved_in - moved_out AS amount FROM liability_day WHERE what <> 'deferred'
    UNION ALL SELECT l.shop_id, ${whatOf('a.asset')}, -b.amount FROM ledger_lot l JOIN ledger_account a ON a.lot_id = l.id
      JOIN ledger_balance b ON b.account_id = a.id
    UNION ALL SELECT l.shop_id, ${whatOf('p.asset')}, -p.amount FROM ledger_hold h JOIN ledger_posting p ON p.entry_id = h.entry_id
      JOIN ledger_account a ON a.id = p.from_account_id JOIN ledger_lot l ON l.id = a.lot_id WHERE h.state = 'held'
    UNION ALL SELECT l.shop_id, ${whatOf('p.asset')}, -p.amount FROM ${posted} JOIN ledger_posting p ON p.entry_id = e.id
      JOIN ledger_account a ON a.id = p.from_account_id JOIN ledger_lot l ON l.id = a.lot_id
      JOIN ledger_account t ON t.id = p.to_account_id AND t.kind <> 'hold' WHERE ${waiting}
    UNION ALL SELECT l.shop_id, ${whatOf('p.asset')}, p.amount FROM ${posted} JOIN ledger_posting p ON p.entry_id = e.id
      JOIN ledger_account a ON a.id = p.to_account_id JOIN ledger_lot l ON l.id = a.lot_id
      JOIN ledger_account f ON f.id = p.from_account_id AND (f.kind <> 'hold' OR e.kind = 'reverse') WHERE ${waiting}
    UNION ALL SELECT l.shop_id, ${whatOf('p.asset')}, -p.amount FROM ${posted} JOIN ledger_hold h ON h.id = e.hold_id
      JOIN ledger_posting p ON p.entry_id = h.entry_id JOIN ledger_account a ON a.id = p.from_account_id
      JOIN ledger_lot l ON l.id = a.lot_id WHERE e.kind = 'capture' AND ${waiting}
  ) moves GROUP BY shop_id, what HAVING off <> 0`;

/** Each query must answer no row. */
export const liabilityInvariants: readonly { name: string; sql: string }[] = [
  { name: 'the day totals of what is owed add up to what is on lots and on hold', sql: totalsAgainstBalances },
  {
    name: 'the day totals of money for service cards are the postings of its accounts',
    sql: `SELECT shop_id, CAST(SUM(amount) AS SIGNED) AS off FROM (
            SELECT shop_id, moved_in - moved_out AS amount FROM liability_day WHERE what = 'deferred'
            UNION ALL SELECT SUBSTRING(a.code, 10), -p.amount FROM ledger_account a JOIN ledger_posting p ON p.to_account_id = a.id
              JOIN ledger_seal_member m ON m.entry_id = p.entry_id AND NOT ${waiting} WHERE a.code LIKE 'deferred:%'
            UNION ALL SELECT SUBSTRING(a.code, 10), p.amount FROM ledger_account a JOIN ledger_posting p ON p.from_account_id = a.id
              JOIN ledger_seal_member m ON m.entry_id = p.entry_id AND NOT ${waiting} WHERE a.code LIKE 'deferred:%'
          ) moves GROUP BY shop_id HAVING off <> 0`,
  },
  {
    name: 'each day total of what is owed follows from the one before',
    sql: `SELECT shop_id, what, day, balance, moved FROM (
            SELECT shop_id, what, day, balance, SUM(moved_in - moved_out) OVER (PARTITION BY shop_id, what ORDER BY day) AS moved
            FROM liability_day) days WHERE balance <> moved`,
  },
];
