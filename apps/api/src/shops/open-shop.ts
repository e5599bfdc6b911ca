import { Injectable } from '@nestjs/common';
import { hoursAreSound, refuse, type OpeningSpan } from '@cheyou/domain';
import { ActLog } from '../platform/act-log';
import { Ids } from '../platform/clock';
import { Refused, type StaffCaller } from '../platform/http';
import { Once, type RequestKey } from '../platform/idempotency';
import { everyDay } from './found-merchant';
import { shopDifferences } from './settings-history';
import { Shops } from './shops';
import type { OpenShopInput } from './shops.dto';
import { ShopsStore, type ShopRecord, type ShopValues } from './shops.store';

/** Adds a shop to the chain, once however often it is asked for: a shop can't be taken back. */
@Injectable()
export class OpenShop {
  constructor(
    private readonly once: Once,
    private readonly store: ShopsStore,
    private readonly log: ActLog,
    private readonly ids: Ids,
    private readonly shops: Shops,
  ) {}

  /** @throws Refused FORBIDDEN beyond the most shops; VALIDATION_FAILED for hours that overlap or end before they begin. */
  async run(actor: StaffCaller, key: RequestKey, { reason, ...input }: OpenShopInput): Promise<ShopRecord> {
    if (input.hours && !hoursAreSound(input.hours))
      throw new Refused(refuse('VALIDATION_FAILED', { fields: ['hours'] }));
    const shopId = this.ids.next();
    const values: ShopValues = {
      name: input.name.trim(),
      city: input.city.trim(),
      address: input.address.trim(),
      phone: input.phone,
      hours: input.hours?.map(spanOf) ?? everyDay('08:30', '18:30'),
      roundingMode: input.roundingMode ?? 'none',
    };
    return this.once.run(key, async (tx) => {
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
      this.shops.opened(tx);
      return { ...values, id: shopId, version: 1, closedThrough: null };
    });
  }
}

/** The fields of a span alone: what else a body's class carries isn't stored. */
export const spanOf = ({ weekday, opens, closes }: OpeningSpan): OpeningSpan => ({ weekday, opens, closes });

/** Lists of shops are answered whole; a chain beyond this wants paging first. */
const shopsMax = 200;
