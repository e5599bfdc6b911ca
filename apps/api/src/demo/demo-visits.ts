import { isRefusal, pointsOffered, suggestWishes, type SettlementFacts, type SettlementWishes } from '@cheyou/domain';
import type { DemoApi } from './demo-api';
import type { DemoCar, DemoMember } from './demo-cast';
import type { LocalWechat } from './local-wechat';
import type { SeededRandom } from './seeded-random';

export interface Service {
  id: string;
  name: string;
  kind: string;
  category: string;
  priceFen: number;
}

interface Sale {
  id: string;
  totalFen: number;
}

type Wished = Pick<SettlementWishes, 'uses' | 'couponIds' | 'points' | 'prepaid' | 'tenders'>;

interface Quote {
  quotedFen: number;
  facts: SettlementFacts;
  suggested: Wished;
}

/** Somebody who stands at the counter: a member with a car, or only a car. */
export interface Visitor {
  member: DemoMember | null;
  memberId: string | null;
  car: DemoCar;
  carId: string;
}

/** Who serves in a shop. */
export interface Counter {
  cashier: string;
  manager: string;
  performerIds: readonly string[];
}

/** Of those who could pay with points, so many in a hundred do. */
const spendsPointsPercent = 8;
const restMethods = ['cash', 'cash', 'alipay', 'posCard'] as const;

/** What happens at the counter, as the people there do it. */
export class DemoVisits {
  constructor(
    private readonly api: DemoApi,
    private readonly wechat: LocalWechat,
    private readonly random: SeededRandom,
    private readonly services: readonly Service[],
  ) {}

  /** Opens a sale of what this car needs, mostly a wash, now and then a service; or of what the owner wants to use of a card. */
  open(visitor: Visitor, counter: Counter, wish: string | null): Promise<Sale> {
    const wanted = wish === null ? this.wanted(visitor.car).map(({ id }) => id) : [wish];
    const lines = wanted.map((id) => ({
      serviceId: id,
      qty: 1,
      performerId: this.random.pick(counter.performerIds),
    }));
    const { carId, memberId } = visitor;
    return this.api.ask<Sale>(counter.cashier, 'POST', '/staff/sales', { carId, memberId, lines });
  }

  /** Opens a sale of these, by name, so many of each. */
  openOf(
    { carId, memberId }: Visitor,
    counter: Counter,
    wanted: readonly (readonly [string, number])[],
  ): Promise<Sale> {
    const lines = wanted.map(([name, qty]) => ({
      serviceId: this.services.find((service) => service.name === name)?.id ?? '',
      qty,
      performerId: this.random.pick(counter.performerIds),
    }));
    return this.api.ask<Sale>(counter.cashier, 'POST', '/staff/sales', { carId, memberId, lines });
  }

  /** Pays it: from the card as far as it goes, the rest in cash or by another recorded way. Answers the settlement's id. */
  async settle(sale: Sale, visitor: Visitor, counter: Counter): Promise<string> {
    const quote = await this.api.ask<Quote>(counter.cashier, 'GET', `/staff/sales/${sale.id}/quote`);
    const personId = visitor.member?.id ?? null;
    const method = this.random.pick(restMethods);
    const suggested = personId === null ? quote.suggested : this.wishes(quote, method);
    const { uses, couponIds, points, prepaid } = suggested;
    const tenders = suggested.tenders.map(({ amountFen }) => tenderOf(method, amountFen));
    const given = prepaid !== null || points > 0 || uses.length + couponIds.length > 0;
    const proof = given ? await this.consent(sale, personId, counter) : {};
    // Only a manager may debit a card without the member's phone.
    const by = 'override' in proof ? counter.manager : counter.cashier;
    const body = { wishes: { uses, couponIds, points, prepaid, tenders }, quotedFen: quote.quotedFen, ...proof };
    const { id } = await this.api.ask<{ id: string }>(by, 'POST', `/staff/sales/${sale.id}/settlement`, body);
    return id;
  }

