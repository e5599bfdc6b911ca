import { apiProgram } from '@cheyou/tooling/stack';
import { execFile } from 'node:child_process';
import { createConnection } from 'mysql2/promise';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { aCast, type Cast, type Owner } from '../kill/cast';
import { counterTopUp } from '../kill/deeds';
import { aKey, must, type Answered, type Heard, type Request } from '../kill/phone';
import { SystemUnderFire } from '../kill/system-under-fire';

/** How a purchase stands in the books, and what its buyer's phone shows. */
export interface Standing {
  readonly settlement: string;
  readonly hold: string;
  readonly order: string;
  readonly balanceFen: number;
  readonly cards: number;
}

/** Somebody with 1,000.00 on the prepaid card who buys a card of 300.00, 100.00 of it from there; every try carries one key. */
export interface Buyer {
  /** Asks once, and may never hear an answer. */
  asks(): Promise<Heard>;
  /** Asks until there is an answer. */
  insists(): Promise<Answered>;
  /** The stored value is put aside, and WeChat is being called. */
  putAside(): Promise<void>;
  /** Pays on the pay sheet. */
  pays(): Promise<void>;
  /** WeChat tells the API of the payment so many times more. */
  toldAgain(copies: number): Promise<void>;
  /** Sixteen minutes pass for the order: the time for paying is over. */
  letsItLapse(): Promise<void>;
  /** Captured or released. */
  ended(): Promise<void>;
  standing(): Promise<Standing>;
}

/** A service card on sale on the phones of the built system, whose API can be killed while somebody buys it. */
export interface PurchasesUnderFire {
  readonly system: SystemUnderFire;
  aBuyer(): Promise<Buyer>;
  /** What goes wrong at WeChat next. */
  fault(rule: object): Promise<void>;
  noFaults(): Promise<void>;
  /** Nobody can be told anything: whoever captures a purchase stops where its owner is told of the card. */
  holdNotices(): Promise<HeldNotices>;
  /** What the invariants find; empty when all hold. */
  broken(): Promise<string>;
}

export interface HeldNotices {
  /** A capture has come so far. */
  reached(): Promise<void>;
  letGo(): Promise<void>;
}

const endsWithinMs = 90_000;

/** @param buyers how many there will be */
export async function purchasesUnderFire(buyers: number): Promise<PurchasesUnderFire> {
  const system = await SystemUnderFire.start();
  try {
    const cast = await aCast(system, buyers);
    const version = await aCardOnSale(cast);
    const owners = [...cast.owners];
    return {
      system,
      aBuyer: async () => {
        const owner = owners.shift();
        if (!owner) throw new Error('everybody has bought');
        return aBuyer(system, owner, await aWish(cast, owner, version));
      },
      fault: (rule) => faults(system, { method: 'POST', body: JSON.stringify(rule) }),
      noFaults: () => faults(system, { method: 'DELETE' }),
      holdNotices: () => holdNotices(system),
      broken: () => broken(system),
    };
  } catch (error) {
    await system.stop();
    throw error;
  }
}

async function aCardOnSale({ manager, serviceId }: Cast): Promise<string> {
  const body = {
    ...{ kind: 'timesCard', name: '快洗十次卡', priceFen: 30_000, startsWith: 'purchase', startsOn: null, months: 12 },
    ...{ shopIds: null, carsMax: null, carChangesMax: null, transferable: false, onPhone: true },
    services: [{ serviceId, granted: 10, perDayMax: null, perMonthMax: null }],
  };
  const request = { method: 'POST', path: '/staff/service-card-products', body, key: aKey() } as const;
  return String(must(await manager.phone.insist(request), 201)['version']);
}

async function aWish(cast: Cast, owner: Owner, version: string): Promise<Request> {
  const topUp = must(await cast.manager.phone.insist(counterTopUp(cast, owner, 100_000).request), 201);
  const prepaid = { cardId: topUp['cardId'], amountFen: 10_000 };
  const body = { version, quotedFen: 30_000, qty: 1, carIds: [], termsVersion: cast.terms, prepaid };
  return { method: 'POST', path: '/me/service-card-purchases', body, key: aKey() };
}

