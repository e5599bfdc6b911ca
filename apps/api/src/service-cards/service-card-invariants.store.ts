const used = `SELECT card_id, service_id, SUM(times) AS times, SUM(value_fen) AS value_fen, SUM(earned_fen) AS earned_fen
  FROM service_card_use WHERE state IN ('held', 'done') GROUP BY card_id, service_id`;
const lapsed = `SELECT card_id, service_id, SUM(times) AS times, SUM(value_fen) AS value_fen, SUM(earned_fen) AS earned_fen
  FROM service_card_lapse GROUP BY card_id, service_id`;
const goneOfCard = `SELECT card_id, SUM(value_fen) AS value_fen, SUM(earned_fen) AS earned_fen
  FROM (${used} UNION ALL ${lapsed}) gone GROUP BY card_id`;
/** What is booked: uses of a bill that waits for WeChat earn nothing yet. */
const earnedOfCard = `SELECT card_id, SUM(earned_fen) AS earned_fen FROM (
    SELECT card_id, earned_fen FROM service_card_use WHERE state = 'done'
    UNION ALL SELECT card_id, earned_fen FROM service_card_lapse) booked GROUP BY card_id`;

/** What must hold for service cards at any moment; each query must answer no row. */
export const serviceCardInvariants: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'what is left of a service on a card is what it granted less its uses and what lapsed; nothing on one given back',
    sql: `SELECT a.id, a.given, b.amount, u.times AS used, l.times AS lapsed FROM service_card c
          JOIN ledger_account a ON a.holder_id = c.id JOIN ledger_balance b ON b.account_id = a.id
          LEFT JOIN (${used}) u ON u.card_id = c.id AND a.asset = CONCAT('USE:', u.service_id)
          LEFT JOIN (${lapsed}) l ON l.card_id = c.id AND a.asset = CONCAT('USE:', l.service_id)
          WHERE b.amount <> CASE WHEN c.state IN ('refunded', 'closed') THEN 0
            ELSE a.given - COALESCE(u.times, 0) - COALESCE(l.times, 0) END`,
  },
  {
    name: 'a count is on a service card, and each service that is counted has its one count',
    // Through the lot, which is found by its holder: accounts are not.
    sql: `SELECT a.id FROM ledger_account a LEFT JOIN service_card c ON c.id = a.holder_id LEFT JOIN ledger_lot l ON l.id = a.lot_id
          WHERE a.kind = 'lot' AND a.asset LIKE 'USE:%' AND (c.id IS NULL OR l.id IS NULL OR l.holder_id <> a.holder_id)
          UNION ALL
          SELECT c.id FROM service_card c JOIN service_card_version_service s ON s.version_id = c.version_id
          LEFT JOIN ledger_lot l ON l.holder_id = c.id
          LEFT JOIN ledger_account a ON a.lot_id = l.id AND a.asset = CONCAT('USE:', s.service_id)
          GROUP BY c.id, s.service_id, s.granted
          HAVING COUNT(a.id) <> (s.granted IS NOT NULL) OR MAX(a.given) <> s.granted`,
  },
  {
    name: 'uses and what lapsed are worth no more than the card cost, and earn no more than was paid for it',
    sql: `SELECT c.id, g.value_fen, g.earned_fen FROM service_card c LEFT JOIN (${goneOfCard}) g ON g.card_id = c.id
          WHERE g.value_fen > c.price_fen OR COALESCE(g.earned_fen, 0) + c.earned_fen > c.deferred_fen`,
  },
  {
    name: 'the uses of an annual pass share no more than its days earned',
    sql: `SELECT c.id, c.earned_fen, g.value_fen FROM service_card c JOIN service_card_version v ON v.id = c.version_id AND v.kind = 'annualPass'
          JOIN (${goneOfCard}) g ON g.card_id = c.id WHERE g.value_fen > c.earned_fen`,
  },
  {
    name: 'the money that waits in each shop is what its cards that are out have not earned yet',
    sql: `SELECT s.id, s.waits, s.left_fen FROM (
            SELECT shop.id,
              COALESCE((SELECT SUM(CASE WHEN p.to_account_id = a.id THEN p.amount ELSE -p.amount END) FROM ledger_account a
                JOIN ledger_posting p ON a.id IN (p.to_account_id, p.from_account_id)
                WHERE a.kind = 'house' AND a.code = CONCAT('deferred:', shop.id) AND a.asset = 'CNY_PRINCIPAL'), 0) AS waits,
              COALESCE((SELECT SUM(c.deferred_fen - c.earned_fen - COALESCE(g.earned_fen, 0)) FROM service_card c
                LEFT JOIN (${earnedOfCard}) g ON g.card_id = c.id
                WHERE c.shop_id = shop.id AND c.state NOT IN ('refunded', 'closed')), 0) AS left_fen
            FROM shop) s WHERE s.waits <> s.left_fen`,
  },
  {
    name: 'each use and each lapse is of a card',
    sql: `SELECT u.id FROM service_card_use u LEFT JOIN service_card c ON c.id = u.card_id WHERE c.id IS NULL
          UNION ALL SELECT l.id FROM service_card_lapse l LEFT JOIN service_card c ON c.id = l.card_id WHERE c.id IS NULL`,
  },
  {
    name: 'what lapsed of cards is in an entry with its counts and its money',
    sql: `SELECT l.entry_id FROM (SELECT entry_id, SUM(ABS(times)) AS times, SUM(ABS(earned_fen)) AS earned_fen
            FROM service_card_lapse GROUP BY entry_id) l
          LEFT JOIN ledger_entry e ON e.id = l.entry_id
          LEFT JOIN (SELECT entry_id, SUM(CASE WHEN asset LIKE 'USE:%' THEN amount ELSE 0 END) AS times,
              SUM(CASE WHEN asset = 'CNY_PRINCIPAL' THEN amount ELSE 0 END) AS earned_fen
            FROM ledger_posting GROUP BY entry_id) p ON p.entry_id = e.id
          WHERE e.id IS NULL OR l.times <> p.times OR l.earned_fen <> p.earned_fen`,
  },
  {
    name: 'a card that waits for a bill is not given back',
    sql: `SELECT u.id FROM service_card_use u JOIN service_card c ON c.id = u.card_id
          WHERE u.state = 'held' AND c.state IN ('refunded', 'closed')`,
  },
  {
    name: 'no card serves more cars than its terms allow',
    sql: `SELECT c.id FROM service_card c JOIN service_card_version v ON v.id = c.version_id
          LEFT JOIN service_card_car b ON b.card_id = c.id GROUP BY c.id, v.cars_max
          HAVING COUNT(b.car_id) > COALESCE(v.cars_max, 0)`,
  },
  {
    name: 'service cards belong to members that became nobody else',
    sql: `SELECT c.id FROM service_card c JOIN member m ON m.id = c.member_id AND m.state = 'merged'`,
  },
  {
    name: 'a service card is with whom it was given to last, since that hour',
    sql: `SELECT c.id, c.member_id, c.held_since, t.to_member_id, t.ended_at FROM service_card c
          LEFT JOIN (SELECT card_id, MAX(id) AS id FROM service_card_transfer WHERE state = 'accepted' GROUP BY card_id) last ON last.card_id = c.id
          LEFT JOIN service_card_transfer t ON t.id = last.id
          WHERE NOT (c.held_since <=> t.ended_at) OR (t.id IS NOT NULL AND c.member_id <> t.to_member_id)`,
  },
  {
    name: 'a service card that waits for a receiver is in use, by the member who offers it, and both are nobody else',
    sql: `SELECT t.id FROM service_card_transfer t LEFT JOIN service_card c ON c.id = t.card_id
          LEFT JOIN member f ON f.id = t.from_member_id LEFT JOIN member r ON r.id = t.to_member_id
          WHERE t.state = 'offered' AND (c.id IS NULL OR c.state NOT IN ('active', 'frozen', 'lost') OR c.member_id <> t.from_member_id
            OR t.from_member_id = t.to_member_id OR f.state <> 'active' OR r.state <> 'active')`,
  },
  {
    name: 'a service card on offer has its version and services',
    sql: `SELECT p.id FROM service_card_product p
          LEFT JOIN service_card_version v ON v.id = p.version_id AND v.product_id = p.id
          LEFT JOIN service_card_version_service s ON s.version_id = v.id WHERE v.id IS NULL OR s.version_id IS NULL`,
  },
];
