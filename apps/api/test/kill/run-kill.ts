import { setTimeout as sleep } from 'node:timers/promises';
import { aCast } from './cast';
import { clientOf, type Round } from './client';
import { judge, type Verdict } from './judge';
import { SystemUnderFire } from './system-under-fire';

export interface KillRun {
  /** How often the API is killed, and how often the database. */
  readonly api: number;
  readonly database: number;
  readonly clients: number;
  readonly say?: (sentence: string) => void;
}

export interface KillReport extends Verdict {
  readonly deeds: Readonly<Record<string, number>>;
  readonly lostAnswers: number;
  /** How many bills and purchases were between hold and capture when the API was killed, of all kills together. */
  readonly heldAtKills: number;
  /** ms from the database's return until the API is ready again, one a kill. */
  readonly recoveriesMs: readonly number[];
}

/** Kills processes while clients top up, pay and buy, the API mostly while something is held, and judges what is left. */
export async function runKill({ api, database, clients, say = () => undefined }: KillRun): Promise<KillReport> {
  const system = await SystemUnderFire.start();
  try {
    const cast = await aCast(system, clients);
    const round: Round = { cast, deeds: [], lost: 0, stopping: false };
    const working = Promise.all(cast.owners.map((owner) => clientOf(round, owner)));
    // A client's failure ends the run at its end, not in the middle of nowhere.
    working.catch(() => undefined);
    const { recoveriesMs, heldAtKills } = await killAll(system, round, { api, database, say });
    round.stopping = true;
    await working;
    const verdict = await judge(system, round.deeds, cast);
    return { ...verdict, deeds: tally(round), lostAnswers: round.lost, heldAtKills, recoveriesMs };
  } finally {
    await system.stop();
  }
}

async function killAll(
  system: SystemUnderFire,
  round: Round,
  { api, database, say }: { api: number; database: number; say: (sentence: string) => void },
): Promise<Pick<KillReport, 'recoveriesMs' | 'heldAtKills'>> {
  const recoveriesMs: number[] = [];
  let heldAtKills = 0;
  for (const [place, victim] of shuffled(api, database).entries()) {
    await workUnderWay(round);
    const name = `kill ${String(place + 1)} of ${String(api + database)}, with ${String(round.deeds.length)} requests so far`;
    if (victim === 'api') {
      const held = await somethingHeld(system);
      heldAtKills += held;
      const took = await system.killApi();
      say(`${name}, ${String(held)} of them held: the API was ready again after ${String(took)} ms`);
      continue;
    }
    const took = await system.killDatabase();
    recoveriesMs.push(took);
    say(`${name}: the API was ready ${String(took)} ms after the database was back`);
  }
  // What was under way at the last kill must have the time to come to an end.
  await sleep(1_000);
  return { recoveriesMs, heldAtKills };
}

/** Waits a little for something to be put aside, so that most kills fall between a hold and its capture. @returns how much is. */
async function somethingHeld(system: SystemUnderFire): Promise<number> {
  const until = Date.now() + heldWithinMs;
  for (;;) {
    const held = await system.rows("SELECT id FROM settlement WHERE state = 'held'");
    if (held.length > 0 || Date.now() > until) return held.length;
    await sleep(5);
  }
}

const requestsBetween = 12;
const idleMaxMs = 30_000;
const heldWithinMs = 10_000;

/** A random moment after clients have got something done again: a kill among idle clients proves nothing. */
async function workUnderWay({ deeds }: Round): Promise<void> {
  const wanted = deeds.length + requestsBetween;
  const until = Date.now() + idleMaxMs;
  while (deeds.length < wanted && Date.now() < until) await sleep(5);
  await sleep(Math.random() * 500);
}

function shuffled(api: number, database: number): ('api' | 'database')[] {
  const kills = [...Array<'api'>(api).fill('api'), ...Array<'database'>(database).fill('database')];
  const keyed = kills.map((victim) => ({ victim, at: Math.random() }));
  return keyed.sort((one, other) => one.at - other.at).map(({ victim }) => victim);
}

function tally({ deeds }: Round): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, state } of deeds) counts[`${kind} ${state}`] = (counts[`${kind} ${state}`] ?? 0) + 1;
  return counts;
}
