import { addDays, shopDayOf } from '@cheyou/domain';
import type { DemoApi } from './demo-api';
import type { DemoCar, DemoMember } from './demo-cast';
import { washClaimsMax, type DemoOffers } from './demo-offers';
import { isElectric, type Counter, type Visitor } from './demo-visits';
import type { SeededRandom } from './seeded-random';

interface Planned {
  card: string;
  daysAgo: number;
}

/** Who buys which card on the first visit that is no longer ago: one that is nearly over, one half used, one that has ended. */
const plannedOf: Record<string, readonly Planned[]> = {
  lin: [
    { card: '精洗十次卡', daysAgo: 325 },
    { card: '安心保养套餐', daysAgo: 175 },
  ],
  su: [{ card: '洗车年卡', daysAgo: 200 }],
  he: [
    { card: '精洗十次卡', daysAgo: 420 },
    { card: '安心保养套餐', daysAgo: 60 },
  ],
  qin: [{ card: '洗车年卡', daysAgo: 100 }],
};
/** Of the others every seventh has a card for washes. */
const othersBuy = { every: 7, daysAgo: 150 };
/** On so many of a hundred visits the owner comes for something that is on a card. */
const comesForUsePercent = 55;
const claimsPercent = 20;

/** Service cards and coupons in people's hands: sold at the counter, claimed on the phone, granted by the shop. */
export class DemoHoldings {
  private readonly sold = new Map<DemoMember, Set<string>>();
  /** What somebody may come for, with the one car it is for; null for every car. */
  private readonly uses = new Map<DemoMember, { serviceId: string; car: DemoCar | null }[]>();
  private readonly claims = new Map<DemoMember, number>();

  constructor(
    private readonly api: DemoApi,
    private readonly random: SeededRandom,
    private readonly offers: DemoOffers,
    private readonly now: Date,
  ) {}

  /** Sells what is due, before the work of this visit. */
  async sellDue(visitor: Visitor, counter: Counter, at: Date): Promise<void> {
    const { member, memberId } = visitor;
    if (!member || memberId === null) return;
    const sold = this.sold.get(member) ?? new Set();
    this.sold.set(member, sold);
    for (const { card, daysAgo } of this.plannedFor(member)) {
      const due = shopDayOf(at) >= addDays(shopDayOf(this.now), -daysAgo);
      if (!due || sold.has(card) || !suits(card, visitor.car)) continue;
      sold.add(card);
      await this.sell(card, visitor, counter);
    }
  }

  /** A service that is on one of the member's cards, where they come for it today. */
  wish({ member, car }: Visitor): string | null {
    const fitting = (member ? (this.uses.get(member) ?? []) : []).filter((use) => use.car === null || use.car === car);
    if (fitting.length === 0 || !this.random.chance(comesForUsePercent)) return null;
    return this.random.pick(fitting).serviceId;
  }

  /** Now and then somebody takes a coupon on the phone before paying. */
  async claim({ member }: Visitor): Promise<void> {
    if (!member || member.id === null || !this.random.chance(claimsPercent)) return;
    const claimed = this.claims.get(member) ?? 0;
    if (claimed >= washClaimsMax) return;
    this.claims.set(member, claimed + 1);
    await this.claimAs(member.id, '洗车立减券', {});
  }

  /** A season's coupons for those whose phones stand ready; one too many is taken back. */
  async grantSeason(manager: string): Promise<void> {
    const memberIds: string[] = [];
    for (const personId of ['lin', 'su', 'he', 'qin']) memberIds.push(await this.api.memberOf(personId));
    for (const name of ['制动系统养护券', '镀膜护理折扣券', '轮胎专享券'])
      await this.grant(manager, name, memberIds, '老客户冬季关怀');
    const [again] = await this.grant(manager, '制动系统养护券', memberIds.slice(0, 1), '老客户冬季关怀');
    if (again) await this.api.ask(manager, 'POST', `/staff/coupons/${again}/revocation`, { reason: '重复发放' });
    const cars = await this.api.ask<{ id: string }[]>('lin', 'GET', '/me/cars');
    await this.claimAs('lin', '空调滤芯免费换', { carId: cars[0]?.id });
  }

  private plannedFor(member: DemoMember): readonly Planned[] {
    const own = member.id === null ? undefined : plannedOf[member.id];
    if (own) return own;
    const buys = member.card && Number(member.phone.slice(-2)) % othersBuy.every === 0;
    return buys ? [{ card: '精洗十次卡', daysAgo: othersBuy.daysAgo }] : [];
  }

  private async sell(name: string, { member, memberId, car, carId }: Visitor, counter: Counter): Promise<void> {
    const offer = this.offers.cards.find((one) => one.name === name);
    if (!offer || !member) throw new Error(`nobody offers ${name}`);
    const { id: serviceId, version: cardVersion } = offer;
    const lines = [{ serviceId, cardVersion, qty: 1 }];
    const sale = await this.api.ask<{ id: string; totalFen: number }>(counter.cashier, 'POST', '/staff/sales', {
      carId,
      memberId,
      lines,
    });
    const tenders = [{ method: 'posCard', amountFen: sale.totalFen }];
    const { terms } = await this.api.ask<{ terms: { version: string } }>(
      counter.cashier,
      'GET',
      '/staff/service-card-offers',
    );
    const body = { wishes: { prepaid: null, tenders }, quotedFen: sale.totalFen, termsVersion: terms.version };
    await this.api.ask(counter.cashier, 'POST', `/staff/sales/${sale.id}/settlement`, body);
    const bound = name === '精洗十次卡' ? null : car;
    const uses = offer.serviceIds.map((id) => ({ serviceId: id, car: bound }));
    this.uses.set(member, [...(this.uses.get(member) ?? []), ...uses]);
  }

  private async grant(manager: string, name: string, memberIds: readonly string[], reason: string): Promise<string[]> {
    const path = `/staff/coupon-templates/${this.templateOf(name)}/grants`;
    const { results } = await this.api.ask<{ results: { couponId: string | null }[] }>(manager, 'POST', path, {
      memberIds,
      reason,
    });
    return results.flatMap(({ couponId }) => couponId ?? []);
  }

  private async claimAs(personId: string, name: string, body: object): Promise<void> {
    await this.api.ask(personId, 'POST', `/me/claimable-coupons/${this.templateOf(name)}/claim`, body);
  }

  private templateOf(name: string): string {
    const id = this.offers.coupons.get(name);
    if (id === undefined) throw new Error(`nobody offers ${name}`);
    return id;
  }
}

/** Nobody sells an oil change for an electric car. */
const suits = (card: string, car: DemoCar): boolean => card !== '安心保养套餐' || !isElectric(car);
