import type { Connection, RowDataPacket } from 'mysql2/promise';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchServer } from '../bench-server';
import type { BenchWorld } from '../bench-world';
import { drive, type BenchRequest } from '../client';
import { interleaved, medians, ms, perSecond, type Line } from '../measure';

const owners = 100;
const clients = 16;
const requestsARun = 2_000;

/** The owner's first screen against the same statements sent by hand. */
export async function homeLines(server: BenchServer, world: BenchWorld): Promise<Line[]> {
  const numbers = Array.from({ length: owners }, (_, place) => 2 + place * Math.floor((world.members - 2) / owners));
  const tokens = await world.tokensOf(numbers);
  const asked = tokens.map((token): BenchRequest => ({ path: '/api/me/home', token }));
  // Once before they are watched: a first request also reads who is asking, and that is remembered for a while.
  await drive(world.url, 1, asked);
  const statements = await statementsOf(
    world.root,
    asked.map((request) => () => drive(world.url, 1, [request])),
  );
  const script = join(server.folder, 'home-statements.json');
  writeFileSync(script, JSON.stringify(statements));
  const floorUrl = await world.startFloor({ HOME_STATEMENTS: script });
  const run = (url: string, ask: (owner: number) => BenchRequest) =>
    drive(
      url,
      clients,
      Array.from({ length: requestsARun * server.effort.share }, (_, place) => ask(place % owners)),
    );
  const { runs, load } = await interleaved(
    server.effort,
    () => run(world.url, (owner) => asked[owner] ?? { path: '/' }),
    () => run(floorUrl, (owner) => ({ path: `/home?owner=${String(owner)}` })),
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

/** What the application's user asked the server for in each act, word by word. */
async function statementsOf(root: Connection, acts: readonly (() => Promise<unknown>)[]): Promise<string[][]> {
  const seen: string[][] = [];
  await root.query("SET GLOBAL log_output = 'TABLE', GLOBAL general_log = ON");
  try {
    for (const act of acts) {
      await root.query('TRUNCATE TABLE mysql.general_log');
      await act();
      const [rows] = await root.query<RowDataPacket[]>(
        "SELECT CONVERT(argument USING utf8mb4) AS `sql` FROM mysql.general_log WHERE command_type = 'Query' AND user_host LIKE 'cheyou_app%' ORDER BY event_time",
      );
      seen.push((rows as { sql: string }[]).map(({ sql }) => sql).filter((sql) => !sql.startsWith('SET ')));
    }
    return seen;
  } finally {
    await root.query('SET GLOBAL general_log = OFF');
  }
}
