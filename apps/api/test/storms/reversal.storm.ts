import { atOnce, tally } from '../builders/at-once';
import { aPrepaidWorld, type PrepaidWorld } from '../builders/prepaid-world';

let world: PrepaidWorld;
beforeAll(async () => {
  world = await aPrepaidWorld();
});
afterEach(async () => {
  expect(await world.broken()).toEqual([]);
});
afterAll(() => world.api.close());

test('twenty cards that get a spend back at once all get it', async () => {
  const spends: { cardId: string; entryId: string }[] = [];
  for (let n = 0; n < 20; n += 1) {
    const { cardId } = await world.aCard(50_000);
    spends.push({ cardId, entryId: (await world.spend(cardId, 1_100)).entryId });
  }
  const head = { shopId: world.shopId, staffId: null, title: '撤销' };
  const ends = await atOnce(
    spends.map(({ cardId, entryId }) => async () => {
      await world.api.unit.run((tx) => world.cards.reverseSpend(tx, { cardId, entryId, head }));
      return 'back';
    }),
  );
  expect(tally(ends)).toEqual({ back: 20 });
}, 60_000);
