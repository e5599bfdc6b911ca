import { Injectable } from '@nestjs/common';
import { refuse } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Ids } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { everyDay } from './found-merchant';
import { shopDifferences } from './settings-history';
import type { OpenShopInput } from './shops.dto';
import { ShopsStore, type ShopRecord, type ShopValues } from './shops.store';

/** Adds a shop to the chain; its hours and rounding are set by editing it. */
@Injectable()
export class OpenShop {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly store: ShopsStore,
    private readonly log: ActLog,
    private readonly ids: Ids,
  ) {}

  async run(actor: StaffCaller, { reason, ...input }: OpenShopInput): Promise<ShopRecord> {
    const shopId = this.ids.next();
    const values: ShopValues = {
      name: input.name.trim(),
      city: input.city.trim(),
      address: input.address.trim(),
      phone: input.phone,
      hours: everyDay('08:30', '18:30'),
      roundingMode: 'none',
    };
    return this.unit.run(async (tx) => {
      await this.store.lockMerchant(tx);
      if ((await this.store.shops(tx)).length >= shopsMax) throw new Refused(refuse('FORBIDDEN'));
      await this.store.addShop(tx, shopId);
      await this.store.putShopSettings(tx, shopId, 1, values);
      const { staffId } = actor.staff;
      const differences = shopDifferences(null, values);
      await this.store.addChanges(
        tx,
        differences.map((difference) => ({ ...difference, staffId, shopId, reason })),
      );
      const subject = { kind: 'shop', id: shopId };
      await this.log.write(tx, { actor, act: 'settings.edit', subject, reason, facts: { label: values.name } });
      return { ...values, id: shopId, version: 1 };
    });
  }
}

/** Lists of shops are answered whole; a chain beyond this wants paging first. */
const shopsMax = 200;
