import { legalLimits } from '@cheyou/domain';

/** What must hold for cards and top-ups at any moment; each query must answer no row. */
export const prepaidInvariants: readonly { readonly name: string; readonly sql: string }[] = [
  {
    // What a reversal or a release gave back is the owner's own money: it comes back even onto a card that was filled up meanwhile.
    name: 'no card holds more principal than the law allows, what is on its way to it counted in and what came back left out',
    sql: `SELECT c.id, h.principal, r.reserved, b.principal AS came_back FROM prepaid_card c
          LEFT JOIN (SELECT a.holder_id, SUM(b.amount) AS principal FROM ledger_account a
                     JOIN ledger_balance b ON b.account_id = a.id
                     WHERE a.asset = 'CNY_PRINCIPAL' AND a.holder_id IS NOT NULL GROUP BY a.holder_id) h ON h.holder_id = c.id
          LEFT JOIN (SELECT card_id, SUM(amount_fen) AS reserved FROM top_up
                     WHERE state IN ('paying', 'waiting') GROUP BY card_id) r ON r.card_id = c.id
          LEFT JOIN (SELECT e.card_id, SUM(p.amount) AS principal FROM ledger_entry e
                     JOIN ledger_posting p ON p.entry_id = e.id AND p.asset = 'CNY_PRINCIPAL'
                     JOIN ledger_account t ON t.id = p.to_account_id AND t.kind = 'lot'
                     WHERE e.kind IN ('reverse', 'release', 'refund') GROUP BY e.card_id) b ON b.card_id = c.id
          WHERE COALESCE(h.principal, 0) + COALESCE(r.reserved, 0) - COALESCE(b.principal, 0)
            > ${String(legalLimits.namedCapFen)}`,
  },
  {
    name: 'no top-up was taken beyond the cap the card had then',
    sql: `SELECT id, principal_after_fen, cap_fen FROM top_up WHERE principal_after_fen > cap_fen`,
  },
  {
    name: 'a credited top-up has one entry with its amounts, and a lot',
    sql: `SELECT t.id FROM top_up t
          LEFT JOIN ledger_entry e ON e.id = t.entry_id AND e.top_up_id = t.id AND e.kind = 'topUp' AND e.card_id = t.card_id
          LEFT JOIN ledger_lot l ON l.id = t.lot_id AND l.source_id = t.id AND l.holder_id = t.card_id
          WHERE t.state IN ('done', 'undone') AND (e.id IS NULL OR l.id IS NULL
            OR (SELECT SUM(p.amount) FROM ledger_posting p WHERE p.entry_id = e.id) <> t.amount_fen + t.bonus_fen)`,
  },
  {
    name: 'no entry tops up without a top-up that was credited',
    sql: `SELECT e.id FROM ledger_entry e LEFT JOIN top_up t ON t.id = e.top_up_id AND t.entry_id = e.id
          WHERE e.kind = 'topUp' AND e.top_up_id IS NOT NULL AND t.id IS NULL`,
  },
  {
    name: 'a top-up is undone exactly when its entry is reversed',
    sql: `SELECT t.id FROM top_up t LEFT JOIN ledger_entry r ON r.reverses = t.entry_id
          WHERE t.entry_id IS NOT NULL AND (t.state = 'undone') <> (r.id IS NOT NULL)`,
  },
  {
    name: 'money in a lot is on a card',
    sql: `SELECT a.id FROM ledger_account a LEFT JOIN prepaid_card c ON c.id = a.holder_id
          WHERE a.kind = 'lot' AND a.asset IN ('CNY_PRINCIPAL', 'CNY_BONUS') AND c.id IS NULL`,
  },
  {
    name: 'what is on a card came on it and went off it by the lines of its statement',
    sql: `SELECT h.holder_id, h.amount, m.moved FROM
            (SELECT a.holder_id, SUM(b.amount) AS amount FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
             WHERE a.holder_id IS NOT NULL AND a.asset IN ('CNY_PRINCIPAL', 'CNY_BONUS') GROUP BY a.holder_id) h
          LEFT JOIN
            (SELECT e.card_id, SUM(CASE WHEN t.holder_id = e.card_id THEN p.amount ELSE 0 END
                                   - CASE WHEN f.holder_id = e.card_id THEN p.amount ELSE 0 END) AS moved
             FROM ledger_entry e JOIN ledger_posting p ON p.entry_id = e.id AND p.asset IN ('CNY_PRINCIPAL', 'CNY_BONUS')
             JOIN ledger_account f ON f.id = p.from_account_id JOIN ledger_account t ON t.id = p.to_account_id
             WHERE e.card_id IS NOT NULL GROUP BY e.card_id) m ON m.card_id = h.holder_id
          WHERE h.amount <> COALESCE(m.moved, 0)`,
  },
  {
    name: 'cards and top-ups belong to members that became nobody else',
    sql: `SELECT c.id FROM prepaid_card c JOIN member m ON m.id = c.member_id AND m.state = 'merged'
          UNION ALL SELECT t.id FROM top_up t JOIN member m ON m.id = t.member_id AND m.state = 'merged'`,
  },
  {
    name: 'a card product in force has its version and tiers',
    sql: `SELECT p.id FROM card_product p LEFT JOIN card_product_version v ON v.id = p.version_id AND v.product_id = p.id
          LEFT JOIN card_product_tier t ON t.version_id = v.id WHERE v.id IS NULL OR t.id IS NULL`,
  },
  {
    name: 'of a lot no more principal is refunded or put aside for a refund than was paid for it',
    sql: `SELECT l.lot_id, SUM(l.refund_fen) AS back, a.given FROM card_refund_line l
          JOIN card_refund r ON r.id = l.refund_id AND r.state IN ('waiting', 'approved')
          JOIN ledger_account a ON a.lot_id = l.lot_id AND a.asset = 'CNY_PRINCIPAL'
          JOIN ledger_balance b ON b.account_id = a.id
          GROUP BY l.lot_id, a.given, b.amount HAVING SUM(l.refund_fen) + b.amount > a.given`,
  },
  {
    name: 'a card refund is the sum of its lines',
    sql: `SELECT r.id FROM card_refund r LEFT JOIN card_refund_line l ON l.refund_id = r.id
          GROUP BY r.id, r.total_fen, r.bonus_fen
          HAVING r.total_fen <> COALESCE(SUM(l.refund_fen), 0) OR r.bonus_fen <> COALESCE(SUM(l.bonus_fen), 0)`,
  },
  {
    name: 'a card refund that waits holds exactly what it would give back; one that is over holds nothing',
    sql: `SELECT r.id FROM card_refund r LEFT JOIN ledger_hold h ON h.id = r.hold_id AND h.entry_id = r.entry_id
          WHERE h.id IS NULL
             OR h.state <> CASE r.state WHEN 'waiting' THEN 'held' WHEN 'approved' THEN 'captured' ELSE 'released' END
             OR (r.state = 'waiting' AND (
                  COALESCE((SELECT SUM(b.amount) FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
                            WHERE a.hold_id = h.id AND a.asset = 'CNY_PRINCIPAL'), 0) <> r.total_fen
                  OR COALESCE((SELECT SUM(b.amount) FROM ledger_account a JOIN ledger_balance b ON b.account_id = a.id
                               WHERE a.hold_id = h.id AND a.asset = 'CNY_BONUS'), 0) <> r.bonus_fen))`,
  },
  {
    name: 'each part of an approved card refund is at WeChat, due or paid, and of no other',
    sql: `SELECT l.refund_id FROM card_refund_line l JOIN card_refund r ON r.id = l.refund_id
          WHERE (r.state = 'approved') <> (l.payout IS NOT NULL)`,
  },
  {
    name: 'a part of a card refund that WeChat gives back has its refund there, with its amount, and stands as it does',
    sql: `SELECT l.refund_id, l.lot_id, f.state FROM card_refund_line l LEFT JOIN payment_refund f ON f.id = l.payment_refund_id
          WHERE l.payment_refund_id IS NOT NULL AND (f.id IS NULL OR f.amount_fen < l.refund_fen - l.elsewhere_fen
             OR (f.amount_fen > l.refund_fen - l.elsewhere_fen AND f.state NOT IN ('closed', 'abnormal')) OR f.order_id <> l.payment_order_id
             OR (l.payout = 'paid') <> (f.state = 'succeeded' OR f.paid_out_at IS NOT NULL)
             OR (l.payout = 'sent' AND f.state IN ('closed', 'abnormal')))`,
  },
  {
    name: 'a part of a card refund paid out by hand has its entry in the ledger, once',
    sql: `SELECT l.refund_id, l.lot_id FROM card_refund_line l LEFT JOIN ledger_entry e ON e.id = l.entry_id AND e.kind = 'refund'
          WHERE (l.paid_by IS NOT NULL) <> (l.entry_id IS NOT NULL) OR (l.entry_id IS NOT NULL AND (e.id IS NULL
            OR (SELECT SUM(p.amount) FROM ledger_posting p JOIN ledger_account t ON t.id = p.to_account_id
                WHERE p.entry_id = e.id AND t.code NOT LIKE 'paidFor:%') <> l.refund_fen - l.elsewhere_fen))
          UNION ALL SELECT MIN(refund_id), entry_id FROM card_refund_line WHERE entry_id IS NOT NULL GROUP BY entry_id HAVING COUNT(*) > 1`,
  },
  {
    name: 'what refunds owe by hand is what their parts still have to be paid',
    sql: `SELECT owed.fen, due.fen AS due FROM
            (SELECT COALESCE(SUM(CASE WHEN t.code = 'cardRefundsPayable' THEN p.amount ELSE -p.amount END), 0) AS fen
             FROM ledger_posting p JOIN ledger_account f ON f.id = p.from_account_id JOIN ledger_account t ON t.id = p.to_account_id
             WHERE f.code = 'cardRefundsPayable' OR t.code = 'cardRefundsPayable') owed,
            (SELECT COALESCE(SUM(refund_fen - elsewhere_fen), 0) AS fen FROM card_refund_line WHERE payout = 'due' AND payment_refund_id IS NULL) due
          WHERE owed.fen <> due.fen`,
  },
  {
    name: 'what WeChat’s back office gave back of top-ups and is decided about is on the refunds of their lots',
    sql: `SELECT o.id FROM payment_order o
          JOIN (SELECT order_id, SUM(amount_fen - undecided_fen) AS fen FROM payment_refund WHERE cause = 'elsewhere' GROUP BY order_id) f
            ON f.order_id = o.id
          JOIN payment_received p ON p.order_id = o.id AND p.fate = 'credited'
          WHERE o.purpose = 'topUp'
            AND NOT EXISTS (SELECT 1 FROM payment_received q WHERE q.order_id = o.id AND q.fate <> 'credited') AND f.fen <> COALESCE((SELECT SUM(c.elsewhere_fen) FROM card_refund_line c
            JOIN ledger_lot t ON t.id = c.lot_id AND t.source = 'topUp' AND t.source_id = o.subject_id WHERE c.payout IS NOT NULL), 0)`,
  },
  {
    name: 'what a back office gave of what a shop owed by hand for a card is counted on a day, to the fen',
    sql: `SELECT l.refund_id, l.lot_id, l.later_fen, SUM(c.fen) AS counted FROM card_refund_line l
          LEFT JOIN counted_elsewhere c ON c.refund_id = l.refund_id AND c.order_id = l.payment_order_id
          GROUP BY l.refund_id, l.lot_id, l.later_fen, l.elsewhere_fen, l.payment_refund_id
          HAVING l.later_fen <> COALESCE(SUM(c.fen), 0) OR l.later_fen > l.elsewhere_fen OR (l.later_fen > 0 AND l.payment_refund_id IS NOT NULL)`,
  },
  {
    name: 'no lot of a closed card has money, unless its owner was deleted before it came back',
    sql: `SELECT c.id FROM prepaid_card c JOIN member m ON m.id = c.member_id AND m.state <> 'anonymised'
          JOIN ledger_account a ON a.holder_id = c.id JOIN ledger_balance b ON b.account_id = a.id AND b.amount > 0
          WHERE c.state = 'closed'`,
  },
  {
    name: 'what one member gave another arrived whole, principal and bonus, and nothing is in between',
    sql: `SELECT t.id FROM card_transfer t WHERE t.state = 'accepted' AND (
            COALESCE((SELECT SUM(p.amount) FROM ledger_posting p WHERE p.entry_id = t.out_entry_id AND p.asset = 'CNY_PRINCIPAL'), 0) <> t.principal_fen
            OR COALESCE((SELECT SUM(p.amount) FROM ledger_posting p WHERE p.entry_id = t.in_entry_id AND p.asset = 'CNY_PRINCIPAL'), 0) <> t.principal_fen
            OR COALESCE((SELECT SUM(p.amount) FROM ledger_posting p WHERE p.entry_id = t.out_entry_id AND p.asset = 'CNY_BONUS'), 0) <> t.bonus_fen
            OR COALESCE((SELECT SUM(p.amount) FROM ledger_posting p WHERE p.entry_id = t.in_entry_id AND p.asset = 'CNY_BONUS'), 0) <> t.bonus_fen)
          UNION ALL SELECT e.id FROM ledger_entry e LEFT JOIN card_transfer t ON e.id IN (t.out_entry_id, t.in_entry_id)
          WHERE e.kind = 'transfer' AND t.id IS NULL`,
  },
  {
    name: 'a number that was replaced is no card’s any more',
    sql: `SELECT p.number FROM card_number_past p LEFT JOIN prepaid_card c ON c.number = p.number
          LEFT JOIN prepaid_card own ON own.id = p.card_id WHERE c.id IS NOT NULL OR own.id IS NULL`,
  },
];
