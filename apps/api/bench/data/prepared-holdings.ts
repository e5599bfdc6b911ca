import type { Connection } from 'mysql2/promise';
import { idOf, idSql } from './ids';
import type { PreparedSale } from './prepared-sales';

/** Of the 88.00 of a prepared sale: its wash of 68.00 by a use, the rest by these; fen. */
export const paidWith = { use: 6_800, coupon: 500, points: 500, prepaid: 700, cash: 300 };

/** What a member holds for one prepared sale. */
export interface PreparedHolding {
  readonly couponId: string;
  readonly serviceCardId: string;
  readonly lineId: string;
}

const serviceId = idOf('service', 1);
const couponTerms = JSON.stringify({
  name: '减 5 元',
  benefit: { kind: 'amount', offFen: paidWith.coupon, thresholdFen: 0 },
  scope: { itemIds: null, categories: null, shopIds: null, levels: null },
  stacking: { group: 'shop', alone: false, order: 1 },
});
const service = {
  serviceId,
  serviceName: '精洗',
  granted: 10,
  perDayMax: null,
  perMonthMax: null,
  listPriceFen: 6_800,
};
const cardTerms = JSON.stringify({
  productId: idOf('service', 2),
  kind: 'timesCard',
  name: '精洗十次卡',
  validity: { startsWith: 'purchase', startsOn: null, months: null },
  shopIds: null,
  carsMax: null,
  carChangesMax: null,
  transferable: false,
  services: [service],
});

/** Gives each member of prepared sales a coupon, ten uses of the wash and 500 points. */
export async function prepareHoldings(
  root: Connection,
  first: number,
  sales: readonly PreparedSale[],
): Promise<PreparedHolding[]> {
  const from = `seq_${String(first)}_to_${String(first + sales.length - 1)}`;
  const member = `(SELECT member_id FROM sale WHERE id = ${idSql('preparedSale', 'seq')})`;
  const shop = sales[0]?.shopId ?? '';
  const run = (sql: string, params: unknown[] = []): Promise<unknown> => root.query(sql, params);
  await run(
    `INSERT INTO coupon (id, template_id, template_version, owner_id, state, terms, valid_from, valid_until, cost_fen, way, issued_for, issued_at)
     SELECT ${idSql('coupon', 'seq')}, '${idOf('service', 3)}', 1, ${member}, 'issued', ?, '2020-01-01', '2099-12-31', 500, 'grant',
       CONCAT('bench:', seq), UTC_TIMESTAMP(3) FROM ${from}`,
    [couponTerms],
  );
  await run(
    `INSERT INTO service_card (id, member_id, version_id, state, terms, price_fen, deferred_fen, earned_fen, bought_on, starts_on, lapsed,
       car_changes, shop_id, place, issued_at)
     SELECT ${idSql('serviceCard', 'seq')}, ${member}, '${idOf('service', 4)}', 'active', ?, 40000, 40000, 0, '2026-01-01', '2026-01-01', 0,
       0, '${shop}', 1, UTC_TIMESTAMP(3) FROM ${from}`,
    [cardTerms],
  );
  await run(
    `INSERT INTO points_account (id, member_id, opened_for, opened_at)
     SELECT ${idSql('pointsAccount', 'seq')}, ${member}, ${member}, UTC_TIMESTAMP(3) FROM ${from} ON DUPLICATE KEY UPDATE opened_at = opened_at`,
  );
  const account = `(SELECT MIN(id) FROM points_account WHERE member_id = ${member})`;
  const pointTerms = '{"rulesVersion":0,"usableFrom":"2020-01-01"}';
  await lots(run, from, {
    lot: 'pointsLot',
    of: 'points',
    holder: account,
    asset: 'POINT',
    given: 500,
    terms: pointTerms,
    shop,
  });
  const card = idSql('serviceCard', 'seq');
  await lots(run, from, {
    lot: 'usesLot',
    of: 'uses',
    holder: card,
    asset: `USE:${serviceId}`,
    given: 10,
    terms: '{}',
    shop,
  });
  return sales.map((_, place) => ({
    couponId: idOf('coupon', first + place),
    serviceCardId: idOf('serviceCard', first + place),
    lineId: idOf('preparedLine', (first + place) * 10),
  }));
}

interface LotOf {
  readonly lot: 'pointsLot' | 'usesLot';
  readonly of: 'points' | 'uses';
  readonly holder: string;
  readonly asset: string;
  readonly given: number;
  readonly terms: string;
  readonly shop: string;
}

async function lots(
  run: (sql: string, params?: unknown[]) => Promise<unknown>,
  from: string,
  { lot, of, holder, asset, given, terms, shop }: LotOf,
): Promise<void> {
  const [lotId, accountId] = [idSql(lot, 'seq'), idSql(of, 'seq')];
  await run(
    `INSERT INTO ledger_lot (id, holder_id, source, title, shop_id, created_at, terms, lapsed)
     SELECT ${lotId}, ${holder}, 'grant', '备好', '${shop}', UTC_TIMESTAMP(3), ?, 0 FROM ${from}`,
    [terms],
  );
  await run(
    `INSERT INTO ledger_account (id, kind, asset, lot_id, holder_id, given)
     SELECT ${accountId}, 'lot', '${asset}', ${lotId}, ${holder}, ${String(given)} FROM ${from}`,
  );
  await run(`INSERT INTO ledger_balance (account_id, amount) SELECT ${accountId}, ${String(given)} FROM ${from}`);
}
