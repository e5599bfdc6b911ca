/** Of a leg what a person owed in WeChat's place when it went back. */
const byHandFen = `CASE WHEN r.handed_on THEN l.amount_fen
  WHEN l.kind = 'wechat' AND r.id IS NOT NULL AND r.payment_refund_id IS NULL THEN COALESCE(r.payout_fen, 0) + r.later_fen ELSE 0 END`;

/** What the rows of a closed day come to, room by room, told by `section`, `kind`. */
const rowsOfDays = `
  SELECT c.id, 'bill' AS section, 'settled' AS kind, COUNT(*) AS pieces, SUM(s.total_fen) AS fen FROM day_close c
    JOIN settlement s ON s.shop_id = c.shop_id AND s.settled_on = c.day AND s.state IN ('captured', 'reversed') GROUP BY c.id
  UNION ALL
  SELECT c.id, 'bill', 'reversed', COUNT(*), SUM(s.total_fen) FROM day_close c
    JOIN settlement s ON s.shop_id = c.shop_id AND s.reversed_on = c.day AND s.state = 'reversed' GROUP BY c.id
  UNION ALL
  SELECT c.id, 'bill', 'refunded', COUNT(*), SUM(r.money_fen) FROM day_close c
    JOIN refund r ON r.shop_id = c.shop_id AND r.refunded_on = c.day AND r.state = 'done' GROUP BY c.id
  UNION ALL
  SELECT c.id, 'settled', l.kind, COUNT(*), SUM(l.amount_fen) FROM day_close c
    JOIN settlement s ON s.shop_id = c.shop_id AND s.settled_on = c.day AND s.state IN ('captured', 'reversed')
    JOIN settlement_leg l ON l.settlement_id = s.id GROUP BY c.id, l.kind
  UNION ALL
  SELECT c.id, 'reversed', l.kind, COUNT(*), SUM(l.amount_fen - ${byHandFen}) FROM day_close c
    JOIN settlement s ON s.shop_id = c.shop_id AND s.reversed_on = c.day AND s.state = 'reversed'
    LEFT JOIN refund r ON r.settlement_id = s.id AND r.state = 'undone'
    JOIN settlement_leg l ON l.settlement_id = s.id AND l.amount_fen > ${byHandFen} GROUP BY c.id, l.kind
  UNION ALL
  SELECT c.id, 'refunded', l.kind, COUNT(*), SUM(l.amount_fen - ${byHandFen}) FROM day_close c
    JOIN refund r ON r.shop_id = c.shop_id AND r.refunded_on = c.day AND r.state = 'done'
    JOIN refund_leg l ON l.refund_id = r.id AND l.amount_fen > ${byHandFen} GROUP BY c.id, l.kind
  UNION ALL
  SELECT c.id, 'refundPaid', r.paid_method, COUNT(*), SUM(r.payout_fen) FROM day_close c
    JOIN refund r ON r.shop_id = c.shop_id AND r.paid_on = c.day GROUP BY c.id, r.paid_method
  UNION ALL
  SELECT c.id, 'refundPaidBack', 'wechat', COUNT(*), SUM(r.payout_fen) FROM day_close c
    JOIN refund r ON r.shop_id = c.shop_id AND r.paid_on = c.day AND r.payment_refund_id IS NOT NULL GROUP BY c.id
  UNION ALL
  SELECT c.id, 'line', l.kind, SUM(l.qty), SUM(l.qty * COALESCE(l.manual_price_fen, l.level_price_fen, l.list_price_fen))
    FROM day_close c
    JOIN settlement s ON s.shop_id = c.shop_id AND s.settled_on = c.day AND s.state IN ('captured', 'reversed')
    JOIN sale_line l ON l.sale_id = s.sale_id GROUP BY c.id, l.kind
  UNION ALL
  SELECT c.id, 'topUp', t.method, COUNT(*), SUM(t.amount_fen) FROM day_close c
    JOIN top_up t ON t.shop_id = c.shop_id AND t.done_on = c.day GROUP BY c.id, t.method
  UNION ALL
  SELECT c.id, 'topUpUndone', t.method, COUNT(*), SUM(t.amount_fen) FROM day_close c
    JOIN top_up t ON t.shop_id = c.shop_id AND t.undone_on = c.day GROUP BY c.id, t.method
  UNION ALL
  SELECT c.id, 'cardRefund', l.paid_method, COUNT(*), SUM(l.refund_fen - l.elsewhere_fen) FROM day_close c
    JOIN card_refund_line l ON l.paid_shop_id = c.shop_id AND l.paid_on = c.day GROUP BY c.id, l.paid_method
  UNION ALL
  SELECT c.id, 'cardRefund', 'wechat', COUNT(*), SUM(IF(l.payment_refund_id IS NULL, l.elsewhere_fen - l.later_fen, l.refund_fen)) FROM day_close c
    JOIN card_refund r ON r.shop_id = c.shop_id JOIN card_refund_line l ON l.refund_id = r.id AND l.sent_on = c.day GROUP BY c.id
  UNION ALL
  SELECT c.id, 'cardRefundBack', 'wechat', COUNT(*), SUM(l.refund_fen - l.elsewhere_fen) FROM day_close c
    JOIN card_refund_line l ON l.paid_shop_id = c.shop_id AND l.paid_on = c.day AND l.sent_on IS NOT NULL
      AND l.payment_refund_id IS NOT NULL GROUP BY c.id
  UNION ALL
  SELECT c.id, IF(o.purpose = 'topUp', 'cardRefundGiven', 'refundGiven') AS given, 'wechat', COUNT(*), SUM(g.fen) FROM day_close c
    JOIN counted_elsewhere g ON g.shop_id = c.shop_id AND g.counted_on = c.day JOIN payment_order o ON o.id = g.order_id
    GROUP BY c.id, given`;