  /** The member pays all of it by WeChat on the phone. */
  async settleByWechat(sale: Sale, personId: string, counter: Counter): Promise<void> {
    const quote = await this.api.ask<Quote>(counter.cashier, 'GET', `/staff/sales/${sale.id}/quote`);
    const tenders = [{ method: 'wechat', amountFen: quote.quotedFen }];
    const body = { wishes: { prepaid: null, tenders }, quotedFen: quote.quotedFen };
    await this.api.ask(counter.cashier, 'POST', `/staff/sales/${sale.id}/settlement`, body);
    const [ask] = await this.api.ask<{ id: string; paymentOrderId: string }[]>(personId, 'GET', '/me/pay-asks');
    if (!ask) throw new Error('a held settlement asks nobody');
    await this.api.ask(personId, 'POST', `/me/pay-asks/${ask.id}/wechat-order`);
    await this.wechat.pay(ask.paymentOrderId);
  }

  /** Now and then somebody pays a part with points, as many as the bill takes. */
  private wishes({ facts, suggested }: Quote, method: (typeof restMethods)[number]): Wished {
    const asked: SettlementFacts = { ...facts, consent: facts.consent ?? { kind: 'later' } };
    const points = pointsOffered(asked);
    if (points === 0 || !this.random.chance(spendsPointsPercent)) return suggested;
    const wishes = suggestWishes(asked, method, { points });
    return isRefusal(wishes) ? suggested : wishes;
  }

  private async consent(sale: Sale, personId: string | null, counter: Counter): Promise<object> {
    if (personId === null) return { override: { reason: '会员未绑定微信，已核对证件' } };
    const { digits } = await this.api.ask<{ digits: string }>(personId, 'POST', '/me/member-code');
    const body = { code: digits, saleId: sale.id };
    const { proofId } = await this.api.ask<{ proofId: string }>(
      counter.cashier,
      'POST',
      '/staff/member-codes/verification',
      body,
    );
    return { proofId };
  }

  private wanted(car: DemoCar): Service[] {
    const kind = this.random.between(1, 100);
    if (kind <= 62) return [this.of(car, ['wash'], 10_000)];
    if (kind <= 78) return [this.of(car, ['wash'], 20_000), this.of(car, ['airCon', 'upkeep'], 30_000)];
    if (kind <= 92 && !isElectric(car))
      return [this.of(car, ['oil'], 60_000), this.of(car, ['upkeep', 'wash'], 20_000)];
    return [this.of(car, ['brake', 'tyre', 'beauty'], 80_000)];
  }

  private of(car: DemoCar, categories: readonly string[], upToFen: number): Service {
    const fitting = this.services.filter(
      (service) =>
        categories.includes(service.category) &&
        service.kind === 'service' &&
        service.priceFen > 0 &&
        service.priceFen <= upToFen &&
        fits(service, car),
    );
    return this.random.pick(fitting);
  }
}

/** A green plate has one sign more. */
export const isElectric = ({ plate }: DemoCar): boolean => plate.length === 8;

/** Nobody washes a saloon at the price of an SUV, or looks for the engine of an electric car. */
function fits({ name, category }: Service, car: DemoCar): boolean {
  if (isElectric(car) && (category === 'upkeep' || name.startsWith('发动机'))) return false;
  if (name.endsWith('（轿车）')) return !isTall(car);
  return !name.endsWith('（SUV/MPV）') || isTall(car);
}

const isTall = ({ series }: DemoCar): boolean => /^(S|X|H|MPV|皮卡)/.test(series);

/** Cash comes in notes: what is handed over is the next hundred. */
function tenderOf(method: (typeof restMethods)[number], amountFen: number): object {
  if (method !== 'cash') return { method, amountFen };
  return { method, amountFen, receivedFen: Math.ceil(amountFen / 10_000) * 10_000 };
}
