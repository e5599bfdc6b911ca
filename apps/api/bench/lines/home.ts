import type { BenchServer } from '../bench-server';
import type { BenchWorld } from '../bench-world';
import { drive, type BenchRequest } from '../client';
import { interleaved, medians, ms, perSecond, type Line } from '../measure';
import { statementsSeen } from '../statements-seen';

const owners = 100;
const clients = 16;
const requestsARun = 2_000;

/** The owner's first screen against the same statements sent by hand. */
export async function homeLines({ effort }: BenchServer, world: BenchWorld): Promise<Line[]> {
  const numbers = Array.from({ length: owners }, (_, place) => 2 + place * Math.floor((world.members - 2) / owners));
  const tokens = await world.tokensOf(numbers);
  const asked = tokens.map((token): BenchRequest => ({ path: '/api/me/home', token }));
  // Once before they are watched: a first request also reads who is asking, and that is remembered for a while.
  await drive(world.url, 1, asked);
  const statements = await statementsSeen(
    world.root,
    asked.map((request) => () => drive(world.url, 1, [request])),
  );
  const floorUrl = await world.startFloor(statements);
  const run = (url: string, ask: (owner: number) => BenchRequest) =>
    drive(
      url,
      clients,
      Array.from({ length: Math.round(requestsARun * effort.share) }, (_, place) => ask(place % owners)),
    );
  const { runs, load } = await interleaved(
    effort,
    () => run(world.url, (owner) => asked[owner] ?? { path: '/' }),
    () => run(floorUrl, (owner) => ({ path: `/replay?place=${String(owner)}` })),
  );
  const [throughput, p99] = [medians(runs, (one) => one.perSecond), medians(runs, (one) => one.p99)];
  const what = `owner's home, ${String(clients)} clients, ${String(statements[0]?.length ?? 0)} statements`;
  return [
    {
      what,
      ours: perSecond(throughput.ours),
      floor: perSecond(throughput.floor),
      ratio: throughput.ratio,
      reach: { atLeast: 0.6 },
      load,
    },
    {
      what: "owner's home, p99",
      ours: ms(p99.ours),
      floor: ms(p99.floor),
      ratio: p99.ratio,
      reach: { atMost: 2 },
      load,
    },
  ];
}
