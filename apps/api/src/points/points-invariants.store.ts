/** What must hold for points at any moment; each query must answer no row. */
export const pointsInvariants: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'what is on an account of points came and went by the lines of its statement',
    sql: `SELECT m.member_id, m.moved, h.amount FROM
            (SELECT a.member_id, SUM(v.points) AS moved, SUM(v.debt) AS owed FROM points_movement v
             JOIN points_account a ON a.id = v.account_id GROUP BY a.member_id) m
          LEFT JOIN
            (SELECT a.member_id, SUM(CASE WHEN l.asset = 'POINT' THEN b.amount ELSE 0 END) AS amount,
                    SUM(CASE WHEN l.asset = 'POINT_DEBT' THEN b.amount ELSE 0 END) AS owed
             FROM points_account a JOIN ledger_account l ON l.holder_id = a.id JOIN ledger_balance b ON b.account_id = l.id
             GROUP BY a.member_id) h ON h.member_id = m.member_id
          WHERE m.moved <> COALESCE(h.amount, 0) OR m.owed <> COALESCE(h.owed, 0)`,
  },
  {
    name: 'points belong to members that became nobody else',
    sql: `SELECT a.id FROM points_account a JOIN member m ON m.id = a.member_id AND m.state = 'merged'`,
  },
  {
    name: 'no award is taken back by more than it gave',
    sql: `SELECT settlement_id FROM points_award WHERE taken_back > points OR taken_back < 0`,
  },
  {
    name: 'what lapsed of an award is what was written off of its lot',
    sql: `SELECT a.settlement_id, a.points, a.lapsed, a.lapsed_taken_back, COALESCE(w.written, 0) AS written FROM points_award a LEFT JOIN
            (SELECT l.lot_id, SUM(p.amount) AS written FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
             JOIN ledger_account l ON l.id = p.from_account_id
             WHERE e.kind = 'expire' AND p.asset = 'POINT' AND l.lot_id IS NOT NULL GROUP BY l.lot_id) w ON w.lot_id = a.lot_id
          WHERE a.lapsed <> COALESCE(w.written, 0) OR a.lapsed > a.points
             OR a.lapsed_taken_back > LEAST(a.lapsed, a.taken_back)`,
  },
  {
    name: 'no settlement gets back more points than it spent',
    sql: `SELECT settlement_id FROM points_movement WHERE settlement_id IS NOT NULL AND move IN ('spent', 'returned')
          GROUP BY settlement_id HAVING SUM(points) > 0`,
  },
];
