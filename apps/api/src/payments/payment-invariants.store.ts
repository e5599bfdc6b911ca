/** Each query must answer no row. */
export const paymentInvariants: readonly { name: string; sql: string }[] = [
  {
    name: 'a paid order was paid exactly once, in full, and every credit belongs to a paid order',
    sql: `SELECT o.id, r.transaction_id FROM payment_order o LEFT JOIN payment_received r ON r.order_id = o.id AND r.fate = 'credited'
          WHERE (o.state = 'paid') <> (r.transaction_id IS NOT NULL) OR r.amount_fen <> o.amount_fen
          UNION ALL SELECT r.order_id, r.transaction_id FROM payment_received r LEFT JOIN payment_order o ON o.id = r.order_id
          WHERE r.fate = 'credited' AND o.id IS NULL
          UNION ALL SELECT order_id, MIN(transaction_id) FROM payment_received WHERE fate = 'credited'
          GROUP BY order_id HAVING COUNT(*) > 1`,
  },
  {
    name: 'money that was not credited goes back in full, or a person has it on the list',
    sql: `SELECT r.transaction_id FROM payment_received r WHERE r.fate = 'refunded' AND r.amount_fen <> (
            SELECT COALESCE(SUM(f.amount_fen), 0) FROM payment_refund f WHERE f.order_id = r.order_id AND f.cause <> 'asked'
              AND (f.state <> 'closed' OR f.paid_out_at IS NOT NULL
                   OR EXISTS (SELECT 1 FROM incident i WHERE i.refund_id = f.id AND i.state = 'open')))
          UNION ALL SELECT r.transaction_id FROM payment_received r LEFT JOIN incident i ON i.id = r.incident_id
          WHERE r.fate = 'incident' AND i.id IS NULL`,
  },
  {
    name: 'no payment is given back by more than was paid',
    sql: `SELECT f.order_id, SUM(f.amount_fen) AS back, MAX(f.total_fen) AS paid FROM payment_refund f
          WHERE f.state <> 'closed' GROUP BY f.order_id HAVING back > paid`,
  },
  {
    name: 'what WeChat’s back office gave back and nobody has decided about stands against the shop, and nothing else does',
    sql: `SELECT side.shop_id, SUM(side.due) AS due, SUM(side.owed) AS owed FROM (
            SELECT SUBSTRING_INDEX(a.code, ':', -1) AS shop_id, 0 AS due, p.amount AS owed
            FROM ledger_account a JOIN ledger_posting p ON p.from_account_id = a.id WHERE a.code LIKE 'refundsPayable:%'
            UNION ALL SELECT SUBSTRING_INDEX(a.code, ':', -1), 0, -p.amount
            FROM ledger_account a JOIN ledger_posting p ON p.to_account_id = a.id WHERE a.code LIKE 'refundsPayable:%'
            UNION ALL SELECT o.shop_id, f.undecided_fen, 0
            FROM payment_refund f JOIN payment_order o ON o.id = f.order_id WHERE f.undecided_fen > 0) side
          GROUP BY side.shop_id HAVING SUM(side.due) <> SUM(side.owed)`,
  },
  {
    name: 'what is counted of a back-office refund against what a person owed is part of what it gave back',
    sql: `SELECT c.order_id, c.fen, f.fen AS back FROM (SELECT order_id, SUM(fen) AS fen FROM counted_elsewhere GROUP BY order_id) c
          LEFT JOIN (SELECT order_id, SUM(amount_fen - undecided_fen) AS fen FROM payment_refund WHERE cause = 'elsewhere' GROUP BY order_id) f
            ON f.order_id = c.order_id WHERE c.fen > COALESCE(f.fen, 0)`,
  },
  {
    name: 'a refund knows the whole payment it is part of',
    sql: `SELECT f.id FROM payment_refund f WHERE NOT EXISTS (
            SELECT 1 FROM payment_received r WHERE r.order_id = f.order_id AND r.amount_fen = f.total_fen)`,
  },
  {
    name: 'a refund that WeChat could not carry out is on the list until a person records the pay-out',
    sql: `SELECT f.id FROM payment_refund f WHERE f.state IN ('closed', 'abnormal') AND f.paid_out_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.refund_id = f.id AND i.kind IN ('refundClosed', 'refundAbnormal')
                            AND (i.state = 'open' OR f.state = 'closed'))`,
  },
  {
    name: 'an open order is looked after by the worker, or a person has it on the list',
    sql: `SELECT o.id FROM payment_order o WHERE o.state IN ('created', 'awaiting') AND o.check_due_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.order_id = o.id AND i.state = 'open')`,
  },
  {
    name: 'each notification that was taken in came to something',
    sql: `SELECT id FROM payment_notification WHERE outcome IS NULL`,
  },
  {
    name: 'the rows of a checked bill add up to its sums',
    sql: `SELECT b.day, b.paid_fen, b.refunded_fen FROM trade_bill b LEFT JOIN (
            SELECT check_id, SUM(IF(kind = 'payment', amount_fen, 0)) AS paid,
              SUM(IF(kind IN ('refund', 'revoked'), amount_fen, 0)) AS back
            FROM trade_bill_row GROUP BY check_id) r ON r.check_id = b.check_id
          WHERE b.checked_at IS NOT NULL AND (COALESCE(r.paid, 0) <> b.paid_fen OR COALESCE(r.back, 0) <> b.refunded_fen)`,
  },
  {
    name: 'a payment on a checked bill is in our books to the fen, or a person has been told',
    sql: `SELECT r.day, r.transaction_id, r.amount_fen, p.amount_fen AS ours FROM trade_bill_row r
          JOIN trade_bill b ON b.check_id = r.check_id AND b.checked_at IS NOT NULL
          LEFT JOIN payment_received p ON p.transaction_id = r.transaction_id AND p.order_id = r.out_trade_no
          WHERE r.kind = 'payment' AND (p.transaction_id IS NULL OR p.amount_fen <> r.amount_fen)
            AND NOT EXISTS (SELECT 1 FROM incident i WHERE i.bill_day = r.day AND i.transaction_id = r.transaction_id)`,
  },
];
