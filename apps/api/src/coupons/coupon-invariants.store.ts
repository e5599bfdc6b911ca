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
    name: 'every coupon came of a version of its template, and every code of a template gave a coupon of that template',
    sql: `SELECT c.id FROM coupon c LEFT JOIN coupon_template_version v
            ON v.template_id = c.template_id AND v.version = c.template_version WHERE v.version IS NULL
          UNION ALL
          SELECT k.id FROM coupon_code k LEFT JOIN coupon c ON c.id = k.coupon_id
          WHERE k.coupon_id IS NOT NULL AND (c.id IS NULL OR c.template_id <> k.template_id)`,
  },
];
