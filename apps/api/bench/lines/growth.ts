import { shopDayOf } from '@cheyou/domain';
import type { BenchServer } from '../bench-server';
import type { BenchWorld } from '../bench-world';
import { drive, type BenchRequest } from '../client';
import { idOf } from '../data/ids';
import { prepareSales } from '../data/prepared-sales';
import { managerStaffId } from '../data/staff-and-day';
import { interleaved, medians, ms, type Line } from '../measure';

const people = 40;
const requestsARun = 40;
/** Sales of the desk that wait; their numbers lie beyond those of the settlements. */
const waiting = { first: 900_000_000, count: 10 };

interface Screen {
  readonly name: string;
  readonly method?: 'POST';
  /** For the person at this place of the world's people. */
  readonly path: (number: number) => string;
  readonly staff?: true;
  /** Asked for in the shop where the person was, not in the manager's own. */
  readonly there?: true;
  /** What the ratio may come to; 1.3 unless told. */
  readonly atMost?: number;
}

const screens: readonly Screen[] = [
  { name: 'home', path: () => 'me/home' },
  { name: 'me', path: () => 'me' },
  { name: 'card', path: (number) => `me/cards/${idOf('card', number)}` },
  { name: 'statement', path: (number) => `me/cards/${idOf('card', number)}/statement` },
  { name: 'top-up', path: () => 'me/top-up-options' },
  { name: 'member code', method: 'POST', path: () => 'me/member-code' },
  { name: 'cars', path: () => 'me/cars' },
  { name: 'visits', path: () => 'me/visits' },
  { name: 'receipt', path: (number) => `me/receipts/${idOf('settlement', number)}` },
  { name: 'notices', path: () => 'me/notices' },
  { name: 'desk', path: () => 'staff/desk', staff: true },
  { name: 'search by plate', path: (number) => `staff/search?q=${String(120 + (number % 800))}`, staff: true },
  { name: 'search by name', path: () => `staff/search?q=${encodeURIComponent('王知')}`, staff: true },
  { name: 'car page', path: (number) => `staff/cars/${idOf('car', number)}`, staff: true },
  { name: 'member page', path: (number) => `staff/members/${idOf('member', number)}`, staff: true },
  { name: 'liability', path: () => 'staff/liability', staff: true, atMost: 1.5 },
  { name: "day's sales", path: () => `staff/days/${shopDayOf(new Date())}`, staff: true },
  { name: 'sale', path: (number) => `staff/sales/${idOf('sale', number)}`, staff: true, there: true },
  {
    name: 'quote',
    path: (number) => `staff/sales/${idOf('preparedSale', waiting.first + (number % waiting.count))}/quote`,
    staff: true,
  },
];

/** Each screen with few members and with many: the median of what one client waits. */
export async function growthLines({ effort }: BenchServer, large: BenchWorld, small: BenchWorld): Promise<Line[]> {
  const [many, few] = [await visitorsOf(large), await visitorsOf(small)];
  const lines: Line[] = [];
  const count = Math.round(requestsARun * effort.share);
  for (const screen of screens) {
    const { runs, load } = await interleaved(
      effort,
      () => look(many, screen, count),
      () => look(few, screen, count),
    );
    const { ours, floor, ratio } = medians(runs, (run) => run.p50);
    const what = `growth, ${screen.name} (floor: ${small.members.toLocaleString('en')} members)`;
    lines.push({ what, ours: ms(ours), floor: ms(floor), ratio, reach: { atMost: screen.atMost ?? 1.3 }, load });
  }
  return lines;
}

interface Visitors {
  readonly url: string;
  readonly shopIds: readonly string[];
  readonly numbers: readonly number[];
  readonly tokens: readonly string[];
  readonly manager: string;
}

async function visitorsOf(world: BenchWorld): Promise<Visitors> {
  const step = Math.floor((world.members - 3_000) / people);
  const numbers = Array.from({ length: people }, (_, place) => 3_000 + place * step);
  await prepareSales(world.root, {
    ...waiting,
    members: waiting.count,
    firstMember: 100,
    shopIds: [world.shopId],
    staffId: managerStaffId,
  });
  const { url, shopIds } = world;
  return { url, shopIds, numbers, tokens: await world.tokensOf(numbers), manager: await world.managerToken() };
}

function look(
  { url, shopIds, numbers, tokens, manager }: Visitors,
  { method, path, staff, there }: Screen,
  count: number,
) {
  const requests = Array.from({ length: count }, (_, place): BenchRequest => {
    const at = place % numbers.length;
    const number = numbers[at] ?? 0;
    const shopId = there ? shopIds[number % shopIds.length] : undefined;
    return {
      path: `/api/${path(number)}`,
      token: staff ? manager : (tokens[at] ?? ''),
      ...(shopId !== undefined && { shopId }),
      ...(method && { method, body: {} }),
    };
  });
  return drive(url, 1, requests);
}