function aBuyer(system: SystemUnderFire, { phone, memberId }: Owner, wish: Request): Buyer {
  const booked = async (): Promise<Booked> => {
    const [one, ...more] = await bookedOf(system, memberId);
    if (!one || more.length > 0) throw new Error(`${String(more.length + (one ? 1 : 0))} purchases instead of one`);
    return one;
  };
  const listOf = async (path: string): Promise<{ balanceFen: number }[]> =>
    must(await phone.insist({ path }), 200) as unknown as { balanceFen: number }[];
  const toSandbox = async (deed: 'pay' | 'notify', body: object = {}): Promise<void> => {
    must(await phone.sandbox(`/sandbox/orders/${(await booked()).orderId}/${deed}`, body), 200);
  };
  return {
    asks: () => phone.ask(wish),
    insists: () => phone.insist(wish),
    putAside: () =>
      until('the order is on its way to WeChat', async () => {
        const [one] = await bookedOf(system, memberId);
        return one?.settlement === 'held' && one.order === 'awaiting';
      }),
    pays: () => toSandbox('pay'),
    toldAgain: (copies) => toSandbox('notify', { copies }),
    letsItLapse: async () => {
      const earlier = ['created_at', 'called_at', 'deadline_at', 'check_due_at'];
      const set = earlier.map((column) => `${column} = ${column} - INTERVAL 16 MINUTE`).join(', ');
      await system.rows(`UPDATE payment_order SET ${set} WHERE id = ?`, [(await booked()).orderId]);
    },
    ended: () => until('the purchase has its end', async () => (await booked()).settlement !== 'held'),
    standing: async () => {
      const { settlement, hold, order } = await booked();
      const [[card], cards] = await Promise.all([listOf('/me/cards'), listOf('/me/service-cards')]);
      return { settlement, hold, order, balanceFen: card?.balanceFen ?? 0, cards: cards.length };
    },
  };
}

interface Booked {
  readonly orderId: string;
  readonly settlement: string;
  readonly hold: string;
  readonly order: string;
}

const bookedOf = (system: SystemUnderFire, memberId: string): Promise<Booked[]> =>
  system.rows<Booked>(
    `SELECT o.id AS orderId, s.state AS settlement, h.state AS hold, o.state AS \`order\` FROM settlement s
     LEFT JOIN ledger_hold h ON h.id = s.hold_id LEFT JOIN payment_order o ON o.id = s.payment_order_id
     WHERE s.member_id = ?`,
    [memberId],
  );

async function faults({ sandboxUrl }: SystemUnderFire, request: { method: string; body?: string }): Promise<void> {
  const headers: Record<string, string> = request.body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(`${sandboxUrl}/sandbox/faults`, { ...request, headers });
  if (!answer.ok) throw new Error(`no such fault: ${await answer.text()}`);
}

async function holdNotices(system: SystemUnderFire): Promise<HeldNotices> {
  const connection = await createConnection({ uri: String(system.settings['DATABASE_ADMIN_URL']) });
  await connection.query('LOCK TABLES notice WRITE');
  const waits = `SELECT id FROM information_schema.processlist
    WHERE state = 'Waiting for table metadata lock' AND info LIKE '%serviceCardIssued%'`;
  return {
    reached: () => until('a capture tells of its card', async () => (await system.rows(waits)).length > 0),
    letGo: async () => {
      await connection.query('UNLOCK TABLES');
      await connection.end();
    },
  };
}

function broken({ settings }: SystemUnderFire): Promise<string> {
  const env = { ...process.env, ...settings, JOBS: 'off' };
  return promisify(execFile)(process.execPath, [apiProgram('invariants')], { env }).then(
    () => '',
    (error: unknown) => (error as { stdout?: string }).stdout ?? String(error),
  );
}

async function until(what: string, so: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + endsWithinMs;
  while (!(await so())) {
    if (Date.now() > end) throw new Error(`not so after ${String(endsWithinMs)} ms: ${what}`);
    await sleep(100);
  }
}
