/** Promises that more than one room keeps together; each query must answer no row. */
export const crossRoomInvariants: readonly { name: string; sql: string }[] = [
  {
    name: "a merged member has no sale, card, top-up, payment or session: all of them are the survivor's",
    sql: ['sale', 'settlement', 'pay_ask', 'proof', 'prepaid_card', 'top_up', 'payment_order', 'session']
      .map(
        (table) =>
          `SELECT t.id, '${table}' AS kind FROM ${table} t JOIN member m ON m.id = t.member_id AND m.state = 'merged'`,
      )
      .join(' UNION ALL '),
  },
  {
    name: 'the cards of a deleted member are closed, and nothing is on its way to a closed card',
    sql: `SELECT c.id FROM prepaid_card c JOIN member m ON m.id = c.member_id
          WHERE (m.state = 'anonymised' AND c.state <> 'closed')
            OR (c.state = 'closed' AND EXISTS (SELECT 1 FROM top_up t WHERE t.card_id = c.id AND t.state IN ('paying', 'waiting')))`,
  },
  {
    name: 'a paid settlement order has its captured settlement, and a captured one its paid order',
    sql: `SELECT o.id, o.state, s.state AS settlement FROM payment_order o LEFT JOIN settlement s ON s.payment_order_id = o.id
          WHERE o.purpose IN ('settlement', 'cardPurchase') AND (
            (o.state = 'paid' AND COALESCE(s.state, '') NOT IN ('captured', 'reversed'))
            OR (o.state <> 'paid' AND s.state IN ('captured', 'reversed'))
            OR (o.state = 'closed' AND s.state = 'held'))`,
  },
  {
    name: "the WeChat leg of a settlement is its order's amount",
    sql: `SELECT s.id, o.amount_fen, l.amount_fen AS leg FROM settlement s JOIN payment_order o ON o.id = s.payment_order_id
          LEFT JOIN settlement_leg l ON l.settlement_id = s.id AND l.kind = 'wechat'
          WHERE COALESCE(l.amount_fen, 0) <> o.amount_fen`,
  },
  {
    name: 'the card legs of a captured settlement are what its entries took from the card',
    sql: `SELECT s.id FROM settlement s
          JOIN (SELECT settlement_id, SUM(amount_fen) AS fen FROM settlement_leg WHERE kind IN ('principal', 'bonus') GROUP BY settlement_id) l
            ON l.settlement_id = s.id
          LEFT JOIN (SELECT e.settlement_id, SUM(p.amount) AS fen FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
                     JOIN ledger_account f ON f.id = p.from_account_id AND f.lot_id IS NOT NULL
                     WHERE e.kind IN ('settle', 'hold') AND p.asset IN ('CNY_PRINCIPAL', 'CNY_BONUS')
                     GROUP BY e.settlement_id) m ON m.settlement_id = s.id
          WHERE s.state IN ('captured', 'reversed', 'held') AND l.fen <> COALESCE(m.fen, 0)`,
  },
  {
    name: 'each line of a paid bill that sells cards has its cards at its price; an unpaid one has none, an undone one none that serves',
    sql: `SELECT l.id, s.state, l.qty, COUNT(c.id) AS cards FROM sale_line l
          JOIN sale ON sale.id = l.sale_id LEFT JOIN settlement s ON s.sale_id = sale.id AND s.state <> 'released'
          LEFT JOIN service_card c ON c.sale_line_id = l.id WHERE l.kind = 'card'
          GROUP BY l.id, s.id, s.state, l.qty, l.refunded_qty, l.manual_price_fen, l.list_price_fen
          HAVING CASE WHEN COALESCE(s.state, 'open') IN ('captured', 'reversed')
            THEN cards <> l.qty OR SUM(c.price_fen) <> l.qty * COALESCE(l.manual_price_fen, l.list_price_fen)
              OR (s.state = 'captured' AND SUM(c.state = 'refunded') <> l.refunded_qty)
              OR (s.state = 'reversed' AND SUM(c.state <> 'closed') > 0)
            ELSE cards > 0 END`,
  },
  {
    name: 'what a bill put aside for the cards it sold is what they wait with',
    sql: `SELECT c.sale_id, c.fen, COALESCE(p.fen, 0) AS put_aside FROM (
            SELECT sale_id, SUM(deferred_fen) AS fen FROM service_card WHERE sale_id IN (SELECT id FROM sale) GROUP BY sale_id) c
          LEFT JOIN (SELECT e.sale_id, SUM(p.amount) AS fen FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id
              JOIN ledger_account a ON a.id = p.to_account_id AND a.kind = 'house' AND a.code LIKE 'deferred:%'
              WHERE e.kind IN ('settle', 'capture') GROUP BY e.sale_id) p ON p.sale_id = c.sale_id
          WHERE c.fen <> COALESCE(p.fen, 0)`,
  },
  {
    name: 'a service card is given back by exactly one refund that was carried out',
    sql: `SELECT c.id, COUNT(r.id) AS refunds FROM service_card c LEFT JOIN refund r ON r.card_id = c.id AND r.state = 'done'
          WHERE c.sale_id IN (SELECT id FROM sale) GROUP BY c.id, c.state HAVING refunds <> (c.state = 'refunded')`,
  },
  {
    name: 'a service card nobody gave away is its buyer’s',
    sql: `SELECT c.id, c.member_id, s.member_id AS buyer FROM service_card c JOIN sale s ON s.id = c.sale_id
          WHERE c.held_since IS NULL AND NOT (c.member_id <=> s.member_id)`,
  },
  {
    name: 'a service card that serves knows whether its refund waits',
    sql: `SELECT c.id, c.refund_asked_on, r.id AS refund_id FROM service_card c LEFT JOIN refund r ON r.card_id = c.id AND r.state = 'asked'
          WHERE c.state IN ('active', 'frozen', 'lost') AND (c.refund_asked_on IS NULL) <> (r.id IS NULL)`,
  },
  {
    name: 'uses of service cards wait exactly while their settlement does, and are done only with one that is paid',
    sql: `SELECT u.id, u.state, s.state AS settlement FROM service_card_use u LEFT JOIN settlement s ON s.id = u.settlement_id
          WHERE s.id IS NULL OR (u.state = 'held') <> (s.state = 'held') OR (u.state = 'done' AND s.state <> 'captured')`,
  },
  {
    name: 'a use of a service card came back on the day its bill was undone, or a part of the bill went back',
    sql: `SELECT u.id, u.back_on FROM service_card_use u LEFT JOIN settlement s ON s.id = u.settlement_id AND s.reversed_on = u.back_on
          WHERE u.state = 'reversed' AND s.id IS NULL AND NOT EXISTS (SELECT 1 FROM refund r
            WHERE r.settlement_id = u.settlement_id AND r.state = 'done' AND r.refunded_on = u.back_on)`,
  },
];
