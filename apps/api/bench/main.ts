import { parseArgs } from 'node:util';
import { BenchServer } from './bench-server';
import type { BenchWorld } from './bench-world';
import { growthLines } from './lines/growth';
import { homeLines } from './lines/home';
import { memoryLines } from './lines/memory';
import { plateLines } from './lines/plates';
import { hotLines, settlementLines } from './lines/settlement';
import { quick, whole, type Line } from './measure';
import { printTable, reached } from './print-table';

type Part = (typeof parts)[number];
const parts = ['home', 'settlement', 'hot', 'plates', 'growth', 'memory'] as const;
const ofLarge: readonly Part[] = ['plates', 'growth', 'memory'];

const smallMembers = 10_000;
const bytesAMember = 9_000;

interface Wishes {
  readonly members: number;
  readonly only: readonly Part[];
  readonly keep: boolean;
  readonly quick: boolean;
}

/** `npm run bench [-- --members 1000000] [--only home,settlement] [--quick] [--keep]`: what the program costs beside the bare stack. */
async function main(): Promise<void> {
  const wishes = asked();
  const began = Date.now();
  const say = (sentence: string): void => {
    console.log(`${String(Math.round((Date.now() - began) / 1_000)).padStart(5)} s  ${sentence}`);
  };
  const bufferPoolGb = 1 + Math.ceil(((wishes.members + smallMembers) * bytesAMember) / 2 ** 30);
  const server = await BenchServer.start({ bufferPoolGb, keep: wishes.keep, effort: wishes.quick ? quick : whole });
  const stop = (): void => {
    void server.stop().finally(() => process.exit(1));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const lines = await measure(server, wishes, say);
    printTable(lines);
    const missed = lines.filter((line) => !reached(line)).length;
    say(`${String(lines.length - missed)} of ${String(lines.length)} ratios reached`);
  } finally {
    await server.stop();
    if (wishes.keep) console.log(`The data was left in ${server.folder}.`);
  }
}

async function measure(
  server: BenchServer,
  { members, only }: Wishes,
  say: (sentence: string) => void,
): Promise<Line[]> {
  const lines: Line[] = [];
  const take = async (part: Part, work: () => Promise<Line[]>): Promise<void> => {
    if (!only.includes(part)) return;
    say(`measuring ${part}`);
    const measured = await work();
    // At once, so that a run that is cut off has said what it found.
    for (const { what, ours, floor, ratio } of measured)
      say(`${what}: ${ours}, floor ${floor}, ratio ${ratio.toFixed(2)}`);
    lines.push(...measured);
  };
  const small = await world(server, 'cheyou_small', smallMembers, say);
  await take('home', () => homeLines(server, small));
  await take('settlement', () => settlementLines(server, small));
  await take('hot', () => hotLines(server, small));
  if (!only.some((part) => ofLarge.includes(part))) return lines;
  const large = await world(server, 'cheyou_large', members, say);
  await take('plates', () => plateLines(server, large));
  await take('growth', () => growthLines(server, large, small));
  await take('memory', () => memoryLines(large, small));
  return lines;
}

async function world(
  server: BenchServer,
  name: string,
  members: number,
  say: (sentence: string) => void,
): Promise<BenchWorld> {
  say(`filling a database with ${members.toLocaleString('en')} members`);
  const opened = await server.world(name, { members, say });
  await opened.startApi();
  say('filled');
  return opened;
}

function asked(): Wishes {
  const options = {
    members: { type: 'string' },
    only: { type: 'string' },
    keep: { type: 'boolean' },
    quick: { type: 'boolean' },
  } as const;
  const { members = '1000000', only = parts.join(','), keep = false, quick = false } = parseArgs({ options }).values;
  if (!/^\d{4,7}$/.test(members)) throw new Error(`--members is "${members}", expected 1000 to 9999999.`);
  const chosen = only.split(',');
  const wrong = chosen.find((name) => !(parts as readonly string[]).includes(name));
  if (wrong !== undefined) throw new Error(`--only knows ${parts.join(', ')}; "${wrong}" is none of them.`);
  return { members: Number(members), only: chosen as Part[], keep, quick };
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
