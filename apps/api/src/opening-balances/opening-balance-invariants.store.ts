/** What lots of a row gave and hold, by row. */
const ofLots = `SELECT l.source_id,
    SUM(CASE WHEN a.asset = 'CNY_PRINCIPAL' THEN a.given ELSE 0 END) AS principal,
    SUM(CASE WHEN a.asset = 'CNY_BONUS' THEN a.given ELSE 0 END) AS bonus,
    SUM(CASE WHEN a.asset = 'POINT' THEN a.given ELSE 0 END) AS points,
    SUM(CASE WHEN a.asset LIKE 'USE:%' THEN a.given ELSE 0 END) AS uses, SUM(b.amount) AS held
  FROM ledger_lot l JOIN ledger_account a ON a.lot_id = l.id JOIN ledger_balance b ON b.account_id = a.id
  WHERE l.source = 'openingBalance' GROUP BY l.source_id`;

/** What must hold for what was taken over from other systems at any moment; each query must answer no row. */
export const openingBalanceInvariants: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'a row that was imported gave exactly what it says, once',
    sql: `SELECT r.id FROM opening_row r LEFT JOIN (${ofLots}) g ON g.source_id = r.id
          WHERE r.state IN ('done', 'kept') AND (r.principal_fen <> COALESCE(g.principal, 0)
            OR r.bonus_fen <> COALESCE(g.bonus, 0) OR r.points <> COALESCE(g.points, 0) OR r.uses <> COALESCE(g.uses, 0))`,
  },
  {
    name: 'nothing is left of an opening balance that no imported row gave',
    sql: `SELECT g.source_id FROM (${ofLots}) g LEFT JOIN opening_row r ON r.id = g.source_id
          WHERE g.held > 0 AND (r.id IS NULL OR r.state NOT IN ('done', 'kept'))`,
  },
  {
    name: 'each claim on an old balance is of a row that was imported',
    sql: `SELECT c.row_id FROM opening_claim c LEFT JOIN opening_row r ON r.id = c.row_id
          WHERE r.id IS NULL OR r.state NOT IN ('done', 'kept')`,
  },
  {
    name: 'each number of an old card was said by a row that was imported',
    sql: `SELECT o.source_id FROM old_card_number o LEFT JOIN opening_row r ON r.id = o.source_id
          WHERE r.id IS NULL OR r.state NOT IN ('done', 'kept')`,
  },
  {
    name: 'no row of a file that is over still waits',
    sql: `SELECT r.id FROM opening_row r JOIN opening_file f ON f.id = r.file_id
          WHERE (f.state = 'imported' AND r.state = 'ready') OR (f.state = 'undone' AND r.state IN ('ready', 'done'))
            OR (f.state = 'read' AND r.state IN ('done', 'undone'))`,
  },
];
