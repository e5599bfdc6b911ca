import type { Pool } from 'mysql2/promise';
import { earn, heldPoints, newId, takeHoldings, type Bill, type Held, type Holdings } from './holdings-by-hand';
import { Packet } from './packet';

/** What the program gets by its route, and who asks. */
export interface HandOrder {
  readonly owner: string;
  readonly key: string;
  readonly saleId: string;
  readonly proofId: string;
  readonly staffId: string;
  readonly cardId: string;
  readonly prepaidFen: number;
  readonly cashFen: number;
  /** What else the member pays with; null for a bill from card and cash alone. */
  readonly holdings: Holdings | null;
}

interface Account {
  readonly id: string;
  readonly asset: 'CNY_PRINCIPAL' | 'CNY_BONUS';
  readonly given: number;
  readonly left: number;
}

interface Sale {
  readonly id: string;
  readonly shopId: string;
  readonly carId: string;
  readonly memberId: string;
  readonly plate: string;
  readonly totalFen: number;
}

/** The rows of a settlement, each table once, in as few trips as the program takes, with the locks that keep it right; no framework, no plan, no check of rights. */
export async function settleByHand(pool: Pool, order: HandOrder): Promise<object> {
  const connection = await pool.getConnection();
  try {
    const packet = new Packet(connection);
    packet.later('START TRANSACTION');
    const answer = await settle(packet, order);
    await packet.rows('COMMIT');
    return answer;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function settle(packet: Packet, order: HandOrder): Promise<object> {
  const { owner, key, saleId, proofId, cardId, staffId, prepaidFen, cashFen } = order;
  const id = newId();
  const now = new Date();
  // The outcome is known beforehand here, so the key takes one trip.
  packet.later(
    `INSERT INTO request_key (owner, request_key, route, body_hash, repeats, outcome, created_at) VALUES (?, ?, 'settle', 'hash', 0, ?, ?)`,
    [owner, key, JSON.stringify({ id }), now],
  );
  const sale = await lockedSale(packet, saleId);
  inForce(packet, sale.shopId, proofId);
  const bill = { id, saleId, shopId: sale.shopId, carId: sale.carId, memberId: sale.memberId, staffId, now };
  const held = order.holdings === null ? [] : await takeHoldings(packet, bill, order.holdings);
  const points = await heldPoints(packet, sale.memberId);
  const spent = held.concat(order.holdings === null ? [] : points.take(order.holdings.points));
  const accounts = await lockedAccounts(packet, cardId);
  packet.later('UPDATE proof SET used_by = ? WHERE id = ? AND used_by IS NULL', [id, proofId]);
  const takes = takesOf(accounts, prepaidFen);
  const before = accounts.reduce((sum, { left }) => sum + left, 0);
  const award = { accountId: newId(), points: Math.floor((prepaidFen + cashFen) / 100) };
  const after = before - prepaidFen;
  const entryId = addEntries(packet, { id, now, sale, order, takes, after, spent, award });
  packet.later(
    `INSERT INTO settlement (id, sale_id, state, shop_id, car_id, member_id, total_fen, change_fen, card_id, card_before_fen,
       card_after_fen, earns, point_rules_version, points_percent, entry_id, staff_id, at, settled_on, captured_at)
     VALUES (?, ?, 'captured', ?, ?, ?, ?, 0, ?, ?, ?, ?, 0, 100, ?, ?, ?, CURRENT_DATE, ?)`,
    [
      id,
      saleId,
      sale.shopId,
      sale.carId,
      sale.memberId,
      sale.totalFen,
      cardId,
      before,
      before - prepaidFen,
      award.points,
      entryId,
      staffId,
      now,
      now,
    ],
  );
  const legs = [
    ...takes.map(({ account, fen }) => [account.asset === 'CNY_PRINCIPAL' ? 'principal' : 'bonus', fen]),
    ['cash', cashFen],
    ...(order.holdings?.legs ?? []),
  ];
  packet.later('INSERT INTO settlement_leg (id, settlement_id, seq, kind, amount_fen, instrument_id, parts) VALUES ?', [
    legs.map(([kind, fen], place) => [newId(), id, place + 1, kind, fen, cardId, '[]']),
  ]);
  packet.later("UPDATE sale SET state = 'settled', closed_at = ? WHERE id = ? AND state = 'open'", [now, saleId]);
  earn(packet, bill, points.accountId, award, order.holdings?.points ?? 0);
  tell(packet, bill);
  packet.later('UPDATE member SET visits = visits + 1, last_visit_on = CURRENT_DATE WHERE id = ?', [sale.memberId]);
  packet.later('UPDATE car SET visits = visits + 1, last_visit_on = CURRENT_DATE WHERE id = ?', [sale.carId]);
  return { id, saleId, before, after: before - prepaidFen, legs };
}

/** What a bill is judged by, under the locks of the program; what comes of it is known beforehand here. */
function inForce(packet: Packet, shopId: string, proofId: string): void {
  packet.later(
    `SELECT shop.id, s.rounding_mode, s.hours, shop.closed_through FROM shop
     JOIN shop_settings s ON s.shop_id = shop.id AND s.version = shop.settings_version WHERE shop.id = ? LOCK IN SHARE MODE`,
    [shopId],
  );
  packet.later('SELECT id, member_id, sale_id, expires_at FROM proof WHERE id = ? AND used_by IS NULL', [proofId]);
  packet.later('SELECT * FROM point_rules ORDER BY version DESC LIMIT 1');
  packet.later('SELECT version, window_months, levels FROM level_rules ORDER BY version DESC LIMIT 1');
}

/** The sale, its lines and the shop it is in. */
async function lockedSale(packet: Packet, saleId: string): Promise<Sale> {
  const rows = await packet.rows<Sale>(
    `SELECT s.id, s.shop_id AS shopId, s.car_id AS carId, s.member_id AS memberId, s.plate, s.total_fen AS totalFen, l.name, l.qty,
       l.list_price_fen FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.id = ? AND s.state = 'open' FOR UPDATE`,
    [saleId],
  );
  const [sale] = rows;
  if (!sale) throw new Error(`no open sale ${saleId}`);
  return sale;
}

async function lockedAccounts(packet: Packet, cardId: string): Promise<Account[]> {
  const rows = await packet.rows<Account>(
    `SELECT a.id, a.asset, a.given, b.amount AS \`left\`, l.terms, c.state FROM prepaid_card c
     JOIN ledger_lot l ON l.holder_id = c.id JOIN ledger_account a ON a.lot_id = l.id JOIN ledger_balance b ON b.account_id = a.id
     WHERE c.id = ? ORDER BY a.id FOR UPDATE`,
    [cardId],
  );
  return rows;
}

type Take = { readonly account: Account; readonly fen: number };

/** In proportion, as the program takes it. */
function takesOf(accounts: readonly Account[], fen: number): Take[] {
  const given = accounts.reduce((sum, account) => sum + account.given, 0);
  return accounts.map((account) => ({ account, fen: Math.round((fen * account.given) / given) }));
}

interface EntryFacts {
  readonly id: string;
  readonly now: Date;
  readonly sale: Sale;
  readonly order: HandOrder;
  readonly takes: readonly Take[];
  readonly after: number;
  readonly spent: readonly Held[];
  readonly award: { readonly accountId: string; readonly points: number };
}

/** What the bill moves, and what it earns; each table once. */
function addEntries(packet: Packet, { id, now, sale, order, takes, after, spent, award }: EntryFacts): string {
  const [entryId, awardId] = [newId(), newId()];
  const told = [sale.shopId, order.staffId, '精洗 等 2 项'];
  packet.later(
    `INSERT INTO ledger_entry (id, kind, at, shop_id, staff_id, title, card_id, card_balance_after, sale_id, settlement_id, plate)
     VALUES ?`,
    [
      [
        [entryId, 'settle', now, ...told, order.cardId, after, sale.id, id, sale.plate],
        [awardId, 'grant', now, ...told, null, null, null, id, sale.plate],
      ],
    ],
  );
  const house = '01BENCHH000000000000000001';
  const other = '01BENCHH000000000000000002';
  const postings = [
    ...takes.map(({ account, fen }) => [account.asset, account.id, house, fen]),
    ['CNY_PRINCIPAL', other, house, order.cashFen],
    ...spent.map(({ asset, accountId, amount }) => [asset, accountId, house, amount]),
  ];
  packet.later(
    'INSERT INTO ledger_posting (entry_id, position, asset, from_account_id, to_account_id, amount) VALUES ?',
    [
      [
        ...postings.map((posting, place) => [entryId, place, ...posting]),
        [awardId, 0, 'POINT', house, award.accountId, award.points],
      ],
    ],
  );
  packet.later('INSERT INTO ledger_seal_member (entry_id) VALUES ?', [[[entryId], [awardId]]]);
  const drawn = [
    ...takes.map(({ account, fen }) => [account.id, fen] as const),
    ...spent.map(({ accountId, amount }) => [accountId, amount] as const),
  ];
  const cases = drawn.map(() => 'WHEN ? THEN ?').join(' ');
  packet.later(`UPDATE ledger_balance SET amount = amount - CASE account_id ${cases} END WHERE account_id IN (?)`, [
    ...drawn.flat(),
    drawn.map(([accountId]) => accountId),
  ]);
  return entryId;
}

/** The notice, and the message that has to follow. */
/** The member is told, an ask on the phone is done, and whatever follows a bill hears of it. */
function tell(packet: Packet, { id, saleId, memberId, now }: Bill): void {
  packet.later(
    "UPDATE pay_ask SET state = 'done', settlement_id = ? WHERE sale_id = ? AND state IN ('open', 'approved')",
    [id, saleId],
  );
  packet.later(
    `INSERT INTO outbox (id, topic, subscriber, payload, created_at, due_at, attempts)
     SELECT ?, 'bill.moved', 'coupons.bills', ?, ?, ?, 0 FROM DUAL
     WHERE EXISTS (SELECT 1 FROM coupon_template WHERE given_on IN ('spend', 'level'))`,
    [newId(), JSON.stringify({ settlementId: id, paid: true }), now, now],
  );
  const noticeId = newId();
  packet.later(
    `INSERT INTO notice (id, member_id, kind, title, facts, page, at, unread, message, message_tries)
     VALUES (?, ?, 'cardSpent', '会员卡消费', '[{"label":"扣款","value":"¥55.00"},{"label":"余额","value":"¥880.00"}]', '/owner/card/index', ?, 1, 'waiting', 0)`,
    [noticeId, memberId, now],
  );
  packet.later(
    `INSERT INTO outbox (id, topic, subscriber, payload, created_at, due_at, attempts) VALUES (?, 'notice.told', 'notices.send', ?, ?, ?, 0)`,
    [newId(), JSON.stringify({ noticeId }), now, now],
  );
}
