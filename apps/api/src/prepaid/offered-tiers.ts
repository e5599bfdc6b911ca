import { fen, type TopUpTier } from '@cheyou/domain';
import type { CardProduct } from './card-product.store';

/** A tier together with the product and version it belongs to. */
export interface OfferedTier extends TopUpTier {
  readonly productId: string;
  readonly productVersion: string;
}

/** The tiers of all products that are offered now, cheapest first. */
export function offeredTiers(products: readonly CardProduct[]): OfferedTier[] {
  return products
    .filter(({ active }) => active)
    .flatMap(({ id, versionId, bonusMonths, tiers }) =>
      tiers.map((tier) => ({
        id: tier.id,
        payFen: fen(tier.payFen),
        bonusFen: fen(tier.bonusFen),
        bonusMonths,
        productId: id,
        productVersion: versionId,
      })),
    )
    .sort((one, other) => one.payFen - other.payFen || one.bonusFen - other.bonusFen);
}
