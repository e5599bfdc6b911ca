import { Outbox, OutboxRelay } from '../../src/platform/outbox';
import { aCouponTemplate, couponRules, type CouponWishes } from './a-coupon';
import { aKey, must, type AShop, type Person } from './a-shop';
import type { Answer } from './an-api';
import { shopStory } from './shop-story';

export type GiftedMember = Person & { cardId: string; carId: string; phone: string };

/** A coupon as its owner sees it. */
export interface CouponSeen {
  readonly id: string;
  readonly name: string;
  readonly way: string;
  readonly why: string;
  readonly templateId: string;
}

/** A template as its page shows it. */
export interface TemplateSeen {
  readonly id: string;
  readonly version: number;
  /** How many of it are out. */
  readonly issued: number;
  /** What it couldn't give, by the reason. */
  readonly missed: readonly { readonly refused: string; readonly count: number }[];
}

/** Coupons that are given on occasions, and the bills that bring them. */
export interface CouponGifts {
  readonly shop: AShop;
  readonly owner: Person;
  /** When the shop was founded; each test begins then. */
  readonly start: Date;
  /** A template that gives itself on an occasion, until the test is over. */
  aGift(givenOn: object, wishes?: CouponWishes): Promise<string>;
  /** Other rules for it, in its first version. */
  edit(id: string, wishes: CouponWishes): Promise<Answer>;
  stop(id: string): Promise<void>;
  /** What a member has of all that was given. */
  given(member: Person, list?: 'usable' | 'used' | 'expired'): Promise<CouponSeen[]>;
  /** Why a member has each of them. */
  whys(member: Person): Promise<string[]>;
  templates(by?: Person): Promise<TemplateSeen[]>;
  template(id: string, by?: Person): Promise<TemplateSeen>;
  /** Under a clock that is far ahead, sessions have ended: who signs in then looks. */
  templateThen(id: string): Promise<TemplateSeen>;
  /** A bill that is settled as wished. @returns the settlement */
  settle(member: GiftedMember, totalFen: number, wishes: object, proven?: boolean): Promise<string>;
  /** A bill paid in cash, with coupons of 20.00 if they are named. @returns the settlement */
  pay(member: GiftedMember, totalFen: number, couponIds?: readonly string[]): Promise<string>;
  undo(settlementId: string): Promise<void>;
  /** Everything that moved was followed. */
  followed(): Promise<void>;
  /** What the relay does with one row, at a moment of the test's own. */
  follow(moved: { settlementId: string; paid: boolean }): Promise<void>;
}

/** Sets a file up with a shop that gives coupons on occasions; after each test its clock is back, and what the test offered is stopped. */
export function couponGiftsStory(begin: (gifts: CouponGifts) => void): void {
  const offered = new Set<string>();
  let gifts: CouponGifts;
  afterEach(async () => {
    gifts.shop.clock.set(gifts.start);
    for (const id of offered) await gifts.stop(id);
  });
  shopStory((shop) => {
    gifts = couponGifts(shop, offered);
    begin(gifts);
  });
}

function couponGifts(shop: AShop, offered: Set<string>): CouponGifts {
  const owner = shop.as(shop.owner);
  const gifts: CouponGifts = {
    ...{ shop, owner, start: shop.clock.now() },
    ...billsThatBring(shop),
    aGift: async (givenOn, wishes = {}) => {
      const id = await aCouponTemplate(shop, { claimable: false, givenOn, ...wishes });
      offered.add(id);
      return id;
    },
    edit: (id, wishes) => {
      const rules = couponRules({ claimable: false, ...wishes });
      return owner.put(`/staff/coupon-templates/${id}`, { ...rules, version: 1, reason: '加量' });
    },
    stop: async (id) => {
      const state = { state: 'stopped', reason: '活动结束' };
      must(await owner.put(`/staff/coupon-templates/${id}/state`, state), 200);
      offered.delete(id);
    },
    given: async (member, list = 'usable') => must(await member.get('/me/coupons'), 200)[list] as CouponSeen[],
    whys: async (member) => (await gifts.given(member)).map(({ why }) => why),
    templates: async (by = owner) => must(await by.get('/staff/coupon-templates'), 200) as unknown as TemplateSeen[],
    template: async (id, by) => {
      const found = (await gifts.templates(by)).find((one) => one.id === id);
      if (!found) throw new Error('the template is gone');
      return found;
    },
    templateThen: async (id) => gifts.template(id, shop.as(await shop.signIn('陈立'))),
    followed: () => shop.get(OutboxRelay).drain(),
    follow: (moved) => {
      const handler = shop.get(Outbox).handlerOf('bill.moved', 'coupons.bills');
      if (!handler) throw new Error('nobody follows bills');
      return handler(moved, { id: '', createdAt: new Date(), attempt: 1 });
    },
  };
  return gifts;
}

function billsThatBring(shop: AShop): Pick<CouponGifts, 'settle' | 'pay' | 'undo'> {
  const settle: CouponGifts['settle'] = async (member, totalFen, wishes, proven = false) => {
    const { saleId } = await shop.aSale(member, totalFen);
    const proof = proven ? { proofId: await shop.aProof(member, saleId) } : {};
    const order = { wishes: { prepaid: null, ...wishes }, quotedFen: totalFen, ...proof };
    return String(must(await shop.cashier.post(`/staff/sales/${saleId}/settlement`, order, aKey()), 201)['id']);
  };
  return {
    settle,
    pay: (member, totalFen, couponIds = []) => {
      const amountFen = totalFen - 2_000 * couponIds.length;
      return settle(member, totalFen, { couponIds, tenders: [{ method: 'cash', amountFen }] }, couponIds.length > 0);
    },
    undo: async (settlementId) => {
      const why = { reasonCode: 'wrongService', reason: '项目选错' };
      must(await shop.manager.post(`/staff/settlements/${settlementId}/reversal`, why, aKey()), 200);
    },
  };
}
