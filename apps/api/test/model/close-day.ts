import { addDays, type ShopDay } from '@cheyou/domain';
import type { Operation } from './operation';
import { endHeld } from './payments';
import { heldIn } from './shifts';
import { CloseDay } from './use-cases';
import type { ModelWorld } from './world';

/** A manager closes a shop's day: mostly the oldest that moved, sometimes one that isn't next, or hasn't come. */
export async function closeDay(world: ModelWorld, { pick, other, twist }: Operation): Promise<void> {
  const shopId = world.shop(other);
  if (pick % 4 > 0) await endHeld(world, shopId);
  const { today } = world;
  const tomorrow = addDays(today, 1);
  const on = twist < 5 ? tomorrow : twist < 20 ? today : (openDaysBefore(world, shopId, today)[0] ?? today);
  const actor = world.staff('shopManager', pick, shopId);
  const closing = world.rooms.get(CloseDay);
  const wanted = refusalOf(world, shopId, on);
  const closed = await world.keyed(actor, 'closeDay', wanted, (key) => closing.run(key, actor, on));
  if (!closed) return;
  world.closedThrough.set(shopId, on);
  const told = closed.kinds.map(({ kind, totalFen }) => [kind, totalFen] as const);
  world.expect(`the close of ${shopId} ${on}`, sorted(told), sorted(sumsOf(world, shopId, on)));
}

/** Days between the last closed one and another, both exclusive, on which something moved; before the first close there are none. */
function openDaysBefore(world: ModelWorld, shopId: string, before: ShopDay): ShopDay[] {
  const closed = world.closedThrough.get(shopId);
  if (closed === undefined) return [];
  return [...world.house.daysOf(shopId)].filter((day) => day > closed && day < before).sort();
}

/** In the order in which the program looks. */
function refusalOf(world: ModelWorld, shopId: string, on: ShopDay): string | null {
  const closed = world.closedThrough.get(shopId);
  const shift = world.shifts.get(shopId);
  if (on > world.today) return 'DAY_NOT_YET';
  if (closed !== undefined && on <= closed) return 'DAY_CLOSED';
  if (openDaysBefore(world, shopId, on).length > 0) return 'DAY_EARLIER_OPEN';
  if (shift && shift.openedOn <= on) return shift.state === 'open' ? 'DAY_SHIFT_OPEN' : 'DAY_DIFFERENCE_OPEN';
  return heldIn(world, shopId) ? 'DAY_SALES_HELD' : null;
}

/** What each way of paying comes to: bills less what went back, top-ups less those that were undone, less what went out for cards, or instead of WeChat. */
function sumsOf({ house }: ModelWorld, shopId: string, on: ShopDay): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, { fen }] of [...house.legs, ...house.topUps]) {
    const [shop, day, kind = ''] = name.split(' ');
    if (shop === shopId && day === on) sums.set(kind, (sums.get(kind) ?? 0) + fen);
  }
  for (const [name, { fen }] of house.paidOuts) {
    const [shop, day, section = '', method = ''] = name.split(' ');
    const out = section.endsWith('Back') ? fen : -fen;
    if (shop === shopId && day === on) sums.set(method, (sums.get(method) ?? 0) + out);
  }
  for (const [name, fen] of house.owed) {
    const [shop, day, kind = ''] = name.split(' ');
    if (shop === shopId && day === on) sums.set(kind, (sums.get(kind) ?? 0) + fen);
  }
  return [...sums];
}

/** A way of paying that came to nothing is the same as one that wasn't used. */
const sorted = (sums: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(sums.filter(([, fen]) => fen !== 0).sort(([one], [other]) => (one < other ? -1 : 1)));
