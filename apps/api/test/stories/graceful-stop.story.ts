import { setTimeout as sleep } from 'node:timers/promises';
import { aCast, type Cast, type Owner } from '../kill/cast';
import { counterTopUp } from '../kill/deeds';
import { SystemUnderFire } from '../kill/system-under-fire';

let system: SystemUnderFire;
let cast: Cast;
beforeAll(async () => {
  system = await SystemUnderFire.start();
  cast = await aCast(system, 4);
});
afterAll(() => system.stop());

/** Status of an answer, or how the line said no. */
async function heard(asked: Promise<Response>): Promise<number | string> {
  try {
    const answer = await asked;
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    return String(((error as Error).cause as { code?: string } | undefined)?.code ?? error);
  }
}

/** Sends requests for as long as readiness says so, as a balancer does; lines stay open between them. */
class Balancer {
  readonly answers: (number | string)[] = [];
  /** What readiness was in the end: nothing else came after the first of it. */
  readonly ends: (number | string)[] = [];
  private ready = true;

  /** Looks until nobody answers any more. */
  async watch(): Promise<void> {
    for (;;) {
      const seen = await heard(fetch(`${system.url}/api/health/ready`));
      if (seen === 200 && this.ready) continue;
      this.ready = false;
      this.ends.push(seen);
      if (typeof seen === 'string') return;
      await sleep(20);
    }
  }

  async send(next: () => Promise<Response>): Promise<void> {
    while (this.ready) this.answers.push(await heard(next()));
  }
}

const balanceOf = ({ phone }: Owner): Promise<Response> =>
  fetch(`${system.url}/api/me/cards`, { headers: phone.headers() });

/** Slowly enough that no card is full before the end. */
async function topUp(owner: Owner): Promise<Response> {
  await sleep(25);
  const { path, body, key } = counterTopUp(cast, owner, 500).request;
  const headers = { ...cast.manager.phone.headers(), 'content-type': 'application/json', 'idempotency-key': key };
  return fetch(`${system.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('told to stop under load: readiness goes first, what was begun is ended, and nobody is cut off', async () => {
  const balancer = new Balancer();
  const working = cast.owners.flatMap((owner) => [
    balancer.send(() => balanceOf(owner)),
    balancer.send(() => topUp(owner)),
  ]);
  const watching = balancer.watch();
  await sleep(1_000);
  const held = await system.holdCards(cast.owners[0]?.memberId ?? '');
  // Whoever tops this card up waits now; the listener is closed long before the card is let go.
  await sleep(200);
  const ending = system.endApi();
  await sleep(1_000);
  await held.letGo();
  const { tookMs } = await ending;
  await Promise.all([...working, watching]);
  expect(new Set(balancer.answers)).toEqual(new Set([200, 201]));
  expect(new Set(balancer.ends.slice(0, -1))).toEqual(new Set([503]));
  // No line that somebody keeps open for later holds the process.
  expect(tookMs).toBeLessThan(10_000);
  const [row] = await system.rows<{ n: number }>("SELECT COUNT(*) AS n FROM top_up WHERE state = 'done'");
  expect(Number(row?.n)).toBe(balancer.answers.filter((one) => one === 201).length);
  expect(await system.rows('SELECT name FROM job_lease WHERE holder IS NOT NULL')).toEqual([]);
}, 120_000);
