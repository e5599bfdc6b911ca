/** What must hold for coupons at any moment; each query must answer no row. */
export const couponInvariants: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'a template counts the coupons that were issued of it and what they cost',
    sql: `SELECT t.id, t.issued, c.issued AS counted, t.issued_fen, c.cost FROM coupon_template t
          LEFT JOIN (SELECT template_id, COUNT(*) AS issued, SUM(cost_fen) AS cost FROM coupon WHERE state <> 'revoked'
                     GROUP BY template_id) c ON c.template_id = t.id
          WHERE t.issued <> COALESCE(c.issued, 0) OR t.issued_fen <> COALESCE(c.cost, 0)`,
  },
  {
    name: 'no template issues more than its total or its budget',
    sql: `SELECT id FROM coupon_template WHERE issued > total_max OR issued_fen > budget_fen`,
  },
  {
    name: 'a coupon is used or reserved exactly when it has a settlement',
    sql: `SELECT id FROM coupon WHERE (state IN ('used', 'reserved')) <> (settlement_id IS NOT NULL)`,
  },
  {
    // Two who got the same and became one keep both.
    name: 'an occasion gave its member one coupon of a template at most',
    sql: `SELECT c.template_id, c.owner_id AS member_id, c.occasion, COUNT(*) AS counted FROM coupon c
          WHERE c.occasion IS NOT NULL AND c.way <> 'level'
            AND NOT EXISTS (SELECT 1 FROM member m WHERE m.merged_into = c.owner_id)
          GROUP BY c.template_id, c.owner_id, c.occasion HAVING COUNT(*) > 1`,
  },
  {
    name: 'a coupon that came of itself names its occasion, and no other does',
    sql: `SELECT id, occasion FROM coupon WHERE state <> 'revoked'
          AND (way IN ('registration', 'birthday', 'spend', 'level')) <> (occasion IS NOT NULL)`,
  },
  {
    name: 'every coupon of a list is of its template, and no two rows gave the same',
    sql: `SELECT r.id FROM coupon_list_row r JOIN coupon_list l ON l.id = r.list_id LEFT JOIN coupon c ON c.id = r.coupon_id
          WHERE r.state = 'given' AND (c.id IS NULL OR c.template_id <> l.template_id)
          UNION ALL
          SELECT MIN(id) FROM coupon_list_row WHERE coupon_id IS NOT NULL GROUP BY coupon_id HAVING COUNT(*) > 1`,
  },
  {
    name: 'every coupon came of a version of its template, and every code of a template gave a coupon of that template',
    sql: `SELECT c.id FROM coupon c LEFT JOIN coupon_template_version v
            ON v.template_id = c.template_id AND v.version = c.template_version WHERE v.version IS NULL
          UNION ALL
          SELECT k.id FROM coupon_code k LEFT JOIN coupon c ON c.id = k.coupon_id
          WHERE k.coupon_id IS NOT NULL AND (c.id IS NULL OR c.template_id <> k.template_id)`,
  },
];
