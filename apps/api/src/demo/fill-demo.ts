import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addMonths, dayBounds, shopDayOf, type ShopDay } from '@cheyou/domain';
import type { SetClock } from '../platform/clock';
import { Jobs } from '../platform/jobs';
import { DemoApi } from './demo-api';
import { demoCast, demoStaff, phoneOfSu, type DemoMember } from './demo-cast';
import { DemoDays, tillDiary, type DemoTillEvent } from './demo-days';
import { DemoDelivery, deliveryDiary, type DemoDeliveryEvent } from './demo-delivery';
import { demoDiary, historyMonths, type DemoEvent } from './demo-diary';
import { DemoHoldings } from './demo-holdings';
import { askInvoices } from './demo-invoices';
import { openOffers, seasonOffers, type DemoOffers } from './demo-offers';
import { DemoStore } from './demo.store';
import { DemoTopUps } from './demo-top-ups';
import { DemoVisits, type Counter, type Service, type Visitor } from './demo-visits';
import { JoinMembers } from './join-members';
import type { LocalWechat } from './local-wechat';
import { openBusiness } from './open-business';
import { SeededRandom } from './seeded-random';

const seed = 20_261_121;
const dayMs = 24 * 3_600_000;
const topUpBelowFen = 15_000;
const wechatPaidDays = 120;
const notSettledToday = 2;
const leadsHaveFen = 80_000;
/** The local WeChat grants twenty messages of a kind to begin with. */
const messagesAccepted = 10;
const thankedPoints = 200;
const giftedPoints = 60;

/**
 * Writes the demo shop's history through the API's own routes, under a clock that is moved along: whatever holds for the API
 * holds for the demo. The story is the same in every run; ids and card numbers are not.
 * @param say hears how far it is.
 */
export async function fillDemo(
  app: NestFastifyApplication,
  clock: SetClock,
  wechat: LocalWechat,
  now: Date,
  say: (sentence: string) => void,
): Promise<void> {
  const random = new SeededRandom(seed);
  clock.set(new Date(dayBounds(addMonths(shopDayOf(now), -historyMonths)).startsAt.getTime() + dayMs / 3));
  const api = new DemoApi(app, clock, wechat);
  const { shopIds } = await openBusiness(app, api, wechat);
  const services = await api.ask<Service[]>('su-ming', 'GET', '/staff/services');
  const people = demoDiary(demoCast(random), random, now);
  const diary = inOrder([...people, ...tillDiary(now), ...deliveryDiary(now)]);
  const offers = await openOffers(api, services);
  const holdings = new DemoHoldings(api, random, offers, now);
  const counters = await countersOf(api, shopIds);
  const story = new DemoStory(api, wechat, random, services, counters, offers, holdings, now);
  for (const [index, event] of diary.entries()) {
    clock.set(event.at);
    await story.tell(event, diary.length - index <= notSettledToday);
    if (index % 200 === 199) say(`${String(index + 1)} of ${String(diary.length)} days' events`);
  }
  clock.set(new Date(now.getTime() - 3 * 60_000));
  await story.readyPhones(clock.now());
  await story.movePoints();
  await seasonOffers(api, offers, { services, shopId: shopIds[0] ?? '', today: shopDayOf(now) });
  await holdings.grantSeason('xie-ning');
  await api.ask('lin', 'PATCH', '/me', { birthOn: birthdayOf(shopDayOf(now)) });
  await app.get(Jobs).runNow('coupons.birthdays');
  await askInvoices(api, counters[0].cashier, shopDayOf(now));
  clock.set(now);
  await story.leaveSomethingToDo();
  await wechat.clock(null);
  await app.get(DemoStore).muteBefore(new Date(now.getTime() - 2 * dayMs));
}

/** Somebody has a birthday today, in whichever year the demo is filled. */
const birthdayOf = (today: ShopDay): string => `1988-${today.slice(5)}`;

type AnyEvent = DemoEvent | DemoTillEvent | DemoDeliveryEvent;

/** All diaries as one, oldest first. */
const inOrder = (events: readonly AnyEvent[]): AnyEvent[] =>
  [...events].sort((one, other) => one.at.getTime() - other.at.getTime());

async function countersOf(api: DemoApi, shopIds: readonly string[]): Promise<[Counter, Counter]> {
  const rows = await api.ask<{ id: string; name: string; shopId: string; role: string }[]>(
    'su-ming',
    'GET',
    '/staff/colleagues',
  );
  const counter = (shop: 0 | 1): Counter => {
    const of = (role: string): string => demoStaff.find((one) => one.shop === shop && one.role === role)?.id ?? '';
    const performers = rows.filter(
      ({ shopId, role }) => shopId === shopIds[shop] && ['technician', 'advisor'].includes(role),
    );
    return { cashier: of('cashier'), manager: of('shopManager'), performerIds: performers.map(({ id }) => id) };
  };
  return [counter(0), counter(1)];
}

/** Turns the diary's events into what people do. */
class DemoStory {
  private readonly joining: JoinMembers;
  private readonly visits: DemoVisits;
  private readonly topUps: DemoTopUps;
  private readonly days: DemoDays;
  private readonly delivery: DemoDelivery;

  constructor(
    private readonly api: DemoApi,
    private readonly wechat: LocalWechat,
    private readonly random: SeededRandom,
    services: readonly Service[],
    private readonly counters: readonly [Counter, Counter],
    offers: DemoOffers,
    private readonly holdings: DemoHoldings,
    private readonly now: Date,
  ) {
    this.joining = new JoinMembers(api, wechat, shopDayOf(now));
    this.visits = new DemoVisits(api, wechat, random, services);
    this.topUps = new DemoTopUps(api, wechat, random);
    this.days = new DemoDays(api, counters, now);
    this.delivery = new DemoDelivery(api, offers, this.visits);
  }

