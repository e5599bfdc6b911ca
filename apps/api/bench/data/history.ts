import { idSql } from './ids';

export interface HistoryPlan {
  readonly members: number;
  readonly shopIds: readonly string[];
  readonly staffId: string;
  readonly termsVersion: string;
}

export interface TableLoad {
  readonly table: string;
  readonly sql: string;
}

/** What each member paid onto the card, and what each of the four visits took from it; fen. */
const cardFen = { principal: 100_000, bonus: 10_000, visitPrincipal: 5_000, visitBonus: 500, visits: 4 };
/** Phones that are sealed by the program itself; members share them, since SQL has no key. */
export const phonePool = 10_000;

/** Prime to 100,000, so that plates of neighbours don't look alike and none comes twice. */
const stride = 7_919;
const platesPerLetter = 100_000;
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

const plateSql = `CONCAT('川', SUBSTRING('${letters}', 1 + (seq - 1) DIV ${String(platesPerLetter)}, 1),
  LPAD((seq * ${String(stride)}) % ${String(platesPerLetter)}, 5, '0'))`;
const nameSql = `CONCAT(
  ELT(1 + seq % 20, '王','李','张','刘','陈','杨','赵','黄','周','吴','徐','孙','胡','朱','高','林','何','郭','马','罗'),
  ELT(1 + (seq DIV 20) % 16, '知','思','明','子','雨','一','文','家','嘉','景','若','清','安','宁','书','远'),
  ELT(1 + (seq DIV 320) % 16, '远','涵','轩','怡','晨','然','博','琪','航','彤','诺','泽','妍','睿','欣','凡'))`;
/** Visits lie one to four weeks back, top-ups before them. */
const visitAt = (visit: string): string =>
  `UTC_TIMESTAMP(3) - INTERVAL ((5 - ${visit}) * 7 * 1440 - seq % 8000) MINUTE`;
const toppedUpAt = 'UTC_TIMESTAMP(3) - INTERVAL (40 + seq % 300) DAY';

/**
 * The whole past of so many members in one statement a table: an empty table is filled in bulk, which is many times faster than
 * in pieces. Each member has a car, a card with one lot, one top-up and four visits, of which the last has its sale and receipt.
 */
export function historyOf(plan: HistoryPlan): TableLoad[] {
  const shop = `ELT(1 + seq % ${String(plan.shopIds.length)}, ${plan.shopIds.map((id) => `'${id}'`).join(', ')})`;
  // The longest first, so that two connections end at about the same time.
  return [...moneyLoads(plan, shop), ...peopleLoads(plan, shop), ...visitLoads(plan, shop)];
}

function load(table: string, columns: string, values: string, from: string): TableLoad {
  return { table, sql: `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${from}` };
}

/** Each member twice: for principal and for bonus. */
const bothAssets = (members: number): string =>
  `(SELECT 1 + m.seq DIV 2 AS seq, m.seq % 2 AS bonus FROM seq_0_to_${String(members * 2 - 1)} m) n`;
const assetSql = "IF(bonus, 'CNY_BONUS', 'CNY_PRINCIPAL')";

function peopleLoads({ members }: HistoryPlan, shop: string): TableLoad[] {
  const from = `seq_1_to_${String(members)}`;
  const [member, car] = [idSql('member', 'seq'), idSql('car', 'seq')];
  return [
    load(
      'member',
      `id, state, name, phone_sealed, phone_index, phone_tail_index, phone_verified_at, phone_verified_by, elder_mode,
       visits, last_visit_on, opened_shop_id, created_at`,
      `${member}, 'active', ${nameSql}, f.sealed, SHA2(CONCAT('phone', seq), 256), f.tail_index, ${toppedUpAt}, 'counter', 0,
       4, DATE(${visitAt('4')}), ${shop}, ${toppedUpAt}`,
      `${from} JOIN bench_phone f ON f.no = seq % ${String(phonePool)}`,
    ),
    load(
      'car',
      'id, brand, series, model_year, used_as, visits, last_visit_on, opened_shop_id, created_at',
      `${car}, '云阔', '2.0T', 2016 + seq % 10, 'private', 4, DATE(${visitAt('4')}), ${shop}, ${toppedUpAt}`,
      from,
    ),
    load(
      'plate',
      'id, car_id, number, kind, current_number, current_car_id, from_at',
      `${idSql('plate', 'seq')}, ${car}, ${plateSql}, 'ordinary', ${plateSql}, ${car}, ${toppedUpAt}`,
      from,
    ),
    load(
      'plate_suffix',
      'suffix, car_id',
      `SUBSTRING(${plateSql}, ending), ${car}`,
      `(SELECT m.seq AS seq, e.seq AS ending FROM ${from} m JOIN seq_1_to_5 e) n`,
    ),
    load(
      'member_car',
      'member_id, car_id, role, owned_car_id, may_spend, since',
      `${member}, ${car}, 'owner', ${car}, 1, ${toppedUpAt}`,
      from,
    ),
  ];
}

