import { addDays, addMonths, type ShopDay } from '@cheyou/domain';
import { WorkOnFiles } from '../../src/opening-balances';
import { CardBook, type BookLot } from './card-book';
import type { BookServiceCard } from './book-cards';
import { Holding, rules, type BookPoints } from './holdings';
import type { GivenByTable, ModelPerson } from './model-records';
import type { Operation } from './operation';
import { sum } from './paper';
import { notBegun } from './pass-book';
import { firstCard, opened, pickMember } from './people';
import { capOf, lapseFirst } from './top-ups';
import { ReadFiles, SignOffFile, TryTable, UndoFile } from './use-cases';
import type { ModelWorld } from './world';

/** What an old system owed somebody, and what became of it here. */
interface OpeningRow {
  readonly person: ModelPerson | null;
  readonly phone: string;
  readonly principal: number;
  readonly bonus: number;
  readonly points: number;
  readonly service: ModelWorld['services'][number] | null;
  readonly uses: number;
  readonly lastDay: ShopDay | null;
  /** Whether the trial finds room for it, and whether there is any when it is given. */
  readonly ready: boolean;
  readonly fits: boolean;
}

const head = '姓名,手机号,余额,赠送金额,项目,剩余次数,积分,到期日期';
const yuan = (fen: number): string => `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`;

/** A table of an old system is tried, signed and given: somebody new, or two of whom one or both are here already. */
export async function importOpening(world: ModelWorld, operation: Operation): Promise<void> {
  const { pick, other, twist } = operation;
  const shopId = world.shop(other);
  const actor = world.staff('shopManager', other, shopId);
  const known = [pick, other].flatMap((one) => pickMember(world, one)?.person ?? []);
  const people = twist % 3 === 0 ? [null] : [...new Set(known)].filter((one) => one.phone !== null && !one.imported);
  const rows = people.map((person, place) => rowOf(world, person, place, operation));
  if (rows.length === 0) return;
  const bytes = Buffer.from([head, ...rows.map(lineOf)].join('\n'));
  const trying = world.rooms.get(TryTable);
  const id =
    (await world.plain('tryOpening', null, () =>
      trying.run(actor, { bytes, name: '会员.csv', meaning: 'principal' }),
    )) ?? '';
  const { totals } = await world.rooms.get(ReadFiles).one(world.rooms.db, id);
  const ready = rows.filter((row) => row.ready);
  const of = (part: (row: OpeningRow) => number): number => sum(ready.map(part));
  const wanted = {
    rows: ready.length,
    ...{ principalFen: of((row) => row.principal), bonusFen: of((row) => row.bonus) },
    ...{ points: of((row) => row.points), uses: of((row) => row.uses) },
  };
  world.expect('the totals of a table', totals, wanted);
  const signing = world.rooms.get(SignOffFile);
  const sign = (seen: typeof wanted, refusal: string | null) =>
    world.keyed(actor, 'signOpening', refusal, (key) => signing.run(key, actor, id, seen));
  if (twist % 10 === 6) await sign({ ...wanted, principalFen: wanted.principalFen + 1 }, 'OPENING_TOTALS_CHANGED');
  await sign(wanted, null);
  await world.rooms.get(WorkOnFiles).run();
  if (twist % 10 === 7) await sign(wanted, 'STATE_CHANGED');
  world.openings.push({ id, shopId, given: await taken(world, id, shopId, rows), state: 'imported' });
}

function rowOf(
  world: ModelWorld,
  person: ModelPerson | null,
  place: number,
  { pick, fen, other, twist }: Operation,
): OpeningRow {
  const principal = twist % 4 === 1 ? 0 : fen + place;
  const member = person && firstCard(person);
  const standing = member?.card.standing() ?? null;
  const services = world.services.filter(({ kind }) => kind === 'service');
  const service = twist % 5 < 2 ? (services[pick % services.length] ?? null) : null;
  const points = twist % 4 < 3 ? 1 + (other % 700) : 0;
  const held = member?.card.principal() ?? 0;
  const cap = member ? capOf(member) : 500_000;
  return {
    ...{ person, principal, points, service },
    phone: person?.phone ?? `136${String(world.members.length).padStart(8, '0')}`,
    bonus: principal > 0 && twist % 2 === 0 ? 1 + (other % 5_000) : 0,
    uses: service ? 1 + (other % 4) : 0,
    lastDay: twist % 7 < 4 ? addDays(world.today, 5 + (pick % 60)) : null,
    ready: principal === 0 || (standing === null && held + principal <= cap),
    fits: principal === 0 || principal <= (member?.card.room(cap) ?? cap),
  };
}

