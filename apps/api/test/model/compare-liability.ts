import { addDays } from '@cheyou/domain';
import { hoursCount } from './counts';
import type { HouseBook } from './house-book';
import { ReportLiability } from './use-cases';
import type { ModelWorld } from './world';

/** What members are owed at the end of yesterday, as the report says it, beside what the house gave out and has not had back. */
export async function compareLiability(world: ModelWorld): Promise<void> {
  const { house, today } = world;
  const { on, off, total, shops } = await world.rooms.get(ReportLiability).run({ on: null });
  world.expect(
    'what is owed, and where it is off',
    { on, off, ...total },
    { on: addDays(today, -1), off: 0, ...owed(house) },
  );
  const waiting = shops.map(({ shopId, deferredFen }) => [shopId, deferredFen] as const);
  const booked = world.shopIds.map(
    (shopId) => [shopId, house.accounts.get(`deferred:${shopId} CNY_PRINCIPAL`) ?? 0] as const,
  );
  world.expect('money that waits for service cards', Object.fromEntries(waiting), Object.fromEntries(booked));
}

/** What left the house's accounts is with the members, on hold or not; but money for service cards waits in the house. */
function owed(house: HouseBook): Record<string, number> {
  const accounts = [...house.accounts];
  const outOf = (is: (asset: string, code: string) => boolean): number => {
    const chosen = accounts.filter(([name]) => {
      const [code = '', asset = ''] = name.split(' ');
      return is(asset, code);
    });
    return chosen.reduce((sum, [, amount]) => sum - amount, 0);
  };
  const labour = `USE:${hoursCount}`;
  return {
    principalFen: outOf((asset) => asset === 'CNY_PRINCIPAL'),
    bonusFen: outOf((asset) => asset === 'CNY_BONUS'),
    deferredFen: 0 - outOf((_asset, code) => code.startsWith('deferred:')),
    uses: outOf((asset) => asset.startsWith('USE:') && asset !== labour),
    labourTenths: outOf((asset) => asset === labour),
    points: outOf((asset) => asset === 'POINT'),
    pointDebt: outOf((asset) => asset === 'POINT_DEBT'),
  };
}
