import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { request } from 'undici';
import type { BenchWorld } from '../bench-world';
import type { Line } from '../measure';

/** How much memory the API's process came to while it sent every member as a file, with many members and with few. */
export async function memoryLines(large: BenchWorld, small: BenchWorld): Promise<Line[]> {
  const before = loadavg()[0] ?? 0;
  const few = await peakOfExport(small);
  const many = await peakOfExport(large);
  const load = `${before.toFixed(1)}→${(loadavg()[0] ?? 0).toFixed(1)}`;
  const what = `memory, export of ${large.members.toLocaleString('en')} members (floor: ${small.members.toLocaleString('en')})`;
  return [{ what, ours: mib(many), floor: mib(few), ratio: many / few, reach: { atMost: 1.5 }, load }];
}

async function peakOfExport(world: BenchWorld): Promise<number> {
  const { apiPid, url } = world;
  const authorization = `Bearer ${await world.managerToken()}`;
  // The first run brings caches and compiled code along, which both have.
  for (let run = 0; run < 2; run += 1) {
    forgetPeak(apiPid);
    const answer = await request(`${url}/api/staff/exports/members.csv`, {
      headers: { authorization },
      bodyTimeout: 0,
    });
    if (answer.statusCode !== 200) throw new Error(`the export answered ${String(answer.statusCode)}`);
    let bytes = 0;
    for await (const chunk of answer.body) bytes += (chunk as Buffer).length;
    if (bytes < world.members) throw new Error(`an export of ${String(bytes)} bytes is too short`);
  }
  return peakOf(apiPid);
}

/** Linux keeps the highest resident memory of a process; writing 5 makes it forget. */
function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${String(pid)}/clear_refs`, '5');
}

function peakOf(pid: number): number {
  const [, kib] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  if (kib === undefined) throw new Error(`process ${String(pid)} tells no peak`);
  return Number(kib) * 1_024;
}

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
