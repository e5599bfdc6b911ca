import { SumUpDays } from '../../src/liability';
import { LapsePoints } from '../../src/points';
import { LapseBonus } from '../../src/prepaid';
import { LapseServiceCards } from '../../src/service-cards';
import { compareLiability } from './compare-liability';
import { isOver } from './holdings';
import { earnMonths, lapseCard } from './service-card-life';
import type { Operation } from './operation';
import { sum } from './paper';
import { lapseFirst } from './top-ups';
import type { ModelWorld } from './world';

const hour = 3_600_000;

/** Hours or days go by, and the nightly run writes off what lapsed. */
export async function passDay(world: ModelWorld, { pick, twist }: Operation): Promise<void> {
  const before = world.today;
  world.clock.advance((6 + (pick % (twist < 20 ? 240 : 30))) * hour);
  // Now and then nobody runs it, and the next movement of a card has to find what lapsed.
  if (twist % 3 === 0) return;
  if (before < world.today) await sumUpDays(world);
  const written = await world.rooms.get(LapseBonus).run();
  const booked = world.members.reduce((sum, member) => sum + lapseFirst(world, member), 0);
  world.count('passDay', 'lapsed');
  world.expect('what the night wrote off', written, booked);
  await lapsePoints(world);
  await lapseServiceCards(world);
}

/** Nothing has moved today yet, so yesterday's totals are all that the books hold. */
async function sumUpDays(world: ModelWorld): Promise<void> {
  await world.rooms.get(SumUpDays).run();
  world.count('passDay', 'summed up');
  await compareLiability(world);
}

async function lapsePoints(world: ModelWorld): Promise<void> {
  const written = await world.rooms.get(LapsePoints).run();
  const people = new Set(world.members.map(({ person }) => person));
  const booked = sum([...people].map(({ holding }) => holding.points.lapse(world.today)));
  world.house.move('pointsCost', 'POINT', booked);
  world.expect('points the night wrote off', written, booked);
}

async function lapseServiceCards(world: ModelWorld): Promise<void> {
  await world.rooms.get(LapseServiceCards).run();
  const people = new Set(world.members.map(({ person }) => person));
  for (const card of [...people].flatMap(({ holding }) => holding.serviceCards)) {
    if (isOver(card.state)) continue;
    earnMonths(world, card);
    const waits = (card.askedOn ?? null) !== null;
    if (!card.lapsed && !waits && card.lastDay < world.today) lapseCard(world, card);
  }
}