function moneyLoads({ members, termsVersion, staffId }: HistoryPlan, shop: string): TableLoad[] {
  const from = `seq_1_to_${String(members)}`;
  const card = idSql('card', 'seq');
  const lot = idSql('lot', 'seq');
  const topUp = idSql('topUp', 'seq');
  const terms = JSON.stringify({ termsVersion, productId: null, productVersion: null, tierId: null });
  const left = {
    principal: cardFen.principal - cardFen.visits * cardFen.visitPrincipal,
    bonus: cardFen.bonus - cardFen.visits * cardFen.visitBonus,
  };
  const account = `IF(bonus, ${idSql('bonus', 'seq')}, ${idSql('principal', 'seq')})`;
  return [
    ...entryLoads(members, shop, staffId),
    load(
      'prepaid_card',
      'id, number, tail, member_id, opened_for, state, opened_shop_id, opened_at',
      `${card}, CONCAT('6208', LPAD(seq, 12, '0')), RIGHT(LPAD(seq, 12, '0'), 4), ${idSql('member', 'seq')},
       ${idSql('member', 'seq')}, 'active', ${shop}, ${toppedUpAt}`,
      from,
    ),
    load(
      'ledger_lot',
      'id, holder_id, source, source_id, title, shop_id, created_at, terms, lapsed',
      `${lot}, ${card}, 'topUp', ${topUp}, '充值', ${shop}, ${toppedUpAt}, '${terms}', 0`,
      from,
    ),
    load(
      'ledger_account',
      'id, kind, asset, lot_id, holder_id, given',
      `${account}, 'lot', ${assetSql}, ${lot}, ${card}, IF(bonus, ${String(cardFen.bonus)}, ${String(cardFen.principal)})`,
      bothAssets(members),
    ),
    load(
      'ledger_balance',
      'account_id, amount',
      `${account}, IF(bonus, ${String(left.bonus)}, ${String(left.principal)})`,
      bothAssets(members),
    ),
    load(
      'top_up',
      `id, receipt_number, origin, state, card_id, member_id, shop_id, method, amount_fen, bonus_fen, terms_version, cap_fen,
       principal_after_fen, staff_id, created_at, done_on, done_at, lot_id, entry_id, balance_after_fen`,
      `${topUp}, CONCAT('R', LPAD(seq, 12, '0')), 'counter', 'done', ${card}, ${idSql('member', 'seq')}, ${shop}, 'cash',
       ${String(cardFen.principal)}, ${String(cardFen.bonus)}, '${termsVersion}', 500000, ${String(cardFen.principal)}, '${staffId}',
       ${toppedUpAt}, DATE(${toppedUpAt}), ${toppedUpAt}, ${lot}, ${idSql('entry', 'seq * 10')},
       ${String(cardFen.principal + cardFen.bonus)}`,
      from,
    ),
  ];
}

