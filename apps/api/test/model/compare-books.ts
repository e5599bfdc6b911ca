import type { ShopDay } from '@cheyou/domain';
import { RunInvariants } from '../../src/admin';
import { Seals } from '../../src/ledger';
import { Payments } from '../../src/payments';
import { CardRefunds, TopUps } from '../../src/prepaid';
import { Settlements } from '../../src/settlement';
import type { CardBook } from './card-book';
import { compareHoldings } from './compare-holdings';
import type { ModelMember } from './model-records';
import { compareWechatRefunds } from './wechat-refunds';
import { ModelBroken, type ModelWorld } from './world';

interface LotRow {
  lotId: string;
  topUpId: string;
  asset: string;
  left: number;
  lastDay: string | null;
}

/** What is left of a lot, and until when its bonus can be spent. */
type LotLine = [principal: number, bonus: number, lastDay: string | null];

const lotSql = `SELECT l.id AS lotId, l.source_id AS topUpId, a.asset, b.amount AS \`left\`,
    GREATEST(l.lapses_on, COALESCE(l.reopened_until, l.lapses_on)) AS lastDay
  FROM prepaid_card c JOIN ledger_lot l ON l.holder_id = c.id JOIN ledger_account a ON a.lot_id = l.id
  JOIN ledger_balance b ON b.account_id = a.id`;

/** By what brought them; of a transfer each lot it brought. */
function bookedLots({ lots }: CardBook): Record<string, LotLine[]> {
  const booked: Record<string, LotLine[]> = {};
  for (const { topUpId, principalLeft, bonusLeft, lastDay } of lots)
    (booked[topUpId] ??= []).push([principalLeft, bonusLeft, bonusLeft > 0 ? lastDay : null]);
  return booked;
}

function storedLots(rows: readonly LotRow[]): Record<string, LotLine[]> {
  const lots = new Map<string, { readonly topUpId: string; readonly line: LotLine }>();
  for (const { lotId, topUpId, asset, left, lastDay } of rows) {
    const lot = lots.get(lotId) ?? { topUpId, line: [0, 0, null] };
    lots.set(lotId, lot);
    if (asset !== 'CNY_BONUS') lot.line[0] = left;
    else if (left > 0) lot.line.splice(1, 2, left, lastDay);
  }
  const stored: Record<string, LotLine[]> = {};
  for (const { topUpId, line } of lots.values()) (stored[topUpId] ??= []).push(line);
  return stored;
}

/** What is on one card, lot by lot. */
export async function compareCard(world: ModelWorld, { cardId, card }: ModelMember): Promise<void> {
  if (cardId === null) return;
  const rows = await world.rooms.db.rows<LotRow>(`${lotSql} WHERE l.holder_id = ? ORDER BY l.id`, [cardId]);
  world.expect(`card ${cardId}`, storedLots(rows), bookedLots(card));
}

/** Everything there is: cards, the house, each day, what members were told, refunds, incidents; and every invariant with the seals. */
export async function compareBooks(world: ModelWorld): Promise<void> {
  for (const compare of parts) await compare(world);
}

const parts = [
  compareInvariants,
  compareCards,
  compareOwners,
  compareHoldings,
  compareHouse,
  compareDays,
  compareNotices,
  compareStates,
  compareWechatRefunds,
];

async function compareInvariants(world: ModelWorld): Promise<void> {
  await countRows(world);
  await world.rooms.get(Seals).seal();
  const broken = await world.rooms.get(RunInvariants).run();
  if (broken.length > 0) throw new ModelBroken(`invariants: ${JSON.stringify(broken)}`);
}

