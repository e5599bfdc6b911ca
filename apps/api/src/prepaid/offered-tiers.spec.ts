import type { CardProduct } from './card-product.store';
import { offeredTiers } from './offered-tiers';

const product = (changes: Partial<CardProduct>): CardProduct => ({
  id: 'P',
  versionId: 'V',
  name: '储值卡',
  active: true,
  bonusMonths: 12,
  tiers: [{ id: 'T1', payFen: 100_000, bonusFen: 10_000 }],
  ...changes,
});

test('the tiers of all products on sale are offered, the cheapest first', () => {
  const cheap = product({
    id: 'Q',
    versionId: 'W',
    bonusMonths: null,
    tiers: [{ id: 'T2', payFen: 50_000, bonusFen: 0 }],
  });
  expect(offeredTiers([product({}), cheap])).toMatchObject([
    { id: 'T2', productId: 'Q', productVersion: 'W', payFen: 50_000, bonusMonths: null },
    { id: 'T1', productId: 'P', productVersion: 'V', payFen: 100_000, bonusMonths: 12 },
  ]);
});

test('a product off sale offers nothing', () => {
  expect(offeredTiers([product({ active: false })])).toEqual([]);
});
