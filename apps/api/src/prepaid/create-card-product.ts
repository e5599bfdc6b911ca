import { Injectable } from '@nestjs/common';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import type { StaffCaller } from '../platform/http';
import { CardProductStore, type CardProduct } from './card-product.store';

export interface ProductWish {
  readonly name: string;
  readonly bonusMonths: number | null;
  readonly tiers: readonly { readonly payFen: number; readonly bonusFen: number }[];
}

/** Offers a new card product; it is on sale at once. */
@Injectable()
export class CreateCardProduct {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly products: CardProductStore,
    private readonly actLog: ActLog,
  ) {}

  run(actor: StaffCaller, { name, bonusMonths, tiers }: ProductWish): Promise<CardProduct> {
    return this.unit.run(async (tx) => {
      const product: CardProduct = {
        id: this.ids.next(),
        versionId: this.ids.next(),
        name,
        active: true,
        bonusMonths,
        tiers: tiers.map((tier) => ({ ...tier, id: this.ids.next() })),
      };
      const at = this.clock.now();
      await this.products.addVersion(tx, product, { staffId: actor.staff.staffId, at });
      await this.products.add(tx, product, at);
      await this.actLog.write(tx, {
        actor,
        act: 'cardProduct.edit',
        subject: { kind: 'cardProduct', id: product.id },
        facts: { label: name, after: product },
      });
      return product;
    });
  }
}