  async tell(event: AnyEvent, leaveOpen: boolean): Promise<void> {
    switch (event.kind) {
      case 'join':
        await this.joining.join(event.member, this.counters[event.member.shop].cashier);
        return;
      case 'visit':
        await this.visit(
          await this.joining.visitor(event.member, event.car),
          this.counters[event.member.shop],
          event.at,
          leaveOpen,
        );
        return;
      case 'walkIn': {
        const counter = this.counters[event.shop];
        await this.visit(await this.joining.walkIn(event.car, counter.cashier), counter, event.at, leaveOpen);
        return;
      }
      case 'delivery':
      case 'hours': {
        const { member, kind } = event;
        const counter = this.counters[member.shop];
        const [car] = member.cars;
        if (!car) throw new Error('a delivery without a car');
        const visitor = await this.joining.visitor(member, car);
        await (kind === 'delivery' ? this.delivery.give(visitor, counter) : this.delivery.use(visitor, counter));
        return;
      }
      case 'open':
        await this.days.open(event.shop);
        return;
      case 'close':
        await this.days.close(event.shop, event.at);
        return;
    }
  }

  private async visit(visitor: Visitor, counter: Counter, at: Date, leaveOpen: boolean): Promise<void> {
    await this.drive(visitor, counter);
    if (visitor.member?.card && visitor.memberId !== null)
      await this.topUp(visitor.member, visitor.memberId, counter, at);
    await this.holdings.sellDue(visitor, counter, at);
    const sale = await this.visits.open(visitor, counter, this.holdings.wish(visitor));
    if (leaveOpen) return;
    await this.holdings.claim(visitor);
    const personId = visitor.member?.id ?? null;
    const recent = this.now.getTime() - at.getTime() < wechatPaidDays * dayMs;
    if (personId !== null && !visitor.member?.card && recent && this.random.chance(50)) {
      await this.wechat.clock(at);
      await this.visits.settleByWechat(sale, personId, counter);
      return;
    }
    const settlementId = await this.visits.settle(sale, visitor, counter);
    if (this.random.chance(1)) {
      const why = { reasonCode: 'wrongService', reason: '项目选错，重新开单' };
      await this.api.ask(counter.manager, 'POST', `/staff/settlements/${settlementId}/reversal`, why);
    }
  }

  /** A card that runs low is topped up before the visit. */
  private async topUp(member: DemoMember, memberId: string, counter: Counter, at: Date): Promise<void> {
    const path = `/staff/members/${memberId}/top-up-options`;
    const { card } = await this.api.ask<{ card: { balanceFen: number } | null }>(counter.cashier, 'GET', path);
    if (card && card.balanceFen >= topUpBelowFen) return;
    const own = member.id !== null && this.random.chance(60);
    if (!own || !(await this.topUps.byWechat(member.id ?? '', at)))
      await this.topUps.atCounter(memberId, counter.cashier);
  }

  private async drive({ car, carId }: Visitor, counter: Counter): Promise<void> {
    car.odometerKm += this.random.between(120, 1_900);
    await this.api.ask(counter.cashier, 'POST', `/staff/cars/${carId}/odometer`, { odometerKm: car.odometerKm });
  }

  /** Whoever takes up one of the phones that stand ready finds money on the card and hears of each movement. */
  async readyPhones(at: Date): Promise<void> {
    const templates = await this.api.ask<{ kind: string }[]>('lin', 'GET', '/me/subscription-templates');
    for (const personId of ['lin', 'su', 'he', 'qin']) {
      const accepted = { templates: templates.map(({ kind }) => ({ kind, result: 'accept' })) };
      for (let message = 0; message < messagesAccepted; message += 1)
        await this.api.ask(personId, 'POST', '/me/subscriptions', accepted);
      // A year of messages has been seen; what comes from now on is new.
      await this.api.ask(personId, 'POST', '/me/notices/read');
    }
    for (const personId of ['lin', 'he']) {
      const { card } = await this.api.ask<{ card: { balanceFen: number } | null }>(
        personId,
        'GET',
        '/me/top-up-options',
      );
      if (!card || card.balanceFen < leadsHaveFen) await this.topUps.byWechat(personId, at);
    }
  }

  /** A friend's gift and a word of thanks from the shop, so that each kind of line is on somebody's statement. */
  async movePoints(): Promise<void> {
    const path = `/staff/members/${await this.api.memberOf('lin')}/points/adjustments`;
    await this.api.ask('su-ming', 'POST', path, { points: thankedPoints, reason: '老客户生日' });
    await this.api.ask('lin', 'POST', '/me/points/gifts', { phone: phoneOfSu, points: giftedPoints });
  }

  /** So that the second person's list isn't empty: a top-up above what a cashier may take alone. */
  async leaveSomethingToDo(): Promise<void> {
    const [counter] = this.counters;
    const memberId = await this.api.memberOf('su');
    const path = `/staff/members/${memberId}/top-up-options`;
    const { tiers, terms } = await this.api.ask<{
      tiers: { id: string; payFen: number; open: boolean }[];
      terms: { version: string };
    }>(counter.cashier, 'GET', path);
    const tier = tiers.find(({ open, payFen }) => open && payFen > 100_000);
    if (!tier) return;
    await this.api.ask(counter.cashier, 'POST', `/staff/members/${memberId}/top-ups`, {
      cardId: null,
      tierId: tier.id,
      amountFen: tier.payFen,
      method: 'cash',
      termsVersion: terms.version,
    });
  }
}
