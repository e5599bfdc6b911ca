/** One end of each posting of a lot: what it brought to its shop's day or took from it. */
const side = (end: 'to' | 'from'): string => `
  SELECT l.shop_id, p.asset, DATE(e.at + INTERVAL 8 HOUR) AS day, p.amount AS moved_in, 0 AS moved_out
  FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
  JOIN ledger_account a ON a.id = p.${end}_account_id AND a.kind = 'lot' JOIN ledger_lot l ON l.id = a.lot_id`;

const moved = `${side('to')} UNION ALL ${side('from').replace('AS moved_in, 0 AS moved_out', '* 0, p.amount')}`;

/**
 * What the job makes of sealed batches, made of the past at once: totals by shop, kind and day with their running balance. The house's
 * accounts of a bench owe nobody anything.
 */
export const owedByDay: readonly string[] = [
  `INSERT INTO liability_day (shop_id, what, day, moved_in, moved_out, balance)
   SELECT shop_id, what, day, moved_in, moved_out,
     SUM(moved_in - moved_out) OVER (PARTITION BY shop_id, what ORDER BY day) FROM (
       SELECT shop_id, IF(asset = 'CNY_BONUS', 'bonus', 'principal') AS what, day,
         SUM(moved_in) AS moved_in, SUM(moved_out) AS moved_out
       FROM (${moved}) moves GROUP BY shop_id, asset, day) days`,
  `INSERT INTO liability_progress (place, seal_no, through, checked_at, off)
   VALUES (1, 0, DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR) - INTERVAL 1 DAY, UTC_TIMESTAMP(3), 0)`,
];
