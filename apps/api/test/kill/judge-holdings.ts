import { givenPoints, type Owner } from './cast';
import { spentPoints, type Deed } from './deeds';
import type { SystemUnderFire } from './system-under-fire';

/** Coupons, points and service cards are as the clients were told, and nothing is on hold any more. */
export async function compareHoldings(
  system: SystemUnderFire,
  deeds: readonly Deed[],
  owners: readonly Owner[],
): Promise<string[]> {
  const wrong = await compareCoupons(system, deeds);
  for (const owner of owners) {
    const own = deeds.filter((deed) => deed.owner === owner && deed.state === 'acknowledged');
    const count = (kind: Deed['kind']): number => own.filter((deed) => deed.kind === kind).length;
    wrong.push(...(await comparePoints(system, owner, count('settleMixed'))));
    const { body } = await owner.phone.insist({ path: '/me/service-cards' });
    const cards = body as unknown as { services: { left: number }[] }[];
    const whole = cards.filter(({ services }) => services[0]?.left === 10).length;
    if (whole !== count('buyCard') || cards.length !== whole)
      wrong.push(`an owner has ${String(cards.length)} service cards and was told of ${String(count('buyCard'))}`);
  }
  const held = await system.rows(
    "SELECT id FROM settlement WHERE state = 'held' UNION ALL SELECT id FROM ledger_hold WHERE state = 'held'",
  );
  if (held.length > 0) wrong.push(`${String(held.length)} settlements or holds wait for ever`);
  return wrong;
}

async function compareCoupons(system: SystemUnderFire, deeds: readonly Deed[]): Promise<string[]> {
  const rows = await system.rows<{ id: string; state: string }>('SELECT id, state FROM coupon');
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  return deeds.flatMap(({ couponId, state }) => {
    if (couponId === null) return [];
    const wanted = state === 'acknowledged' ? 'used' : 'issued';
    const is = states.get(couponId) ?? 'gone';
    return is === wanted ? [] : [`the coupon of a bill that was ${state} is ${is}`];
  });
}

/** What was given and earned, less what was spent. */
async function comparePoints(system: SystemUnderFire, owner: Owner, mixed: number): Promise<string[]> {
  const [earned] = await system.rows<{ points: number }>(
    "SELECT CAST(COALESCE(SUM(earns), 0) AS SIGNED) AS points FROM settlement WHERE member_id = ? AND state = 'captured'",
    [owner.memberId],
  );
  const wanted = givenPoints + Number(earned?.points) - mixed * spentPoints;
  const { balance } = (await owner.phone.insist({ path: '/me/points' })).body;
  return balance === wanted ? [] : [`an owner has ${String(balance)} points and should have ${String(wanted)}`];
}
