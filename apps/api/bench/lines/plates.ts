import type { BenchServer } from '../bench-server';
import type { BenchWorld } from '../bench-world';
import { drive, type BenchRequest } from '../client';
import { idOf } from '../data/ids';
import { interleaved, medians, ms, type Line } from '../measure';

/** What staff type: three characters on, common ones and rare ones. */
const parts = ['123', 'A80', 'A12', '4567', 'B77', 'C1234', '90817', '315', '川B2', '6688'];
const searches = 300;

/** The desk's search, the whole route with cars, owners and balances, against LIKE and against a read by primary key. */
export async function plateLines({ effort }: BenchServer, world: BenchWorld): Promise<Line[]> {
  const floorUrl = await world.startFloor();
  const token = await world.managerToken();
  const search = (count: number) =>
    drive(
      world.url,
      1,
      Array.from({ length: count }, (_, place): BenchRequest => ({
        path: `/api/staff/search?q=${partAt(place)}`,
        token,
      })),
    );
  const like = () =>
    drive(
      floorUrl,
      1,
      parts.map((_, place): BenchRequest => ({ path: `/like?part=${partAt(place)}` })),
    );
  const byKey = () =>
    drive(
      floorUrl,
      1,
      Array.from({ length: searches * effort.share }, (_, place): BenchRequest => {
        return { path: `/car?id=${idOf('car', 1 + ((place * 7_919) % world.members))}` };
      }),
    );
  const against = await interleaved(effort, () => search(searches * effort.share), like);
  const keyed = await interleaved(effort, () => search(searches * effort.share), byKey);
  const faster = medians(against.runs, (run) => run.p50);
  const p99 = medians(keyed.runs, (run) => run.p99);
  const cars = world.members.toLocaleString('en');
  return [
    {
      what: `part of a plate among ${cars} cars, p50 (floor: LIKE; ratio: times faster)`,
      ...{ ours: ms(faster.ours), floor: ms(faster.floor), ratio: 1 / faster.ratio, reach: { atLeast: 50 } },
      load: against.load,
    },
    {
      what: `part of a plate, p99 (floor: a read by primary key)`,
      ...{ ours: ms(p99.ours), floor: ms(p99.floor), ratio: p99.ratio, reach: { atMost: 10 } },
      load: keyed.load,
    },
  ];
}

const partAt = (place: number): string => encodeURIComponent(parts[place % parts.length] ?? '');
