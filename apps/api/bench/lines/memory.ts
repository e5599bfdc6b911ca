import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { FormData, request } from 'undici';
import type { BenchWorld } from '../bench-world';
import type { Line } from '../measure';

/** A table of an old system at its longest, and a short one. */
const rowsMany = 20_000;
const rowsFew = 1_000;

/** How much memory the API's process came to while it sent every member as a file and while it tried a table, for many and for few. */
export async function memoryLines(large: BenchWorld, small: BenchWorld): Promise<Line[]> {
  const before = loadavg()[0] ?? 0;
  const few = await peakOfExport(small);
  const many = await peakOfExport(large);
  const load = `${before.toFixed(1)}→${(loadavg()[0] ?? 0).toFixed(1)}`;
  const fewRows = await peakOfImport(small, rowsFew);
  const manyRows = await peakOfImport(small, rowsMany);
  const exported = `memory, export of ${words(large.members)} members (floor: ${words(small.members)})`;
  const imported = `memory, a table of ${words(rowsMany)} rows tried (floor: ${words(rowsFew)})`;
  const reach = { atMost: 1.5 };
  return [
    { what: exported, ours: mib(many), floor: mib(few), ratio: many / few, reach, load },
    { what: imported, ours: mib(manyRows), floor: mib(fewRows), ratio: manyRows / fewRows, reach, load },
  ];
}

/** Each row is a member nobody knows yet; the same table is tried twice, as the export is sent twice. */
async function peakOfImport(world: BenchWorld, rows: number): Promise<number> {
  const { apiPid, url } = world;
  const lines = Array.from(
    { length: rows },
    (_, at) => `1390${String(at).padStart(7, '0')},${String(at % 900)}.50,${String(at % 90)}`,
  );
  const table = `手机号,余额,积分\n${lines.join('\n')}\n`;
  for (let run = 0; run < 2; run += 1) {
    forgetPeak(apiPid);
    const body = new FormData();
    body.append('file', new Blob([table]), 'members.csv');
    const answer = await request(`${url}/api/staff/opening-files?name=members.csv&balance=principal`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await world.managerToken()}` },
      body,
      headersTimeout: 0,
    });
    const seen = await answer.body.text();
    if (answer.statusCode !== 201) throw new Error(`the table was answered ${String(answer.statusCode)}: ${seen}`);
  }
  return peakOf(apiPid);
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

const words = (count: number): string => count.toLocaleString('en');
const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
