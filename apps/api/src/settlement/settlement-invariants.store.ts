/** Each query must return no row; the nightly run and `npm run invariants` ask them all. */
export const settlementInvariants = [
  {
    name: 'the legs of a settlement sum to its total',
    sql: `SELECT s.id, s.total_fen, SUM(l.amount_fen) AS legs FROM settlement s LEFT JOIN settlement_leg l ON l.settlement_id = s.id
          GROUP BY s.id, s.total_fen HAVING s.total_fen <> COALESCE(SUM(l.amount_fen), 0)`,
  },
  {
    name: 'a sale has at most one settlement that stands',
    sql: `SELECT sale_id, COUNT(*) AS settlements FROM settlement WHERE state IN ('held', 'captured') GROUP BY sale_id HAVING COUNT(*) > 1`,
  },
  {
    name: 'a sale and its settlement are in states that belong together',
    sql: `SELECT sale.id, sale.state, s.state AS settlement FROM sale LEFT JOIN settlement s ON s.sale_id = sale.id AND s.state <> 'released'
          WHERE (sale.state = 'settled' AND COALESCE(s.state, '') <> 'captured') OR (sale.state = 'held' AND COALESCE(s.state, '') <> 'held')
             OR (sale.state = 'reversed' AND COALESCE(s.state, '') <> 'reversed') OR (sale.state IN ('open', 'cancelled') AND s.id IS NOT NULL)`,
  },
  {
    name: 'sales belong to members that became nobody else',
    sql: `SELECT sale.id FROM sale JOIN member m ON m.id = sale.member_id AND m.state = 'merged'`,
  },
  {
    name: 'the lines of a sale sum to its total',
    sql: `SELECT sale.id, sale.total_fen FROM sale LEFT JOIN sale_line l ON l.sale_id = sale.id GROUP BY sale.id, sale.total_fen
          HAVING sale.total_fen <> COALESCE(SUM(l.qty * COALESCE(l.manual_price_fen, l.level_price_fen, l.list_price_fen)), 0)`,
  },
  {
    // A bill that a coupon or an annual pass pays whole moves nothing.
    name: 'a captured settlement that moved money has its entry',
    sql: `SELECT s.id FROM settlement s WHERE s.state IN ('captured', 'reversed') AND s.entry_id IS NULL AND EXISTS
          (SELECT 1 FROM settlement_leg l WHERE l.settlement_id = s.id AND l.kind NOT IN ('rounding', 'coupon', 'package'))`,
  },
  {
    name: 'what a paid bill earned was given, and taken back with the bill',
    sql: `SELECT s.id, s.state, s.earns, a.points, a.taken_back FROM settlement s LEFT JOIN points_award a ON a.settlement_id = s.id
          WHERE (s.state IN ('captured', 'reversed') AND s.member_id IS NOT NULL AND s.earns <> COALESCE(a.points, 0))
             OR (s.state = 'reversed' AND COALESCE(a.points, 0) <> COALESCE(a.taken_back, 0))
             OR (s.state IN ('held', 'released') AND a.settlement_id IS NOT NULL)`,
  },
  {
    name: 'no leg of a bill gives back more than it paid',
    sql: `SELECT r.settlement_id, l.kind, l.instrument_id, SUM(l.amount_fen) AS back FROM refund r JOIN refund_leg l ON l.refund_id = r.id
          WHERE r.state = 'done' GROUP BY r.settlement_id, l.kind, l.instrument_id
          HAVING back > COALESCE((SELECT SUM(p.amount_fen) FROM settlement_leg p WHERE p.settlement_id = r.settlement_id
            AND p.kind = l.kind AND COALESCE(p.instrument_id, '') = COALESCE(l.instrument_id, '')), 0)`,
  },
  {
    name: 'what a refund gave back in money is what its entry moved',
    sql: `SELECT r.id FROM refund r WHERE r.state = 'done' AND r.money_fen <> COALESCE((SELECT SUM(p.amount) FROM ledger_posting p
          JOIN ledger_account t ON t.id = p.to_account_id AND COALESCE(t.code, '') NOT LIKE 'deferred:%'
          WHERE p.entry_id = r.entry_id AND p.asset = 'CNY_PRINCIPAL'), 0)`,
  },
  {
    name: 'what a refund gives back through WeChat is at WeChat, due or paid, and stands as it does there',
    sql: `SELECT r.id, r.payout, r.payout_fen, f.state FROM refund r LEFT JOIN payment_refund f ON f.id = r.payment_refund_id
          WHERE (r.payout IS NOT NULL OR r.elsewhere_fen > 0) AND (r.state NOT IN ('done', 'undone')
             OR COALESCE(r.payout_fen, 0) + r.elsewhere_fen <> COALESCE(IF(r.state = 'done',
                  (SELECT SUM(l.amount_fen) FROM refund_leg l WHERE l.refund_id = r.id AND (l.kind = 'wechat' OR r.handed_on)),
                  (SELECT SUM(l.amount_fen) FROM settlement_leg l WHERE l.settlement_id = r.settlement_id AND l.kind = 'wechat')), 0)
             OR (r.payment_refund_id IS NULL AND r.payout = 'sent')
             OR (r.payment_refund_id IS NOT NULL AND (f.id IS NULL OR f.amount_fen < r.payout_fen OR (f.amount_fen > r.payout_fen AND f.state NOT IN ('closed', 'abnormal'))
                OR (r.payout = 'paid') <> (f.state = 'succeeded' OR f.paid_out_at IS NOT NULL)
                OR (r.payout = 'sent' AND f.state IN ('closed', 'abnormal')))))`,
  },
  {
    name: 'what goes back of a card that was given to another member goes to that one by hand, nothing of it to whoever bought it',
    sql: `SELECT r.id FROM refund r JOIN service_card c ON c.id = r.card_id JOIN settlement s ON s.id = r.settlement_id
          WHERE r.state = 'done' AND ((r.handed_on = 0 AND NOT (c.member_id <=> s.member_id)) OR (r.handed_on = 1 AND (r.payment_refund_id IS NOT NULL
            OR r.elsewhere_fen > 0 OR EXISTS (SELECT 1 FROM refund_leg l WHERE l.refund_id = r.id AND l.kind = 'bonus'))))`,
  },
  {
    name: 'what was paid out by hand for a refund has its entry in the ledger, once',
    sql: `SELECT r.id FROM refund r LEFT JOIN ledger_entry e ON e.id = r.payout_entry_id AND e.kind = 'refund'
          WHERE (r.paid_by IS NOT NULL) <> (r.payout_entry_id IS NOT NULL) OR (r.payout_entry_id IS NOT NULL AND (e.id IS NULL
            OR (SELECT SUM(p.amount) FROM ledger_posting p WHERE p.entry_id = e.id) <> r.payout_fen))
          UNION ALL SELECT MIN(id) FROM refund WHERE payout_entry_id IS NOT NULL GROUP BY payout_entry_id HAVING COUNT(*) > 1`,
  },
  {
    name: 'what a shop owes by hand for refunds of bills is what still has to be paid out',
    sql: `SELECT due.shop_id, due.fen AS due, COALESCE(owed.fen, 0) AS owed FROM
            (SELECT shop_id, SUM(CASE WHEN payout = 'due' THEN payout_fen ELSE 0 END) AS fen FROM refund
             WHERE (payout IS NOT NULL OR later_fen > 0) AND payment_refund_id IS NULL GROUP BY shop_id) due
          LEFT JOIN (SELECT side.code, SUM(side.fen) AS fen FROM
            (SELECT a.code, p.amount AS fen FROM ledger_account a JOIN ledger_posting p ON p.to_account_id = a.id
             WHERE a.code LIKE 'billRefundsPayable:%'
             UNION ALL SELECT a.code, -p.amount FROM ledger_account a JOIN ledger_posting p ON p.from_account_id = a.id
             WHERE a.code LIKE 'billRefundsPayable:%') side GROUP BY side.code) owed ON owed.code = CONCAT('billRefundsPayable:', due.shop_id)
          WHERE due.fen <> COALESCE(owed.fen, 0)`,
  },
  {
    name: 'what WeChat’s back office gave back of bills and is decided about is on their refunds',
    sql: `SELECT o.id FROM payment_order o
          JOIN (SELECT order_id, SUM(amount_fen - undecided_fen) AS fen FROM payment_refund WHERE cause = 'elsewhere' GROUP BY order_id) f
            ON f.order_id = o.id
          JOIN payment_received p ON p.order_id = o.id AND p.fate = 'credited'
          JOIN settlement s ON s.payment_order_id = o.id
          WHERE NOT EXISTS (SELECT 1 FROM payment_received q WHERE q.order_id = o.id AND q.fate <> 'credited')
            AND f.fen <> COALESCE((SELECT SUM(r.elsewhere_fen) FROM refund r WHERE r.settlement_id = s.id), 0)`,
  },
  {
    name: 'what a back office gave of what a shop owed by hand for a bill is counted on a day, to the fen',
    sql: `SELECT r.id, r.later_fen, SUM(c.fen) AS counted FROM refund r LEFT JOIN counted_elsewhere c ON c.refund_id = r.id
          GROUP BY r.id, r.later_fen, r.elsewhere_fen, r.payment_refund_id
          HAVING r.later_fen <> COALESCE(SUM(c.fen), 0) OR r.later_fen > r.elsewhere_fen OR (r.later_fen > 0 AND r.payment_refund_id IS NOT NULL)`,
  },
  {
    name: 'a bill that was undone as a whole gave no part back before',
    sql: `SELECT r.id FROM refund r JOIN settlement s ON s.id = r.settlement_id 
          WHERE (r.state = 'done' AND s.state <> 'captured') OR (r.state = 'undone' AND s.state <> 'reversed')`,
  },
  {
    name: 'a member code proves at most one visit',
    sql: `SELECT used_by, COUNT(*) AS proofs FROM proof WHERE used_by IS NOT NULL GROUP BY used_by HAVING COUNT(*) > 1`,
  },
] as const;
