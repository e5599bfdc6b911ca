import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Clock, Ids } from '../platform/clock';
import { UnitOfWork, type Tx } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { CardProductStore, type CardProduct } from './card-product.store';
import type { ProductWish } from './create-card-product';

export interface ProductEdit extends Partial<ProductWish> {
  readonly active?: boolean;
  readonly reason?: string;
}

/** Puts a new version of a product in force; what was sold under older ones stays as it was sold. */
@Injectable()
export class EditCardProduct {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly products: CardProductStore,
    private readonly actLog: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND; VERSION_CHANGED when somebody else changed it at the same moment. */
  run(actor: StaffCaller, productId: string, edit: ProductEdit): Promise<CardProduct> {
    return this.unit.run((tx) => this.edit(tx, actor, productId, edit));
  }

  private async edit(tx: Tx, actor: StaffCaller, productId: string, edit: ProductEdit): Promise<CardProduct> {
    const before = await this.products.find(tx, productId);
    if (!before) throw new Refused(refuse('NOT_FOUND'));
    const after: CardProduct = {
      id: before.id,
      versionId: this.ids.next(),
      name: edit.name ?? before.name,
      active: edit.active ?? before.active,
      bonusMonths: edit.bonusMonths === undefined ? before.bonusMonths : edit.bonusMonths,
      tiers: (edit.tiers ?? before.tiers).map(({ payFen, bonusFen }) => ({ id: this.ids.next(), payFen, bonusFen })),
    };
    await this.products.addVersion(tx, after, { staffId: actor.staff.staffId, at: this.clock.now() });
    if ((await this.products.point(tx, productId, before.versionId, after.versionId)) === 0)
      throw new Refused(refuse('VERSION_CHANGED'));
    await this.actLog.write(tx, {
      actor,
      act: 'cardProduct.edit',
      subject: { kind: 'cardProduct', id: productId },
      reason: edit.reason ?? null,
      facts: { label: after.name, before, after },
    });
    return after;
  }
}
