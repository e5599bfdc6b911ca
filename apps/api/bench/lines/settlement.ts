import { randomUUID } from 'node:crypto';
import type { BenchServer } from '../bench-server';
import type { BenchWorld } from '../bench-world';
import { drive, type BenchRequest, type Figures } from '../client';
import { prepareSales, saleFen, type PreparedSale } from '../data/prepared-sales';
import { idOf } from '../data/ids';
import { paidWith, prepareHoldings, type PreparedHolding } from '../data/prepared-holdings';
import { managerMemberId, managerStaffId } from '../data/staff-and-day';
import { interleaved, medians, perSecond, type Line } from '../measure';

const clients = 16;
const crowd = 32;
const salesARun = 600;
/** Nobody's card is too small for a bench. */
const hotMember = 2;
const hotFen = 1_000_000_000;
const firstSpread = 1_200;

/** Numbers of the sales made so far: each is settled once. */
let sales = 1;

/** Settling sales of many members, paid from the card and in cash, against the same rows written by hand. */
export async function settlementLines({ effort }: BenchServer, world: BenchWorld): Promise<Line[]> {
  const floorUrl = await world.startFloor();
  const count = Math.round(salesARun * effort.share);
  const { runs, load } = await interleaved(
    effort,
    () => settle(world, clients, count, {}),
    async () => drive(floorUrl, clients, (await prepared(world, count, {})).map(byHand)),
  );
  const throughput = medians(runs, (one) => one.perSecond);
  const what = `settlement from card and cash, ${String(clients)} clients`;
  const ofAll = await interleaved(
    effort,
    async () => drive(world.url, clients, (await withHoldings(world, count)).map(await byAll(world))),
    async () => drive(floorUrl, clients, (await withHoldings(world, count)).map(byHandOfAll)),
  );
  const all = medians(ofAll.runs, (one) => one.perSecond);
  return [
    figures(what, throughput, load),
    figures(`settlement with everything a member holds, ${String(clients)} clients`, all, ofAll.load),
  ];
}

const figures = (what: string, of: { ours: number; floor: number; ratio: number }, load: string): Line => ({
  what,
  ours: perSecond(of.ours),
  floor: perSecond(of.floor),
  ratio: of.ratio,
  reach: { atLeast: 0.5 },
  load,
});

type Held = PreparedSale & PreparedHolding;

async function withHoldings(world: BenchWorld, count: number): Promise<Held[]> {
  const first = sales;
  const made = await prepared(world, count, {});
  const holdings = await prepareHoldings(world.root, first, made);
  return made.flatMap((sale, place) => {
    const holding = holdings[place];
    return holding ? [{ ...sale, ...holding }] : [];
  });
}

/** A use, a coupon, points, the card and cash. */
async function byAll(world: BenchWorld): Promise<(held: Held) => BenchRequest> {
  const token = await world.managerToken();
  return ({ saleId, proofId, cardId, shopId, couponId, serviceCardId, lineId }) => {
    const wishes = {
      uses: [{ cardId: serviceCardId, lineId, times: 1 }],
      couponIds: [couponId],
      points: paidWith.points,
      prepaid: { cardId, amountFen: paidWith.prepaid },
      tenders: [{ method: 'cash', amountFen: paidWith.cash, receivedFen: paidWith.cash }],
    };
    const body = { wishes, quotedFen: saleFen.total, proofId };
    return { method: 'POST', path: `/api/staff/sales/${saleId}/settlement`, token, shopId, key: newKey(), body };
  };
}

function byHandOfAll(held: Held): BenchRequest {
  const { saleId, proofId, cardId, couponId, serviceCardId, lineId } = held;
  const { use, coupon, points, prepaid: prepaidFen, cash: cashFen } = paidWith;
  const legs = [
    ['package', use],
    ['coupon', coupon],
    ['points', points],
  ];
  const who = { owner: managerMemberId, key: newKey(), staffId: managerStaffId };
  const body = { ...who, saleId, proofId, cardId, prepaidFen, cashFen };
  const holdings = { couponId, serviceCardId, lineId, points, legs };
  return { method: 'POST', path: '/settlement', body: { ...body, holdings } };
}

