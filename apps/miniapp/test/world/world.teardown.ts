import { endWorld } from './the-world';

/** After the journeys: what the set-up started ends, and its folder with it. */
export default async function tearDown(): Promise<void> {
  await endWorld();
}