/** Entry 0 of a member is the top-up, 1 to 4 are visits; `k` counts them. */
function entryLoads(members: number, shop: string, staffId: string): TableLoad[] {
  const entry = idSql('entry', 'seq * 10 + k');
  const after = `${String(cardFen.principal + cardFen.bonus)} - k * ${String(cardFen.visitPrincipal + cardFen.visitBonus)}`;
  const own = `IF(bonus, ${idSql('bonus', 'seq')}, ${idSql('principal', 'seq')})`;
  const house = `IF(bonus, ${idSql('house', '2')}, ${idSql('house', '1')})`;
  const paid = `IF(bonus, ${String(cardFen.bonus)}, ${String(cardFen.principal)})`;
  const taken = `IF(bonus, ${String(cardFen.visitBonus)}, ${String(cardFen.visitPrincipal)})`;
  return [
    load(
      'ledger_posting',
      'entry_id, position, asset, from_account_id, to_account_id, amount',
      `${entry}, bonus, ${assetSql}, IF(k = 0, ${house}, ${own}), IF(k = 0, ${own}, ${house}), IF(k = 0, ${paid}, ${taken})`,
      `(SELECT 1 + m.seq DIV 10 AS seq, (m.seq DIV 2) % 5 AS k, m.seq % 2 AS bonus FROM seq_0_to_${String(members * 10 - 1)} m) n`,
    ),
    load(
      'ledger_entry',
      'id, kind, at, shop_id, staff_id, title, card_id, card_balance_after, top_up_id, settlement_id, sale_id, plate',
      `${entry}, IF(k = 0, 'topUp', 'settle'), IF(k = 0, ${toppedUpAt}, ${visitAt('k')}), ${shop}, '${staffId}',
       IF(k = 0, '充值 · 现金', '标准洗车'), ${idSql('card', 'seq')}, ${after}, IF(k = 0, ${idSql('topUp', 'seq')}, NULL),
       IF(k = 4, ${idSql('settlement', 'seq')}, NULL), IF(k = 4, ${idSql('sale', 'seq')}, NULL), IF(k = 0, NULL, ${plateSql})`,
      `(SELECT 1 + m.seq DIV 5 AS seq, m.seq % 5 AS k FROM seq_0_to_${String(members * 5 - 1)} m) n`,
    ),
  ];
}

function visitLoads({ members, staffId }: HistoryPlan, shop: string): TableLoad[] {
  const from = `seq_1_to_${String(members)}`;
  const [sale, settlement, at] = [idSql('sale', 'seq'), idSql('settlement', 'seq'), visitAt('4')];
  const [member, car, card] = [idSql('member', 'seq'), idSql('car', 'seq'), idSql('card', 'seq')];
  const { visitPrincipal, visitBonus } = cardFen;
  const total = String(visitPrincipal + visitBonus);
  const after = cardFen.principal + cardFen.bonus - cardFen.visits * (visitPrincipal + visitBonus);
  return [
    load(
      'sale',
      `id, number, state, shop_id, car_id, plate, plate_kind, member_id, title, total_fen, version, opened_on, opened_at,
       opened_by, closed_at`,
      `${sale}, CONCAT('P', LPAD(seq, 12, '0')), 'settled', ${shop}, ${car}, ${plateSql}, 'ordinary', ${member}, '标准洗车',
       ${total}, 1, DATE(${at}), ${at}, '${staffId}', ${at}`,
      from,
    ),
    load(
      'sale_line',
      'id, sale_id, seq, service_id, service_version, kind, category, name, qty, list_price_fen, earns_points',
      `${idSql('saleLine', 'seq')}, ${sale}, 1, ${idSql('service', '1')}, 1, 'service', 'wash', '标准洗车', 1, ${total}, 1`,
      from,
    ),
    load(
      'settlement',
      `id, sale_id, state, shop_id, car_id, member_id, total_fen, change_fen, card_id, card_before_fen, card_after_fen, earns,
       point_rules_version, points_percent, entry_id, staff_id, at, settled_on, captured_at`,
      `${settlement}, ${sale}, 'captured', ${shop}, ${car}, ${member}, ${total}, 0, ${card}, ${String(after)} + ${total},
       ${String(after)}, 0, 0, 100, ${idSql('entry', 'seq * 10 + 4')}, '${staffId}', ${at}, DATE(${at}), ${at}`,
      from,
    ),
    load(
      'settlement_leg',
      'id, settlement_id, seq, kind, amount_fen, instrument_id, parts',
      `${idSql('leg', 'seq * 10 + bonus')}, ${settlement}, 1 + bonus, IF(bonus, 'bonus', 'principal'),
       IF(bonus, ${String(visitBonus)}, ${String(visitPrincipal)}), ${card}, '[]'`,
      bothAssets(members),
    ),
    load(
      'notice',
      'id, member_id, kind, title, facts, page, at, unread, message, message_tries',
      `${idSql('notice', 'seq')}, ${member}, 'cardSpent', '会员卡消费', '[{"label":"扣款","value":"¥55.00"}]',
       CONCAT('/owner/receipt/index?id=', ${settlement}), ${at}, 1, 'sent', 1`,
      from,
    ),
  ];
}
