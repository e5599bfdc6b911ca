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
          WHERE o.purpose = 'settlement' AND (
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
    name: 'uses of service cards wait exactly while their settlement does, and are done only with one that is paid',
    sql: `SELECT u.id, u.state, s.state AS settlement FROM service_card_use u LEFT JOIN settlement s ON s.id = u.settlement_id
          WHERE s.id IS NULL OR (u.state = 'held') <> (s.state = 'held') OR (u.state = 'done' AND s.state <> 'captured')`,
  },
];
