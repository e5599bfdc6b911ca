import { addDays, dayBounds, shopDayOf } from '@cheyou/domain';
import type { DemoApi } from './demo-api';
import type { DemoMember } from './demo-cast';
import { deliveryCard, type DemoOffers } from './demo-offers';
import type { Counter, DemoVisits, Visitor } from './demo-visits';

/** A car is handed over with labour hours as a gift; some weeks later its owner comes to use some of them. */
export type DemoDeliveryEvent = { at: Date; kind: 'join' | 'delivery' | 'hours'; member: DemoMember };

const buyerOfCar: DemoMember = {
  id: 'tang',
  name: '唐以宁',
  phone: '13800005604',
  shop: 0,
  cars: [
    {
      plate: '川AD61573',
      brand: '启明',
      series: 'E7',
      modelYear: 2026,
      odometerKm: 36,
      insuranceDays: 317,
      inspectionDays: 317,
    },
  ],
  rhythmDays: 60,
  card: false,
  sinceMonths: 2,
};

const minute = 60_000;
const deliveredDaysAgo = 48;
const usedDaysAgo = 9;
/** Four wheels of 0.3 hours and a filter of 0.3: 1.5 hours of the card. */
const work = [
  ['轮胎动平衡', 4],
  ['空调滤芯更换', 1],
] as const;

export function deliveryDiary(now: Date): DemoDeliveryEvent[] {
  const today = shopDayOf(now);
  const at = (daysAgo: number, ofDay: number): Date =>
    new Date(dayBounds(addDays(today, -daysAgo)).startsAt.getTime() + ofDay * minute);
  const member = buyerOfCar;
  return [
    { at: at(deliveredDaysAgo, 10 * 60 + 40), kind: 'join', member },
    { at: at(deliveredDaysAgo, 11 * 60 + 5), kind: 'delivery', member },
    { at: at(usedDaysAgo, 15 * 60 + 20), kind: 'hours', member },
  ];
}

export class DemoDelivery {
  constructor(
    private readonly api: DemoApi,
    private readonly offers: DemoOffers,
    private readonly visits: DemoVisits,
  ) {}

  async give({ memberId, carId }: Visitor, { manager }: Counter): Promise<void> {
    const version = this.offers.cards.find(({ name }) => name === deliveryCard)?.version;
    if (memberId === null || version === undefined) throw new Error(`nobody gets ${deliveryCard}`);
    const gift = { version, carId, reason: '交车赠送' };
    await this.api.ask(manager, 'POST', `/staff/members/${memberId}/service-card-gifts`, gift);
  }

  /** The card covers all of it. */
  async use(visitor: Visitor, counter: Counter): Promise<void> {
    await this.visits.settle(await this.visits.openOf(visitor, counter, work), visitor, counter);
  }
}
