import { apiProgram } from '@cheyou/tooling/stack';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cardFen, type Cast, type Owner } from './cast';
import { isHeld, type Deed, type HeldDeed } from './deeds';
import { payRest } from './held-ends';
import { compareHoldings } from './judge-holdings';
import type { SystemUnderFire } from './system-under-fire';

export interface Verdict {
  /** One sentence for each thing that is not as it must be. */
  readonly wrong: readonly string[];
  /** Given-up requests of which the effect was there, or wasn't. */
  readonly givenUpDone: number;
  readonly givenUpNotDone: number;
}

/** Holds what clients were told against what is there; requests that were given up are asked once more by their keys. */
export async function judge(
  system: SystemUnderFire,
  deeds: readonly Deed[],
  { owners }: Pick<Cast, 'owners'>,
): Promise<Verdict> {
  const wrong: string[] = [];
  let givenUpDone = 0;
  let givenUpNotDone = 0;
  for (const deed of deeds) {
    const effects = await effectsOf(system, deed);
    if (deed.state === 'acknowledged' && effects !== 1)
      wrong.push(`${named(deed)} was acknowledged and is there ${String(effects)} times`);
    if ((deed.state === 'refused' || deed.state === 'letGo') && effects !== 0)
      wrong.push(`${named(deed)} was ${deed.state} and is there ${String(effects)} times`);
    if (deed.state === 'asked') wrong.push(`${named(deed)} never came to an end`);
    if (deed.state !== 'givenUp') continue;
    if (effects === 0) givenUpNotDone += 1;
    else givenUpDone += 1;
    wrong.push(...(await (isHeld(deed) ? askHeldAgain(system, deed, effects) : askAgain(system, deed, effects))));
  }
  wrong.push(
    ...(await compareCards(system, deeds, owners)),
    ...(await compareHoldings(system, deeds, owners)),
    ...(await compareEntries(system, deeds, owners)),
    ...(await invariants(system)),
  );
  return { wrong, givenUpDone, givenUpNotDone };
}

const named = ({ kind, fen, request }: Deed): string => `${kind} of ${String(fen)} fen (key ${request.key})`;

/** How often the effect of a request is in the database. */
async function effectsOf(system: SystemUnderFire, { kind, owner, fen, saleId }: Deed): Promise<number> {
  const count = async (sql: string, params: unknown[]): Promise<number> => {
    const [row] = await system.rows<{ n: number }>(sql, params);
    return Number(row?.n);
  };
  switch (kind) {
    case 'settle':
    case 'settleMixed':
      return count("SELECT COUNT(*) AS n FROM settlement WHERE sale_id = ? AND state = 'captured'", [saleId]);
    case 'buyCard':
      return count(
        `SELECT COUNT(*) AS n FROM settlement s JOIN payment_order o ON o.id = s.payment_order_id
         WHERE o.purpose = 'cardPurchase' AND o.member_id = ? AND o.amount_fen = ? AND s.state = 'captured'`,
        [owner.memberId, cardFen - fen],
      );
    case 'counterTopUp':
      return count(
        "SELECT COUNT(*) AS n FROM top_up WHERE member_id = ? AND amount_fen = ? AND origin = 'counter' AND state = 'done'",
        [owner.memberId, fen],
      );
    case 'ownTopUp':
      return count("SELECT COUNT(*) AS n FROM top_up WHERE member_id = ? AND amount_fen = ? AND origin = 'owner'", [
        owner.memberId,
        fen,
      ]);
  }
}

/** The key says whether it was done; asked again, a done thing answers as it did, and another is done now or refused. */
async function askAgain(system: SystemUnderFire, deed: Deed, effects: number): Promise<string[]> {
  const wrong: string[] = [];
  if (effects > 1) wrong.push(`${named(deed)} is there ${String(effects)} times`);
  const keys = await system.rows(
    'SELECT k.route FROM request_key k JOIN identity i ON i.id = k.owner WHERE i.member_id = ? AND k.request_key = ?',
    [deed.by.memberId, deed.request.key],
  );
  if (keys.length < effects) wrong.push(`${named(deed)} is there without its key`);
  const answer = await deed.by.phone.insist(deed.request);
  const after = await effectsOf(system, deed);
  // An order that nobody paid in time stays what it was: made once, and closed.
  const stands = answer.status < 300 || answer.body['code'] === 'PAYMENT_CLOSED';
  const wanted = stands ? 1 : 0;
  if (after !== wanted)
    wrong.push(`${named(deed)} answers ${String(answer.status)} in the end and is there ${String(after)} times`);
  if (after < effects) wrong.push(`${named(deed)} went away`);
  // A key without an effect holds a refusal, and keeps to it.
  if (keys.length > effects && after > 0) wrong.push(`${named(deed)} was refused and is done on asking again`);
  deed.state = stands ? 'acknowledged' : 'refused';
  return wrong;
}

