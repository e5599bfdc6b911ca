import type { BenchServer } from '../bench-server';
import type { BenchWorld } from '../bench-world';
import { drive, type BenchRequest, type Figures } from '../client';
import { idOf } from '../data/ids';
import { interleaved, medians, ms, type Line, type Pair } from '../measure';
import { statementsSeen } from '../statements-seen';

/** What staff type: three characters on, common ones and rare ones. */
const parts = ['123', 'A80', 'A12', '4567', 'B77', 'C1234', '90817', '315', '川B2', '6688'];
const searches = 300;

/** The desk's search, the whole route with cars, owners and balances, against LIKE and against a read by primary key. */
export async function plateLines({ effort }: BenchServer, world: BenchWorld): Promise<Line[]> {
  const { search, statement, like, byKey } = await waysToAsk(world, Math.round(searches * effort.share));
  const bare = await interleaved(effort, statement, like);
  const whole = await interleaved(effort, search, like);
  const keyed = await interleaved(effort, search, byKey);
  const p99 = medians(keyed.runs, (run) => run.p99);
  const cars = world.members.toLocaleString('en');
  return [
    timesFaster(`part of a plate among ${cars} cars, the statement, p50 (floor: LIKE; ratio: times faster)`, bare),
    timesFaster('part of a plate, the whole search with cars and owners, p50 (floor: LIKE)', whole),
    {
      what: 'part of a plate, the whole search, p99 (floor: a read by primary key)',
      ...{ ours: ms(p99.ours), floor: ms(p99.floor), ratio: p99.ratio, reach: { atMost: 10 } },
      load: keyed.load,
    },
  ];
}

function timesFaster(what: string, { runs, load }: { runs: Pair<Figures>[]; load: string }): Line {
  const { ours, floor, ratio } = medians(runs, (run) => run.p50);
  return { what, ours: ms(ours), floor: ms(floor), ratio: 1 / ratio, reach: { atLeast: 50 }, load };
}

type Way = () => Promise<Figures>;

async function waysToAsk(
  world: BenchWorld,
  count: number,
): Promise<Record<'search' | 'statement' | 'like' | 'byKey', Way>> {
  const token = await world.managerToken();
  const searched = parts.map((part): BenchRequest => ({
    path: `/api/staff/search?q=${encodeURIComponent(part)}`,
    token,
  }));
  const sent = await statementsSeen(
    world.root,
    searched.map((request) => () => drive(world.url, 1, [request])),
  );
  const floorUrl = await world.startFloor(sent.map((all) => all.filter((sql) => sql.includes('plate_suffix'))));
  const asks = (url: string, times: number, ask: (place: number) => BenchRequest): Way => {
    const requests = Array.from({ length: times }, (_, place) => ask(place));
    return () => drive(url, 1, requests);
  };
  return {
    search: asks(world.url, count, (place) => searched[place % searched.length] ?? { path: '/' }),
    statement: asks(floorUrl, count, (place) => ({ path: `/replay?place=${String(place)}` })),
    like: asks(floorUrl, parts.length, (place) => ({ path: `/like?part=${encodeURIComponent(parts[place] ?? '')}` })),
    byKey: asks(floorUrl, count, (place) => ({
      path: `/car?id=${idOf('car', 1 + ((place * 7_919) % world.members))}`,
    })),
  };
}
