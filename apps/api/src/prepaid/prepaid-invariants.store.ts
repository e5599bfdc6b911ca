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
];
