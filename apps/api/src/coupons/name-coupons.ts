import { Injectable } from '@nestjs/common';
import type { CouponScope, ShopDay } from '@cheyou/domain';
import { Catalog, serviceCategories, type Service, type ServiceCategory } from '../catalog';
import { Cars } from '../members';
import type { Reader } from '../platform/database';
import { Shops } from '../shops';
import { couponView } from './coupon-view';
import type { Coupon } from './coupon.store';
import type { CouponScopeNames, CouponView } from './coupons.dto';

/** Puts names to what coupons are good for: people read services, shops and plates, not their ids. */
@Injectable()
export class NameCoupons {
  constructor(
    private readonly catalog: Catalog,
    private readonly shops: Shops,
    private readonly cars: Cars,
  ) {}

  /** Coupons as their owner and the staff see them on a day; as many queries for a hundred as for one. */
  async views(reader: Reader, coupons: readonly Coupon[], today: ShopDay): Promise<CouponView[]> {
    const [named, cars] = await Promise.all([
      this.scopes(
        reader,
        coupons.map(({ terms }) => terms.scope),
      ),
      this.cars.findMany(reader, [...new Set(coupons.flatMap(({ carId }) => carId ?? []))]),
    ]);
    return coupons.map((coupon) => {
      const plate = coupon.carId === null ? null : (cars.get(coupon.carId)?.plate ?? null);
      return couponView(coupon, today, { ...named(coupon.terms.scope), plate });
    });
  }

  async view(reader: Reader, coupon: Coupon, today: ShopDay): Promise<CouponView> {
    const [view] = await this.views(reader, [coupon], today);
    if (!view) throw new Error(`coupon ${coupon.id} has no view`);
    return view;
  }

  /** Reads what some scopes name, once for all of them. */
  async scopes(reader: Reader, scopes: readonly CouponScope[]): Promise<(scope: CouponScope) => CouponScopeNames> {
    const [shops, items] = await Promise.all([
      this.shops.names(reader),
      this.catalog.servicesByIds(reader, [...new Set(scopes.flatMap(({ itemIds }) => itemIds ?? []))]),
    ]);
    return (scope) => namesOf(scope, shops, items);
  }
}

function namesOf(
  { itemIds, categories, shopIds }: CouponScope,
  shops: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, Service>,
): CouponScopeNames {
  const named = (ids: readonly string[] | null, nameOf: (id: string) => string | undefined): string[] | null =>
    ids === null ? null : ids.flatMap((id) => nameOf(id) ?? []);
  return {
    items: named(itemIds, (id) => items.get(id)?.name),
    categories: named(categories, (category) => serviceCategories[category as ServiceCategory]),
    shops: named(shopIds, (id) => shops.get(id)),
  };
}
