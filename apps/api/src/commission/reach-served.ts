import { Injectable } from '@nestjs/common';
import { firstDayOf, lastDayOf, may, refuse, type Act, type ShopDay } from '@cheyou/domain';
import { Db } from '../platform/database';
import { Refused, type StaffCaller } from '../platform/http';
import { Shops } from '../shops';
import { StaffRoom } from '../staff';
import { monthOf, type CommissionQuery } from './commission.dto';

/** What of a month somebody reads. */
export interface Reach {
  readonly shops: readonly { readonly shopId: string; readonly shopName: string }[];
  readonly shopIds: readonly string[];
  readonly from: ShopDay;
  readonly to: ShopDay;
  /** Theirs alone, under all posts they held; null: everybody's. */
  readonly ownIds: readonly string[] | null;
}

/** How far somebody reads who did the work: their own lines, those of their shops, or all. */
@Injectable()
export class ReachServed {
  constructor(
    private readonly db: Db,
    private readonly shops: Shops,
    private readonly people: StaffRoom,
  ) {}

  /** @throws Refused NOT_FOUND for a shop that is out of reach. */
  async of({ staff, memberId }: StaffCaller, act: Act, query: CommissionQuery): Promise<Reach> {
    const scope = may(staff.role, act);
    const within = (await this.shops.briefs(this.db))
      .filter(({ id }) => scope !== 'shop' || staff.shopIds.includes(id))
      .map(({ id: shopId, name: shopName }) => ({ shopId, shopName }));
    const shops = within.filter(({ shopId }) => query.shopId === null || shopId === query.shopId);
    if (shops.length === 0) throw new Refused(refuse('NOT_FOUND'));
    const month = monthOf(query);
    return {
      shops: within,
      shopIds: shops.map(({ shopId }) => shopId),
      ...{ from: firstDayOf(month), to: lastDayOf(month) },
      ownIds: scope === 'own' ? await this.people.postsOf(this.db, memberId) : null,
    };
  }
}
