import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { aPrivateDatabase } from '../builders/a-private-database';
import { runModel } from './run-model';

const compareEvery = 5_000;

/**
 * `npm run model -- --operations 100000 [--seed S] [--lanes 2]`: random operations against the books. Each lane is a merchant of its
 * own in a database of its own, does its share one after the other, and has the next seed: while one waits for the database, another
 * works. What a lane of seed S finds, `--lanes 1 --seed S` finds again.
 */
async function main(): Promise<void> {
  const { operations, seed, lanes } = asked();
  const proof = await aPrivateDatabase();
  const began = Date.now();
  const say = (sentence: string): void => {
    console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${sentence}`);
  };
  const share = Math.ceil(operations / lanes);
  console.log(`${String(lanes)} lanes of ${String(share)} operations, from seed ${String(seed)} on`);
  try {
    const runs = Array.from({ length: lanes }, async (_, lane) => {
      const urls = await proof.database(`cheyou_lane_${String(lane)}`);
      const told = (sentence: string): void => {
        say(`seed ${String(seed + lane)}: ${sentence}`);
      };
      return runModel({ urls, seed: seed + lane, operations: share, compareEvery, say: told });
    });
    const outcomes = summed(await Promise.all(runs));
    for (const [name, times] of [...outcomes].sort()) console.log(`${String(times).padStart(8)}  ${name}`);
    const seconds = (Date.now() - began) / 1000;
    const done = share * lanes;
    const each = ((seconds * 1000) / done).toFixed(2);
    console.log(`0 lost, 0 doubled: ${String(done)} operations in ${seconds.toFixed(0)} s, ${each} ms each`);
    console.log(`of it at work: ${cpu(process.pid)} here, ${cpu(proof.server.pid)} in the database`);
  } finally {
    await proof.stop();
  }
}

function summed(all: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, times] of all.flatMap((one) => [...one])) sums.set(name, (sums.get(name) ?? 0) + times);
  return sums;
}

function asked(): { operations: number; seed: number; lanes: number } {
  const options = { operations: { type: 'string' }, seed: { type: 'string' }, lanes: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const number = (name: string, text: string): number => {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new Error(`--${name} is "${text}", expected a whole number.`);
  };
  const anySeed = String(Math.floor(Math.random() * 1_000_000_000));
  return {
    operations: number('operations', values.operations ?? '100000'),
    seed: number('seed', values.seed ?? anySeed),
    lanes: Math.max(1, number('lanes', values.lanes ?? '2')),
  };
}

/** Processor seconds of a process, where the system tells: on a busy machine the clock says little. */
function cpu(pid: number | undefined): string {
  try {
    const fields =
      readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
        .split(') ')[1]
        ?.split(' ') ?? [];
    const ticksPerSecond = 100;
    return `${((Number(fields[11]) + Number(fields[12])) / ticksPerSecond).toFixed(0)} s`;
  } catch {
    return 'unknown';
  }
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