const lineOf = ({ person, phone, principal, bonus, service, uses, points, lastDay }: OpeningRow): string =>
  [
    ...[person ? '' : '顾南', phone, yuan(principal), yuan(bonus), service?.name ?? '', service ? String(uses) : ''],
    ...[String(points), lastDay ?? ''],
  ].join(',');

/** Each row that fits is given whole, and nothing of any other. */
async function taken(
  world: ModelWorld,
  fileId: string,
  shopId: string,
  rows: readonly OpeningRow[],
): Promise<GivenByTable[]> {
  const stored = await world.rooms.db.rows<{ id: string; state: string; memberId: string | null }>(
    'SELECT id, state, member_id AS memberId FROM opening_row WHERE file_id = ? ORDER BY line',
    [fileId],
  );
  const states = rows.map(({ ready, fits }) => (ready && fits ? 'done' : 'refused'));
  world.expect(
    'rows of a table',
    stored.map(({ state }) => state),
    states,
  );
  const given: GivenByTable[] = [];
  for (const [place, row] of rows.entries()) {
    const { id = '', memberId = null } = stored[place] ?? {};
    world.count('opening row', states[place] ?? '');
    if (states[place] !== 'done') continue;
    const person = row.person ?? aNewcomer(world, memberId ?? '', row.phone);
    world.expect('whose row it is', memberId, person.actor.memberId);
    given.push(await give(world, { id, shopId }, row, person));
  }
  return given;
}

function aNewcomer(world: ModelWorld, memberId: string, phone: string): ModelPerson {
  const person: ModelPerson = {
    ...{ actor: world.owner(memberId), named: true, phone, inWechat: false, newcomer: true },
    ...{ cards: [], holding: new Holding() },
  };
  const member = { person, cardId: null, carId: null, card: new CardBook() };
  person.cards.push(member);
  world.members.push(member);
  return person;
}

async function give(
  world: ModelWorld,
  { id, shopId }: { id: string; shopId: string },
  { principal, bonus, points: count, service, uses: left, lastDay }: OpeningRow,
  person: ModelPerson,
): Promise<GivenByTable> {
  person.imported = true;
  const from = `openingBalance:${shopId}`;
  world.house.move(from, 'CNY_PRINCIPAL', -principal);
  world.house.move(from, 'CNY_BONUS', -bonus);
  world.house.move(from, 'POINT', -count);
  if (service) world.house.move(from, `USE:${service.id}`, -left);
  const { memberId } = person.actor;
  const uses = service && (await oldCard(world, { id, memberId, serviceId: service.id, left, lastDay, shopId }));
  if (uses) person.holding.serviceCards.push(uses);
  const untilDay = lastDay ?? addDays(addMonths(world.today, rules.months), -1);
  const lot: BookPoints = {
    ...{ born: world.nextBirth(), left: count, gone: 0, from: world.today },
    ...{ soldUntil: untilDay, lastDay: untilDay },
  };
  if (count > 0) person.holding.points.lots.push(lot);
  const points = count > 0 ? { lot, given: count } : null;
  const until = uses?.lastDay ?? null;
  if (principal === 0) return { person, card: null, points, uses, until };
  const member = firstCard(person);
  const found = await world.rooms.db.row<{ cardId: string }>(
    'SELECT c.id AS cardId FROM prepaid_card c JOIN ledger_lot l ON l.holder_id = c.id AND l.source_id = ? WHERE c.member_id = ?',
    [id, memberId],
  );
  opened(world, member, found?.cardId ?? '');
  lapseFirst(world, member);
  const bonusUntil = bonus > 0 ? lastDay : null;
  member.card.lots.push({
    ...{ topUpId: id, principal, bonus, principalLeft: principal, bonusLeft: bonus },
    ...{ soldUntil: bonusUntil, lastDay: bonusUntil, lapsed: false },
  });
  return { person, card: { member, lot: member.card.lots.at(-1) as BookLot }, points, uses, until };
}

