import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { aPrivateDatabase } from '../builders/a-private-database';
import { runModel } from './run-model';

const compareEvery = 5_000;

/** `npm run model -- --operations 100000 [--seed S]`: random operations against the books, on a database of its own. */
async function main(): Promise<void> {
  const { operations, seed } = asked();
  const database = await aPrivateDatabase();
  const began = Date.now();
  const say = (sentence: string): void => {
    console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${sentence}`);
  };
  console.log(`${String(operations)} operations of seed ${String(seed)}`);
  try {
    const outcomes = await runModel({ urls: database.urls, seed, operations, compareEvery, say });
    for (const [name, times] of [...outcomes].sort()) console.log(`${String(times).padStart(8)}  ${name}`);
    const seconds = (Date.now() - began) / 1000;
    const each = ((seconds * 1000) / operations).toFixed(2);
    console.log(`0 lost, 0 doubled: ${String(operations)} operations in ${seconds.toFixed(0)} s, ${each} ms each`);
    console.log(`of it at work: ${cpu(process.pid)} here, ${cpu(database.server.pid)} in the database`);
  } finally {
    await database.stop();
  }
}

function asked(): { operations: number; seed: number } {
  const options = { operations: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const number = (name: string, text: string): number => {
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new Error(`--${name} is "${text}", expected a whole number.`);
  };
  const anySeed = String(Math.floor(Math.random() * 1_000_000_000));
  return {
    operations: number('operations', values.operations ?? '100000'),
    seed: number('seed', values.seed ?? anySeed),
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
