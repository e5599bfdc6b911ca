import { Refused } from '../../src/platform/http';
import type { Operation } from './operation';
import type { ModelWorld } from './world';

/** The phone never got its answer and asks again: the same answer, and nothing moves. */
export async function sameKeyAgain(world: ModelWorld, { pick }: Operation): Promise<void> {
  const asked = world.asked[pick % Math.max(1, world.asked.length)];
  if (!asked) return;
  const end = await outcomeOf(() => asked.again(asked.key), asked.same);
  world.count('sameKeyAgain', 'done');
  if (!asked.later.includes(end)) world.expect(`${asked.key.route} again`, end, asked.outcome);
}

/** A key that comes back with another body is refused, whatever it was. */
export async function sameKeyOtherBody(world: ModelWorld, { pick }: Operation): Promise<void> {
  const asked = world.asked[pick % Math.max(1, world.asked.length)];
  if (!asked) return;
  const other = { ...asked.key, bodyHash: 'b'.repeat(64) };
  world.count('sameKeyOtherBody', 'done');
  world.expect(`${other.route} with another body`, await outcomeOf(() => asked.again(other), asked.same), 'KEY_REUSED');
}

async function outcomeOf(run: () => Promise<unknown>, same: (answer: unknown) => string): Promise<string> {
  try {
    return same(await run());
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