/** Tables grew from nothing in minutes; with what the server remembers of them it would look through whole shops for a day. */
async function countRows({ rooms }: ModelWorld): Promise<void> {
  const tables = await rooms.asAdmin<{ name: string }[]>(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  await rooms.asAdmin(`ANALYZE TABLE ${tables.map(({ name }) => `\`${name}\``).join(', ')}`);
}

async function compareCards(world: ModelWorld): Promise<void> {
  const rows = await world.rooms.db.rows<LotRow>(`${lotSql} ORDER BY l.id`);
  const booked = Object.assign({}, ...world.members.map(({ card }) => bookedLots(card))) as object;
  world.expect('all cards', storedLots(rows), booked);
}

async function compareOwners(world: ModelWorld): Promise<void> {
  const rows = await world.rooms.db.rows<{ id: string; memberId: string; state: string; numbersPast: number }>(
    `SELECT c.id, c.member_id AS memberId, c.state, COUNT(p.card_id) AS numbersPast
     FROM prepaid_card c LEFT JOIN card_number_past p ON p.card_id = c.id GROUP BY c.id, c.member_id, c.state`,
  );
  const owned = Object.fromEntries(rows.map(({ id, ...facts }) => [id, facts]));
  const booked = world.members.map(({ cardId, person, card: { state, numbersPast } }) => {
    return [cardId, { memberId: person.actor.memberId, state, numbersPast }] as const;
  });
  world.expect('whose cards', owned, Object.fromEntries(booked.filter(([cardId]) => cardId !== null)));
}

async function compareHouse(world: ModelWorld): Promise<void> {
  const rows = await world.rooms.db.rows<{ name: string; fen: number }>(
    `SELECT CONCAT(a.code, ' ', a.asset) AS name, CAST(SUM(m.fen) AS SIGNED) AS fen FROM
       (SELECT to_account_id AS id, amount AS fen FROM ledger_posting
        UNION ALL SELECT from_account_id, -amount FROM ledger_posting) m
     JOIN ledger_account a ON a.id = m.id AND a.kind = 'house' GROUP BY a.code, a.asset`,
  );
  world.expect('the house', standing(rows.map(({ name, fen }) => [name, fen])), standing([...world.house.accounts]));
}

/** An account that came back to nothing is the same as one that never moved. */
const standing = (pairs: [string, number][]): Record<string, number> =>
  Object.fromEntries(pairs.filter(([, fen]) => fen !== 0).sort());

/** A day that is over stays as it was compared, unless something is dated to it again. */
async function compareDays(world: ModelWorld): Promise<void> {
  const days = [...world.house.changedDays];
  world.house.changedDays.clear();
  for (const shopDay of days) {
    const [shopId = '', on = ''] = shopDay.split(' ');
    const { db, get } = world.rooms;
    const legs = await get(Settlements).legSums(db, shopId, on as ShopDay);
    const topUps = await get(TopUps).sumsOfDay(db, shopId, on as ShopDay);
    const told = (kind: string, { fen, count }: { fen: number; count: number }) => [kind, { fen, count }] as const;
    const sums = Object.fromEntries(legs.map((sum) => told(sum.kind, sum)));
    world.expect(`settlements of ${shopDay}`, sums, ofDay(world.house.legs, shopDay));
    const taken = Object.fromEntries(topUps.map((sum) => told(sum.method, sum)));
    world.expect(`top-ups of ${shopDay}`, taken, ofDay(world.house.topUps, shopDay));
    await comparePaidOut(world, shopDay, shopId, on as ShopDay);
  }
}

/** What went out for refunds of cards, and by hand instead of WeChat. */
async function comparePaidOut(world: ModelWorld, shopDay: string, shopId: string, on: ShopDay): Promise<void> {
  const { db, get } = world.rooms;
  const ofCards = await get(CardRefunds).sumsOfDay(db, shopId, on);
  const ofBills = (await get(Settlements).sumsOfDay(db, shopId, on)).filter(({ section }) =>
    section.startsWith('refundPaid'),
  );
  const given = await get(Payments).givenOnDay(db, shopId, on);
  const sums = [
    ...ofCards.map(({ section, method, fen, count }) => [`${section} ${method}`, { fen, count }] as const),
    ...ofBills.map(({ section, kind, fen, pieces: count }) => [`${section} ${kind}`, { fen, count }] as const),
    ...given.map(({ section, fen, count }) => [`${section} wechat`, { fen, count }] as const),
  ];
  world.expect(`paid out on ${shopDay}`, Object.fromEntries(sums), ofDay(world.house.paidOuts, shopDay));
}

function ofDay<T>(sums: ReadonlyMap<string, T>, shopDay: string): Record<string, T> {
  const own = [...sums].filter(([name]) => name.startsWith(`${shopDay} `));
  return Object.fromEntries(own.map(([name, sum]) => [name.slice(shopDay.length + 1), sum]));
}

const toldKinds = [
  ...['toppedUp', 'topUpUndone', 'spent', 'restored', 'bonusLapsed', 'settled', 'settlementReversed'],
  ...['cardLost', 'cardFound', 'cardFrozen', 'cardUnfrozen', 'cardReissued'],
  ...['transferOffered', 'transferEnded', 'transferGiven', 'transferReceived'],
  ...['serviceCardOffered', 'serviceCardOfferEnded', 'serviceCardGiven', 'serviceCardReceived'],
];

async function compareNotices(world: ModelWorld): Promise<void> {
  const rows = await world.rooms.db.rows<{ name: string; n: number }>(
    "SELECT CONCAT(member_id, ' ', kind) AS name, COUNT(*) AS n FROM notice WHERE kind IN (?) GROUP BY member_id, kind",
    [toldKinds],
  );
  world.expect('notices', standing(rows.map(({ name, n }) => [name, n])), standing([...world.house.notices]));
}

async function compareStates(world: ModelWorld): Promise<void> {
  const { db } = world.rooms;
  const counted = async (sql: string): Promise<Record<string, number>> => {
    const rows = await db.rows<{ state: string; n: number }>(sql);
    return standing(rows.map(({ state, n }) => [state, n]));
  };
  const inBook = (states: readonly string[]): Record<string, number> => {
    const counts = new Map<string, number>();
    for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
    return standing([...counts]);
  };
  const by = (table: string): Promise<Record<string, number>> =>
    counted(`SELECT state, COUNT(*) AS n FROM ${table} GROUP BY state`);
  world.expect('top-ups', await by('top_up'), inBook(world.topUps.map(({ state }) => state)));
  world.expect('transfers', await by('card_transfer'), inBook(world.transfers.map(({ state }) => state)));
  const handed = inBook(world.cardTransfers.map(({ state }) => state));
  world.expect('service cards given', await by('service_card_transfer'), handed);
  world.expect('sales', await by('sale'), inBook(world.sales.map(({ state }) => state)));
  world.expect('settlements', await by('settlement'), inBook(world.settlements.map(({ state }) => state)));
  const refunds = await db.rows<{ orderId: string; fen: number }>(
    'SELECT order_id AS orderId, CAST(SUM(amount_fen) AS SIGNED) AS fen FROM payment_refund GROUP BY order_id',
  );
  const given = standing(refunds.map(({ orderId, fen }) => [orderId, fen]));
  world.expect('refunds', given, standing([...world.house.refunds]));
  const [incidents] = await db.rows<{ n: number }>('SELECT COUNT(*) AS n FROM incident');
  world.expect('incidents', incidents?.n, world.house.incidents);
}