/** Each query must answer no row; the nightly run, the one after each day close and `npm run invariants` ask them all. */
export const dayCloseInvariants = [
  {
    name: 'a closed day is what its rows come to',
    sql: `SELECT id, section, kind, SUM(pieces) AS pieces_off, SUM(fen) AS fen_off FROM (
            SELECT day_close_id AS id, section, kind, pieces, fen FROM day_close_sum
            UNION ALL SELECT id, section, kind, -pieces, -fen FROM (${rowsOfDays}) rows_of_days) sides
          GROUP BY id, section, kind HAVING SUM(pieces) <> 0 OR SUM(fen) <> 0`,
  },
  {
    // Two processes' clocks may differ a little; what the sums say above is exact.
    name: 'nothing is dated on a day that was closed before',
    sql: `SELECT s.id, c.day FROM day_close c JOIN settlement s ON s.shop_id = c.shop_id AND s.settled_on = c.day
          WHERE COALESCE(s.captured_at, s.at) > c.closed_at + INTERVAL 5 SECOND
          UNION ALL SELECT s.id, c.day FROM day_close c JOIN settlement s ON s.shop_id = c.shop_id AND s.reversed_on = c.day
          WHERE s.reversed_at > c.closed_at + INTERVAL 5 SECOND
          UNION ALL SELECT r.id, c.day FROM day_close c JOIN refund r ON r.shop_id = c.shop_id AND r.refunded_on = c.day
          WHERE r.decided_at > c.closed_at + INTERVAL 5 SECOND
          UNION ALL SELECT t.id, c.day FROM day_close c JOIN top_up t ON t.shop_id = c.shop_id AND t.done_on = c.day
          WHERE t.done_at > c.closed_at + INTERVAL 5 SECOND
          UNION ALL SELECT l.refund_id, c.day FROM day_close c JOIN card_refund_line l ON l.paid_shop_id = c.shop_id AND l.paid_on = c.day
          WHERE l.paid_at > c.closed_at + INTERVAL 5 SECOND
          UNION ALL SELECT l.refund_id, c.day FROM day_close c JOIN card_refund q ON q.shop_id = c.shop_id
            JOIN card_refund_line l ON l.refund_id = q.id AND l.sent_on = c.day
          WHERE q.decided_at > c.closed_at + INTERVAL 5 SECOND
          UNION ALL SELECT r.id, c.day FROM day_close c JOIN refund r ON r.shop_id = c.shop_id AND r.paid_on = c.day
          WHERE r.paid_at > c.closed_at + INTERVAL 5 SECOND
          UNION ALL SELECT g.id, c.day FROM day_close c JOIN counted_elsewhere g ON g.shop_id = c.shop_id AND g.counted_on = c.day
          WHERE g.counted_at > c.closed_at + INTERVAL 5 SECOND`,
  },
  {
    name: 'a shop is closed through the last day that was closed in it',
    sql: `SELECT shop.id, shop.closed_through, MAX(c.day) AS last FROM shop LEFT JOIN day_close c ON c.shop_id = shop.id
          GROUP BY shop.id, shop.closed_through HAVING NOT (shop.closed_through <=> MAX(c.day))`,
  },
  {
    name: 'no day is closed while a shift of it is not',
    sql: `SELECT f.id FROM cash_shift f JOIN shop ON shop.id = f.shop_id WHERE f.state <> 'closed' AND f.opened_on <= shop.closed_through`,
  },
  {
    name: 'what a shift expected is its float, its entries and what was moved by hand',
    sql: `SELECT f.id, f.expected_fen FROM cash_shift f
          LEFT JOIN (SELECT shift_id, SUM(sales_fen) AS sales, SUM(top_ups_fen) AS top_ups, SUM(given_back_fen) AS back
                     FROM shift_entry WHERE shift_id IS NOT NULL GROUP BY shift_id) e ON e.shift_id = f.id
          LEFT JOIN (SELECT shift_id, SUM(CASE WHEN kind = 'changeIn' THEN amount_fen ELSE 0 END) AS moved_in,
                            SUM(CASE WHEN kind = 'changeIn' THEN 0 ELSE amount_fen END) AS moved_out
                     FROM drawer_move GROUP BY shift_id) m ON m.shift_id = f.id
          WHERE f.state <> 'open' AND (
            f.sales_fen <> COALESCE(e.sales, 0) OR f.top_ups_fen <> COALESCE(e.top_ups, 0) OR f.given_back_fen <> COALESCE(e.back, 0)
            OR f.moved_in_fen <> COALESCE(m.moved_in, 0) OR f.moved_out_fen <> COALESCE(m.moved_out, 0)
            OR f.expected_fen <> f.float_fen + f.sales_fen + f.top_ups_fen - f.given_back_fen + f.moved_in_fen - f.moved_out_fen)`,
  },
  {
    name: 'what an entry brought to a drawer is what it moved in the ledger',
    sql: `SELECT e.entry_id FROM shift_entry e
          LEFT JOIN (SELECT p.entry_id, f.code AS f_code, t.code AS t_code, p.amount FROM ledger_posting p
                     JOIN ledger_account f ON f.id = p.from_account_id JOIN ledger_account t ON t.id = p.to_account_id
                     WHERE p.entry_id IN (SELECT entry_id FROM shift_entry)) p ON p.entry_id = e.entry_id
          GROUP BY e.entry_id, e.shop_id, e.sales_fen, e.top_ups_fen, e.given_back_fen
          HAVING e.sales_fen + e.top_ups_fen <> SUM(CASE WHEN p.f_code = CONCAT('cash:', e.shop_id) THEN p.amount ELSE 0 END)
              OR e.given_back_fen <> SUM(CASE WHEN p.t_code = CONCAT('cash:', e.shop_id) THEN p.amount ELSE 0 END)`,
  },
  {
    name: 'a difference is closed only with words',
    sql: `SELECT id FROM cash_shift WHERE state = 'closed' AND counted_fen <> expected_fen AND reason IS NULL`,
  },
] as const;