/** Nobody paid its rest, so it isn't done; asked again it is put aside, unless it was refused, and done once the rest is paid. */
async function askHeldAgain(system: SystemUnderFire, deed: HeldDeed, effects: number): Promise<string[]> {
  if (effects > 0) return [`${named(deed)} is there though nobody paid the rest`];
  const answer = await deed.by.phone.insist(deed.request);
  if (answer.status < 300) {
    deed.answerId = String(answer.body['id'] ?? answer.body['settlementId']);
    await payRest(deed, answer);
  } else deed.state = answer.body['code'] === 'PAYMENT_CLOSED' ? 'letGo' : 'refused';
  const after = await effectsOf(system, deed);
  const wanted = deed.state === 'acknowledged' ? 1 : 0;
  return after === wanted ? [] : [`${named(deed)} is ${deed.state} in the end and there ${String(after)} times`];
}

/** What credits a card, and what debits it: an order that was given up before it was paid is neither. */
async function creditedOrders(system: SystemUnderFire): Promise<Set<string>> {
  const rows = await system.rows<{ name: string }>(
    "SELECT CONCAT(member_id, ' ', amount_fen) AS name FROM top_up WHERE origin = 'owner' AND state = 'done'",
  );
  return new Set(rows.map(({ name }) => name));
}

async function compareCards(
  system: SystemUnderFire,
  deeds: readonly Deed[],
  owners: readonly Owner[],
): Promise<string[]> {
  const credited = await creditedOrders(system);
  const worth = (deed: Deed): number => {
    if (deed.state !== 'acknowledged') return 0;
    if (deed.kind === 'settle' || isHeld(deed)) return -deed.fen;
    return deed.kind === 'counterTopUp' || credited.has(`${deed.owner.memberId} ${String(deed.fen)}`) ? deed.fen : 0;
  };
  const wrong: string[] = [];
  for (const owner of owners) {
    const wanted = deeds.filter((deed) => deed.owner === owner).reduce((sum, deed) => sum + worth(deed), 0);
    const { body } = await owner.phone.insist({ path: '/me/cards' });
    const cards = body as unknown as { balanceFen: number }[];
    const shown = cards.reduce((sum, { balanceFen }) => sum + balanceFen, 0);
    if (shown !== wanted) wrong.push(`a card shows ${String(shown)} fen, its clients were told ${String(wanted)}`);
  }
  return wrong;
}

/** Nothing is in the ledger that no client knows of. */
async function compareEntries(
  system: SystemUnderFire,
  deeds: readonly Deed[],
  owners: readonly Owner[],
): Promise<string[]> {
  const credited = await creditedOrders(system);
  const ended = (kind: Deed['kind'], state: Deed['state'] = 'acknowledged'): number =>
    deeds.filter((deed) => deed.kind === kind && deed.state === state).length;
  const captured = ended('settleMixed') + ended('buyCard');
  const released = ended('settleMixed', 'letGo') + ended('buyCard', 'letGo');
  const [earning] = await system.rows<{ n: number }>(
    "SELECT COUNT(*) AS n FROM settlement WHERE state = 'captured' AND earns > 0",
  );
  const wanted: Record<string, number> = {
    settle: ended('settle'),
    topUp: ended('counterTopUp') + credited.size,
    hold: captured + released,
    capture: captured,
    release: released,
    // Points of bills and of the opening, and the washes of each card that was bought.
    grant: Number(earning?.n) + owners.length + ended('buyCard'),
  };
  const rows = await system.rows<{ kind: string; n: number }>(
    'SELECT kind, COUNT(*) AS n FROM ledger_entry GROUP BY kind',
  );
  const found = new Map(rows.map(({ kind, n }) => [kind, n]));
  return [...new Set([...found.keys(), ...Object.keys(wanted)])]
    .filter((kind) => (found.get(kind) ?? 0) !== (wanted[kind] ?? 0))
    .map((kind) => {
      return `the ledger has ${String(found.get(kind) ?? 0)} entries "${kind}", there should be ${String(wanted[kind] ?? 0)}`;
    });
}

async function invariants(system: SystemUnderFire): Promise<string[]> {
  const env = { ...process.env, ...system.settings, JOBS: 'off' };
  return promisify(execFile)(process.execPath, [apiProgram('invariants')], { env }).then(
    () => [],
    (error: unknown) => [`invariants: ${(error as { stdout?: string }).stdout ?? String(error)}`],
  );
}