/** One member's card, or one shop, against the same work spread over many. */
export async function hotLines({ effort }: BenchServer, world: BenchWorld): Promise<Line[]> {
  await fillHotCard(world);
  const count = Math.round(salesARun * effort.share);
  const spread = () => settle(world, crowd, count, {});
  const member = await interleaved(
    effort,
    () => settle(world, crowd, count, { members: 1, firstMember: hotMember }),
    spread,
  );
  const shop = await interleaved(effort, () => settle(world, crowd, count, { shopIds: [world.shopId] }), spread);
  const opening = await interleaved(
    effort,
    () => open(world, count, [world.shopId]),
    () => open(world, count, world.shopIds),
  );
  const line = (what: string, { runs, load }: { runs: { ours: Figures; floor: Figures }[]; load: string }): Line => {
    const { ours, floor, ratio } = medians(runs, (run) => run.perSecond);
    return { what, ours: perSecond(ours), floor: perSecond(floor), ratio, reach: { atLeast: 0.8 }, load };
  };
  return [
    line(`one hot member settles, ${String(crowd)} clients (floor: many members)`, member),
    line(`one busy shop settles, ${String(crowd)} clients (floor: many shops)`, shop),
    line(`one busy shop opens sales, ${String(crowd)} clients (floor: many shops)`, opening),
  ];
}

type Spread = Partial<{ members: number; firstMember: number; shopIds: readonly string[] }>;

async function prepared(world: BenchWorld, count: number, spread: Spread): Promise<PreparedSale[]> {
  const made = await prepareSales(world.root, {
    first: sales,
    count,
    members: Math.min(count, world.members - firstSpread),
    // Each run takes the next few, so that no card runs dry.
    firstMember: firstSpread + (sales % Math.max(1, world.members - firstSpread - salesARun)),
    shopIds: world.shopIds,
    staffId: managerStaffId,
    ...spread,
  });
  sales += count;
  return made;
}

async function settle(world: BenchWorld, atOnce: number, count: number, spread: Spread): Promise<Figures> {
  const token = await world.managerToken();
  const requests = (await prepared(world, count, spread)).map(({ saleId, proofId, cardId, shopId }): BenchRequest => {
    const wishes = {
      prepaid: { cardId, amountFen: saleFen.prepaid },
      tenders: [{ method: 'cash', amountFen: saleFen.cash, receivedFen: saleFen.cash }],
    };
    const body = { wishes, quotedFen: saleFen.total, proofId };
    return { method: 'POST', path: `/api/staff/sales/${saleId}/settlement`, token, shopId, key: newKey(), body };
  });
  return drive(world.url, atOnce, requests);
}

function byHand({ saleId, proofId, cardId }: PreparedSale): BenchRequest {
  const who = { owner: managerMemberId, key: newKey(), staffId: managerStaffId };
  const body = { ...who, saleId, proofId, cardId, prepaidFen: saleFen.prepaid, cashFen: saleFen.cash, holdings: null };
  return { method: 'POST', path: '/settlement', body };
}

async function open(world: BenchWorld, count: number, shopIds: readonly string[]): Promise<Figures> {
  const token = await world.managerToken();
  const [service] = await world.rooms.db.rows<{ id: string }>("SELECT id FROM service WHERE kind = 'service' LIMIT 1");
  const requests = Array.from({ length: count }, (_, place): BenchRequest => {
    const number = firstSpread + place;
    const body = {
      memberId: idOf('member', number),
      carId: idOf('car', number),
      lines: [{ serviceId: service?.id, qty: 1 }],
    };
    const shopId = shopIds[place % shopIds.length] ?? '';
    return { method: 'POST', path: '/api/staff/sales', token, shopId, key: newKey(), body };
  });
  return drive(world.url, crowd, requests);
}

async function fillHotCard(world: BenchWorld): Promise<void> {
  const ids = [idOf('principal', hotMember), idOf('bonus', hotMember)];
  await world.root.query('UPDATE ledger_account SET given = ? WHERE id IN (?)', [hotFen, ids]);
  await world.root.query('UPDATE ledger_balance SET amount = ? WHERE account_id IN (?)', [hotFen, ids]);
}

const newKey = (): string => randomUUID().replaceAll('-', '');
