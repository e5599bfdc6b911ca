import { Injectable } from '@nestjs/common';
import { lastDayGivenBack, must, refuse, shopDayOf, type CouponFacts, type ShopDay } from '@cheyou/domain';
import { Clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { Refused } from '../platform/http';
import { Outbox } from '../platform/outbox';
import { CouponTemplateStore } from './coupon-template.store';
import { CouponStore, factsOf, type Coupon } from './coupon.store';
import { billMovedTopic, type BillMoved } from './occasions/bill-moved';
import { takenRefusal } from './revoke-coupon';

/** What a settlement takes; `held` while it waits for a payment. */
export interface CouponUse {
  readonly couponIds: readonly string[];
  readonly settlementId: string;
  readonly held: boolean;
}

/** More than anybody looks through; of more, those that end soonest count. */
const factsMax = 100;

/** The door for the room in which coupons are used. */
@Injectable()
export class Coupons {
  /** As they were locked to be planned with, until they are used. */
  private readonly locked = new WeakMap<Tx, readonly Coupon[]>();

  constructor(
    private readonly clock: Clock,
    private readonly store: CouponStore,
    private readonly templates: CouponTemplateStore,
    private readonly outbox: Outbox,
  ) {}

  /** Coupons these members may use today or later, unlocked: for previews. At most 100, those usable now first. */
  async factsOf(reader: Reader, memberIds: readonly string[], today: ShopDay): Promise<CouponFacts[]> {
    return (await this.store.open(reader, memberIds, today, factsMax)).map(factsOf);
  }

  /** The same of coupons by id, whatever their state, locked by ascending id; unknown ones are missing. */
  async lockFacts(tx: Tx, couponIds: readonly string[]): Promise<CouponFacts[]> {
    return (await this.lock(tx, couponIds)).map(factsOf);
  }

  /**
   * Gives coupons to a settlement: used, or reserved while it is held. Whether they fit is for the caller to decide, on locked facts.
   * @throws Refused COUPON_USED, COUPON_RESERVED, COUPON_REVOKED for whoever comes too late; NOT_FOUND.
   */
  async use(tx: Tx, { couponIds, settlementId, held }: CouponUse): Promise<void> {
    const locked = this.locked.get(tx) ?? (await this.lock(tx, couponIds));
    this.locked.delete(tx);
    for (const id of couponIds) {
      const coupon = locked.find((one) => one.id === id);
      if (coupon?.state !== 'issued') throw new Refused(coupon ? takenRefusal(coupon) : refuse('NOT_FOUND'));
    }
    await this.store.take(tx, couponIds, { settlementId, held, at: this.clock.now() });
  }

  private async lock(tx: Tx, couponIds: readonly string[]): Promise<readonly Coupon[]> {
    const coupons = await this.store.lock(tx, couponIds);
    this.locked.set(tx, coupons);
    return coupons;
  }

  /** What coupons are called, by ascending id. */
  async namesOf(reader: Reader, couponIds: readonly string[]): Promise<string[]> {
    return (await this.store.findMany(reader, couponIds)).map(({ terms }) => terms.name);
  }

  /**
   * A bill was paid, or something of it went back: what that gives or takes back follows after the commit. Costs a bill one statement and
   * no trip. What went back is always told: what its template gave stays when the template gives by another occasion since.
   */
  billMoved(tx: Tx, moved: BillMoved): Promise<void> {
    if (!moved.paid) return this.outbox.add(tx, billMovedTopic, moved);
    return this.outbox.addIf(tx, billMovedTopic, moved, this.templates.anyForBills);
  }

  /** What was reserved for a settlement is used. */
  async capture(tx: Tx, settlementId: string): Promise<void> {
    await this.store.capture(tx, settlementId, this.clock.now());
  }

  /** What was reserved for a settlement is free again; what ended meanwhile is good for seven days more. */
  async release(tx: Tx, settlementId: string): Promise<void> {
    const today = shopDayOf(this.clock.now());
    await this.store.release(tx, settlementId, today, lastDayGivenBack(today));
  }

  /** Used coupons of a settlement come back to their owner; what ended meanwhile is good for seven days more. */
  async giveBack(tx: Tx, settlementId: string, couponIds: readonly string[]): Promise<void> {
    if (couponIds.length === 0) return;
    const today = shopDayOf(this.clock.now());
    const back = await this.store.giveBack(tx, settlementId, couponIds, { today, until: lastDayGivenBack(today) });
    must(back === couponIds.length || null, `settlement ${settlementId} gives back coupons that it didn't use`);
  }
}
