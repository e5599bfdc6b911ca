import { LapsePoints } from '../../src/points';
import { LapseBonus } from '../../src/prepaid';
import { LapseServiceCards } from '../../src/service-cards';
import type { Operation } from './operation';
import { sum } from './paper';
import { lapseFirst } from './top-ups';
import type { ModelWorld } from './world';

const hour = 3_600_000;

/** Hours or days go by, and the nightly run writes off what lapsed. */
export async function passDay(world: ModelWorld, { pick, twist }: Operation): Promise<void> {
  world.clock.advance((6 + (pick % (twist < 20 ? 240 : 30))) * hour);
  // Now and then nobody runs it, and the next movement of a card has to find what lapsed.
  if (twist % 3 === 0) return;
  const written = await world.rooms.get(LapseBonus).run();
  const booked = world.members.reduce((sum, member) => sum + lapseFirst(world, member), 0);
  world.count('passDay', 'lapsed');
  world.expect('what the night wrote off', written, booked);
  await lapsePoints(world);
  await lapseServiceCards(world);
}

async function lapsePoints(world: ModelWorld): Promise<void> {
  const written = await world.rooms.get(LapsePoints).run();
  const people = new Set(world.members.map(({ person }) => person));
  const booked = sum([...people].map(({ holding }) => holding.points.lapse(world.today)));
  world.house.move('pointsCost', 'POINT', booked);
  world.expect('points the night wrote off', written, booked);
}

/** What is left of a card that has ended, its uses and the money that waited for them, is the house's. */
async function lapseServiceCards(world: ModelWorld): Promise<void> {
  await world.rooms.get(LapseServiceCards).run();
  const people = new Set(world.members.map(({ person }) => person));
  const cards = [...people].flatMap(({ holding }) => holding.serviceCards);
  for (const card of cards.filter(
    ({ state, lapsed, lastDay }) => state === 'active' && !lapsed && lastDay < world.today,
  )) {
    card.lapsed = true;
    for (const service of card.services) {
      const fen = service.deferred - service.earnedFen;
      world.house.move('breakage', `USE:${service.serviceId}`, service.left);
      world.house.move('breakage', 'CNY_PRINCIPAL', fen);
      world.house.move(`deferred:${card.soldAt}`, 'CNY_PRINCIPAL', -fen);
      service.gone += service.left;
      service.goneFen = service.price;
      service.earnedFen = service.deferred;
      service.left = 0;
    }
  }
}
