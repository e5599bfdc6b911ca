import { Injectable } from '@nestjs/common';
import type { Reader, Tx } from '../platform/database';

export interface ProductTier {
  readonly id: string;
  readonly payFen: number;
  readonly bonusFen: number;
}

/** A card product as its version in force says. */
export interface CardProduct {
  readonly id: string;
  readonly versionId: string;
  readonly name: string;
  readonly active: boolean;
  readonly bonusMonths: number | null;
  /** Cheapest first. */
  readonly tiers: readonly ProductTier[];
}

interface Row {
  id: string;
  versionId: string;
  name: string;
  active: 0 | 1;
  bonusMonths: number | null;
  tierId: string | null;
  payFen: number | null;
  bonusFen: number | null;
}

const inForce = `SELECT p.id, p.version_id AS versionId, v.name, v.active, v.bonus_months AS bonusMonths, t.id AS tierId,
    t.pay_fen AS payFen, t.bonus_fen AS bonusFen
  FROM card_product p
  JOIN card_product_version v ON v.id = p.version_id
  LEFT JOIN card_product_tier t ON t.version_id = v.id`;

/** All SQL of card products: a version is never changed, the product points at the one in force. */
@Injectable()
export class CardProductStore {
  /** All products, the oldest first. */
  async all(reader: Reader): Promise<CardProduct[]> {
    return productsFrom(await reader.rows<Row>(`${inForce} ORDER BY p.id, t.pay_fen, t.id`));
  }

  async find(reader: Reader, id: string): Promise<CardProduct | null> {
    const [product] = productsFrom(await reader.rows<Row>(`${inForce} WHERE p.id = ? ORDER BY t.pay_fen, t.id`, [id]));
    return product ?? null;
  }

  /** Writes a version with its tiers; it is in force once a product points at it. */
  async addVersion(tx: Tx, product: CardProduct, by: { staffId: string; at: Date }): Promise<void> {
    await tx.insert('card_product_version', [
      {
        id: product.versionId,
        product_id: product.id,
        name: product.name,
        active: product.active,
        bonus_months: product.bonusMonths,
        created_by: by.staffId,
        created_at: by.at,
      },
    ]);
    await tx.insert(
      'card_product_tier',
      product.tiers.map(({ id, payFen, bonusFen }) => ({
        id,
        version_id: product.versionId,
        pay_fen: payFen,
        bonus_fen: bonusFen,
      })),
    );
  }

  add(tx: Tx, product: CardProduct, at: Date): Promise<void> {
    return tx.insert('card_product', [{ id: product.id, version_id: product.versionId, created_at: at }]);
  }

  /** Puts another version in force; 0 when somebody else did since `from` was read. */
  point(tx: Tx, id: string, from: string, to: string): Promise<number> {
    return tx.write('UPDATE card_product SET version_id = ? WHERE id = ? AND version_id = ?', [to, id, from]);
  }
}

function productsFrom(rows: readonly Row[]): CardProduct[] {
  const products = new Map<string, CardProduct & { tiers: ProductTier[] }>();
  for (const { tierId, payFen, bonusFen, active, ...row } of rows) {
    const product = products.get(row.id) ?? { ...row, active: active === 1, tiers: [] };
    if (tierId !== null && payFen !== null && bonusFen !== null) product.tiers.push({ id: tierId, payFen, bonusFen });
    products.set(row.id, product);
  }
  return [...products.values()];
}
