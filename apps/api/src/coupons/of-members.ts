import { Injectable, type OnModuleInit } from '@nestjs/common';
import { shopDayOf } from '@cheyou/domain';
import { Cars, KeeperPort, MemberOpenedPort, MergePort } from '../members';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { CouponTemplateStore } from './coupon-template.store';
import { CouponStore } from './coupon.store';
import { GreetMember } from './greet-member';
import { NameCoupons } from './name-coupons';
import { MissedStore } from './occasions/missed.store';

/** What happens with coupons when members join, are merged, asked about, exported or forgotten, and which a car keeps its plate for. */
@Injectable()
export class OfMembers implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly merges: MergePort,
    private readonly opened: MemberOpenedPort,
    private readonly keepers: KeeperPort,
    private readonly cars: Cars,
    private readonly greeting: GreetMember,
    private readonly templates: CouponTemplateStore,
    private readonly missed: MissedStore,
    private readonly coupons: CouponStore,
    private readonly naming: NameCoupons,
  ) {}

  onModuleInit(): void {
    this.merges.registerHolder(async (tx, fromId) => {
      await this.coupons.lockAll(tx, fromId);
    });
    this.merges.register(async (tx, fromId, intoId) => {
      await this.coupons.giveAll(tx, fromId, intoId);
      await this.missed.giveAll(tx, fromId, intoId);
    });
    this.opened.registerJoined((tx, memberId) => this.greeting.run(tx, memberId));
    this.cars.binding.register({
      boundTo: async (reader, carId) =>
        (await this.coupons.ofCar(reader, carId, shopDayOf(this.clock.now()))).map(({ ownerId, terms }) => ({
          memberId: ownerId,
          name: terms.name,
        })),
    });
    this.keepers.register({
      room: 'coupons',
      describe: async (reader, memberId) => {
        const usable = await this.coupons.open(reader, [memberId], shopDayOf(this.clock.now()), describedMax);
        return [{ label: '优惠券', value: `${String(usable.length)} 张可用，以及领取和使用的记录` }];
      },
      export: (reader, memberId) => this.export(reader, memberId),
      onForgotten: (tx, memberId) => this.forget(tx, memberId),
    });
  }

  private async export(reader: Reader, memberId: string): Promise<unknown> {
    const today = shopDayOf(this.clock.now());
    return this.naming.views(reader, await this.coupons.allOf(reader, memberId), today);
  }

  /** Nobody is left to use what is open; its place and its budget are free again. */
  private async forget(tx: Tx, memberId: string): Promise<void> {
    const open = (await this.coupons.lockAll(tx, memberId)).filter(({ state }) => state === 'issued');
    await this.missed.forgetMember(tx, memberId);
    const by = { staffId: null, reason: '会员已注销', at: this.clock.now() };
    // Templates in the order in which whoever gives several at once locks them.
    for (const { id, templateId, costFen } of open.sort((a, b) => (a.templateId < b.templateId ? -1 : 1)))
      if ((await this.coupons.revoke(tx, id, by)) === 1) await this.templates.uncount(tx, templateId, costFen);
  }
}

/** Above it the number says nothing more. */
const describedMax = 1_000;
