import { LapseBonus } from '../../src/prepaid';
import type { Operation } from './operation';
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
}
