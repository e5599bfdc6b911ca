import { aShop, type AShop } from './a-shop';

/** Sets a file of stories up with a shop of every room, and asks after each test whether anything is broken. */
export function shopStory(begin: (shop: AShop) => void): void {
  let shop: AShop;
  beforeAll(async () => {
    shop = await aShop();
    begin(shop);
  });
  afterEach(async () => {
    expect(await shop.broken()).toEqual([]);
  });
  afterAll(() => shop.close());
}
