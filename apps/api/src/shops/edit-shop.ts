import { Injectable } from '@nestjs/common';
import { hoursAreSound, refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { spanOf } from './open-shop';
import { shopDifferences } from './settings-history';
import type { EditShopInput } from './shops.dto';
import { ShopsStore, type ShopRecord, type ShopValues } from './shops.store';

/** Puts a new version of a shop's settings in force; nothing is written when nothing differs. */
@Injectable()
export class EditShop {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: ShopsStore,
    private readonly log: ActLog,
  ) {}

  /** @throws Refused NOT_FOUND for a shop the caller doesn't act in; VALIDATION_FAILED for hours that overlap or end before they begin. */
  async run(actor: StaffCaller, shopId: string, input: EditShopInput): Promise<ShopRecord> {
    if (!actor.staff.shopIds.includes(shopId)) throw new Refused(refuse('NOT_FOUND'));
    if (input.hours && !hoursAreSound(input.hours))
      throw new Refused(refuse('VALIDATION_FAILED', { fields: ['hours'] }));
    return this.unit.run(async (tx) => {
      await this.store.lockMerchant(tx);
      const before = await this.store.shop(tx, shopId);
      if (!before) throw new Refused(refuse('NOT_FOUND'));
      const after = edited(before, input);
      const differences = shopDifferences(before, after);
      if (differences.length === 0) return before;
      const { staffId } = actor.staff;
      await this.store.putShopSettings(tx, shopId, before.version + 1, after);
      await this.store.addChanges(
        tx,
        differences.map((difference) => ({ ...difference, staffId, shopId, reason: input.reason })),
      );
      await this.log.write(tx, {
        actor,
        act: 'shop.edit',
        subject: { kind: 'shop', id: shopId },
        reason: input.reason,
        facts: { label: after.name, fields: differences.map(({ field }) => field) },
      });
      return { ...before, ...after, version: before.version + 1 };
    });
  }
}

function edited(before: ShopValues, input: EditShopInput): ShopValues {
  return {
    name: input.name?.trim() ?? before.name,
    city: input.city?.trim() ?? before.city,
    address: input.address?.trim() ?? before.address,
    phone: input.phone ?? before.phone,
    hours: input.hours?.map(spanOf) ?? before.hours,
    roundingMode: input.roundingMode ?? before.roundingMode,
  };
}
