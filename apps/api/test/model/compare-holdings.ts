import type { ModelPerson } from './model-records';
import { sum } from './paper';
import { notBegun, usedOfPass } from './pass-book';
import type { ModelWorld } from './world';

/** What people hold besides prepaid cards: points lot by lot, debts, coupons, service cards use by use, and what counts for levels. */
export async function compareHoldings(world: ModelWorld): Promise<void> {
  const people = [...new Set(world.members.map(({ person }) => person))];
  await comparePoints(world, people);
  await compareCoupons(world, people);
  await compareServiceCards(world, people);
  await comparePasses(world, people);
  await compareTallies(world, people);
}

const sorted = (pairs: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries([...pairs].sort(([one], [other]) => (one < other ? -1 : 1)));

async function comparePoints(world: ModelWorld, people: readonly ModelPerson[]): Promise<void> {
  const rows = await world.rooms.db.rows<{ memberId: string; asset: string; left: number; lastDay: string | null }>(
    `SELECT p.member_id AS memberId, a.asset, b.amount AS \`left\`, GREATEST(l.lapses_on, COALESCE(l.reopened_until, l.lapses_on)) AS lastDay
     FROM points_account p JOIN ledger_lot l ON l.holder_id = p.id JOIN ledger_account a ON a.lot_id = l.id
     JOIN ledger_balance b ON b.account_id = a.id WHERE b.amount > 0`,
  );
  const stored = new Map<string, string[]>();
  for (const { memberId, asset, left, lastDay } of rows) {
    const line = asset === 'POINT' ? `${String(left)} until ${String(lastDay)}` : `owes ${String(left)}`;
    stored.set(memberId, [...(stored.get(memberId) ?? []), line]);
  }
  const booked = people.map(({ actor, holding: { points } }) => {
    const lots = points.lots
      .filter(({ left }) => left > 0)
      .map(({ left, lastDay }) => `${String(left)} until ${lastDay}`);
    return [actor.memberId, lots.sort()] as const;
  });
  const kept = [...stored].map(([memberId, lines]) => [
    memberId,
    lines.filter((line) => !line.startsWith('owes')).sort(),
  ]);
  const some = <T extends readonly [string, readonly string[]]>(pairs: readonly T[]) =>
    sorted(pairs.filter(([, lines]) => lines.length > 0));
  world.expect('points', some(kept as [string, string[]][]), some(booked));
  const owed = [...stored].map(([memberId, lines]) => {
    const debts = lines.filter((line) => line.startsWith('owes')).map((line) => Number(line.slice(5)));
    return [memberId, debts.reduce((sum, one) => sum + one, 0)] as const;
  });
  const owing = people.map(({ actor, holding }) => [actor.memberId, holding.points.debt] as const);
  world.expect(
    'points owed',
    sorted(owed.filter(([, debt]) => debt > 0)),
    sorted(owing.filter(([, debt]) => debt > 0)),
  );
}

async function compareCoupons(world: ModelWorld, people: readonly ModelPerson[]): Promise<void> {
  const rows = await world.rooms.db.rows<{ id: string; state: string; lastDay: string; memberId: string }>(
    'SELECT id, state, valid_until AS lastDay, owner_id AS memberId FROM coupon',
  );
  const booked = people.flatMap(({ actor: { memberId }, holding }) =>
    holding.coupons.map(({ id, state, lastDay }) => [id, { state, lastDay, memberId }] as const),
  );
  world.expect('coupons', sorted(rows.map(({ id, ...rest }) => [id, rest])), sorted(booked));
}

async function compareServiceCards(world: ModelWorld, people: readonly ModelPerson[]): Promise<void> {
  const rows = await world.rooms.db.rows<{
    id: string;
    memberId: string;
    asset: string;
    left: number;
    lapsed: number;
    state: string;
  }>(
    `SELECT c.id, c.state, c.member_id AS memberId, a.asset, b.amount AS \`left\`, c.lapsed FROM service_card c
     JOIN ledger_lot l ON l.holder_id = c.id JOIN ledger_account a ON a.lot_id = l.id JOIN ledger_balance b ON b.account_id = a.id`,
  );
  const told = (memberId: string, state: string, left: number, lapsed: boolean) => ({ memberId, state, left, lapsed });
  const booked = people.flatMap(({ actor: { memberId }, holding }) =>
    holding.serviceCards.flatMap(({ id, services, state, lapsed }) =>
      services.map(({ serviceId, left }) => [`${id} USE:${serviceId}`, told(memberId, state, left, lapsed)] as const),
    ),
  );
  const stored = rows.map(({ id, asset, memberId, state, left, lapsed }) => {
    return [`${id} ${asset}`, told(memberId, state, left, Boolean(lapsed))] as const;
  });
  world.expect('service cards', sorted(stored), sorted(booked));
}

/** Passes have no counts: what their days earned, their days themselves, and how often they were used. */
async function comparePasses(world: ModelWorld, people: readonly ModelPerson[]): Promise<void> {
  const rows = await world.rooms.db.rows<{ id: string }>(
    `SELECT c.id, c.state, c.member_id AS memberId, c.starts_on AS startsOn, COALESCE(c.extended_to, c.expires_on) AS lastDay,
       c.earned_fen AS earned, CAST(COALESCE(SUM(u.times), 0) AS SIGNED) AS uses,
       CAST(COALESCE(SUM(u.value_fen), 0) AS SIGNED) AS shared
     FROM service_card c LEFT JOIN service_card_use u ON u.card_id = c.id AND u.state IN ('held', 'done')
     WHERE NOT EXISTS (SELECT 1 FROM ledger_lot l WHERE l.holder_id = c.id) GROUP BY c.id`,
  );
  const booked = people.flatMap(({ actor: { memberId }, holding }) =>
    holding.serviceCards.flatMap(({ id, state, pass, lastDay }) => {
      if (!pass) return [];
      const { startsOn, earned } = pass;
      const shared = sum(pass.uses.map(({ fen }) => fen));
      const days = { startsOn, lastDay: lastDay === notBegun ? null : lastDay };
      return [[id, { state, memberId, ...days, earned, uses: usedOfPass(pass), shared }] as const];
    }),
  );
  world.expect('passes', sorted(rows.map(({ id, ...rest }) => [id, rest])), sorted(booked));
}

async function compareTallies(world: ModelWorld, people: readonly ModelPerson[]): Promise<void> {
  const rows = await world.rooms.db.rows<{ name: string; fen: number }>(
    "SELECT CONCAT(member_id, ' ', month) AS name, spend_fen AS fen FROM level_tally WHERE spend_fen <> 0",
  );
  const booked = people.flatMap(({ actor, holding }) =>
    [...holding.spent].map(([month, fen]) => [`${actor.memberId} ${month}`, fen] as const),
  );
  const spent = booked.filter(([, fen]) => fen !== 0);
  world.expect('what counts for levels', sorted(rows.map(({ name, fen }) => [name, fen])), sorted(spent));
}