/** Uses of before are on a card of their own that cost nothing here. */
async function oldCard(
  world: ModelWorld,
  of: { id: string; memberId: string; serviceId: string; left: number; lastDay: ShopDay | null; shopId: string },
): Promise<BookServiceCard> {
  const { serviceId, left, lastDay, shopId: soldAt } = of;
  const row = await world.rooms.db.row<{ id: string }>(
    'SELECT c.id FROM service_card c JOIN ledger_lot l ON l.holder_id = c.id AND l.source_id = ? WHERE c.member_id = ?',
    [of.id, of.memberId],
  );
  return {
    ...{ id: row?.id ?? '', soldAt, lineId: '', place: 0, state: 'active', pass: null, lapsed: false },
    ...{ transferable: false, labour: null },
    lastDay: lastDay ?? notBegun,
    services: [
      {
        ...{ serviceId, granted: left, left, gone: 0, goneFen: 0, earnedFen: 0, price: 0, deferred: 0 },
        lapsed: { times: 0, fen: 0, earned: 0 },
      },
    ],
  };
}

/** A table is taken back: what nobody has touched goes, each row whole or not at all. */
export async function undoOpening(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  // Whoever a table opened would be forgotten with it; here they stay.
  const all = world.openings.filter(({ given }) => given.every(({ person }) => !person.newcomer)).slice(-recent);
  const some = twist < 85 ? all.filter(({ state }) => state === 'imported') : all;
  const opening = some[pick % Math.max(1, some.length)];
  if (!opening) return;
  const actor = world.staff('shopManager', other, opening.shopId);
  const undoing = world.rooms.get(UndoFile);
  const wanted = opening.state === 'imported' ? null : 'STATE_CHANGED';
  const done = await world.keyed(actor, 'undoOpening', wanted, (key) =>
    undoing.run(key, actor, opening.id, '列选错了'),
  );
  if (!done) return;
  await world.rooms.get(WorkOnFiles).run();
  opening.state = 'undone';
  const states = opening.given.map((given) => takeBack(world, opening.shopId, given));
  const rows = await world.rooms.db.rows<{ state: string }>(
    "SELECT state FROM opening_row WHERE file_id = ? AND state IN ('undone', 'kept', 'done') ORDER BY line",
    [opening.id],
  );
  world.expect(
    'rows of a table that is taken back',
    rows.map(({ state }) => state),
    states,
  );
  for (const state of states) world.count('opening row', state);
}

const recent = 12;

function takeBack(world: ModelWorld, shopId: string, { card, points, uses, until }: GivenByTable): 'undone' | 'kept' {
  const untouched = uses?.services.every(({ gone }) => gone === 0) === true && uses.lastDay === until;
  if (uses && (uses.state !== 'active' || !untouched)) return 'kept';
  if (points && points.lot.left !== points.given) return 'kept';
  if (card) lapseFirst(world, card.member);
  const lot = card?.lot;
  if (lot && (lot.principalLeft !== lot.principal || lot.bonusLeft !== lot.bonus)) return 'kept';
  const to = `openingBalance:${shopId}`;
  for (const service of uses?.services ?? []) {
    world.house.move(to, `USE:${service.serviceId}`, service.left);
    service.left = 0;
  }
  if (uses) uses.state = 'closed';
  if (points) {
    world.house.move(to, 'POINT', points.given);
    points.lot.left = 0;
  }
  if (!lot) return 'undone';
  world.house.move(to, 'CNY_PRINCIPAL', lot.principalLeft);
  world.house.move(to, 'CNY_BONUS', lot.bonusLeft);
  lot.principalLeft = 0;
  lot.bonusLeft = 0;
  return 'undone';
}
