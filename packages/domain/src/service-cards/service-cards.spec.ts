import fc from 'fast-check';
import { addDays, shopDay } from '../calendar';
import { count, fen, sumFen } from '../money';
import {
  earnedByDay,
  priceByService,
  serviceCardRefund,
  useRefusal,
  validDays,
  valueOfNextUses,
  valueOfUses,
} from './index';
import type { ServiceCardFacts, ServiceUses } from './index';

const today = shopDay('2026-11-21');
const here = { shopId: 'east', carId: 'car', today };
const uses = (changes: Partial<ServiceUses> = {}): ServiceUses => ({
  serviceId: 'wash',
  serviceName: '标准洗车',
  granted: count(10),
  left: count(4),
  perDayMax: null,
  perMonthMax: null,
  usedToday: count(0),
  usedThisMonth: count(0),
  priceFen: fen(30_000),
  ...changes,
});
const card = (changes: Partial<ServiceCardFacts> = {}): ServiceCardFacts => ({
  cardId: 'card',
  kind: 'timesCard',
  name: '洗车十次卡',
  state: 'active',
  ownerId: 'lin',
  validity: { startsWith: 'purchase', startsOn: null, months: 12 },
  startsOn: shopDay('2026-03-01'),
  expiresOn: shopDay('2027-02-28'),
  shopIds: null,
  carIds: null,
  labour: null,
  services: [uses()],
  createdAt: '2026-03-01T00:00:00Z',
  ...changes,
});

const name = '洗车十次卡';
const serviceName = '标准洗车';
test.each<[string, Partial<ServiceCardFacts>, object]>([
  ['SERVICE_CARD_FROZEN', { state: 'frozen' }, { name }],
  ['SERVICE_CARD_LOST', { state: 'lost' }, { name }],
  ['SERVICE_CARD_CLOSED', { state: 'refunded' }, { name }],
  ['SERVICE_CARD_CLOSED', { state: 'closed' }, { name }],
  ['SERVICE_CARD_NOT_YET', { startsOn: shopDay('2026-11-22') }, { name, day: '2026-11-22' }],
  ['SERVICE_CARD_EXPIRED', { expiresOn: shopDay('2026-11-20') }, { name, day: '2026-11-20' }],
  ['SERVICE_CARD_OTHER_SHOP', { shopIds: ['west'] }, { name }],
  ['SERVICE_CARD_OTHER_CAR', { carIds: ['another'] }, { name }],
  ['SERVICE_CARD_OTHER_SERVICE', { services: [uses({ serviceId: 'wax' })] }, { name }],
  ['USES_SHORT', { services: [uses({ left: count(1) })] }, { name: serviceName, left: 1 }],
  ['USES_DAY_MAX', { services: [uses({ perDayMax: count(2), usedToday: count(1) })] }, { name: serviceName, max: 2 }],
  [
    'USES_MONTH_MAX',
    { services: [uses({ granted: null, left: null, perMonthMax: count(4), usedThisMonth: count(3) })] },
    { name: serviceName, max: 4 },
  ],
])('%s stands in the way of two uses', (refused, changes, details) => {
  expect(useRefusal(card(changes), 'wash', 2, here)).toEqual({ refused, details });
});

test('the last use of a day and of a month can be taken', () => {
  const capped = uses({ perDayMax: count(3), usedToday: count(1), perMonthMax: count(5), usedThisMonth: count(3) });
  expect(useRefusal(card({ services: [capped] }), 'wash', 2, here)).toBeNull();
});

test('the first and the last day count, and a card that waits for its first use has no last day', () => {
  expect(useRefusal(card({ startsOn: today }), 'wash', 1, here)).toBeNull();
  expect(useRefusal(card({ carIds: ['other', 'car'], shopIds: ['east'] }), 'wash', 1, here)).toBeNull();
  expect(useRefusal(card({ expiresOn: today }), 'wash', 4, here)).toBeNull();
  expect(useRefusal(card({ startsOn: null, expiresOn: null }), 'wash', 1, here)).toBeNull();
  expect(useRefusal(card({ carIds: ['car'] }), 'wash', 1, { ...here, carId: null })?.refused).toBe(
    'SERVICE_CARD_OTHER_CAR',
  );
});

test('the time of a card begins with its purchase, its first use or a date', () => {
  const from = (startsWith: 'purchase' | 'firstUse' | 'date', firstUse: string | null = null) =>
    validDays(
      { startsWith, startsOn: startsWith === 'date' ? shopDay('2027-01-01') : null, months: 12 },
      shopDay('2026-02-28'),
      firstUse === null ? null : shopDay(firstUse),
    );
  expect(from('purchase')).toEqual({ startsOn: '2026-02-28', expiresOn: '2027-02-27' });
  expect(from('firstUse')).toEqual({ startsOn: null, expiresOn: null });
  expect(from('firstUse', '2026-06-15')).toEqual({ startsOn: '2026-06-15', expiresOn: '2027-06-14' });
  expect(from('date')).toEqual({ startsOn: '2027-01-01', expiresOn: '2027-12-31' });
  expect(validDays({ startsWith: 'purchase', startsOn: null, months: null }, today, null)).toEqual({
    startsOn: today,
    expiresOn: null,
  });
});

describe('the price of a card', () => {
  test('is shared over its services by what they cost without it', () => {
    const granted = [
      { serviceId: 'wash', granted: 10, listPriceFen: fen(4_000) },
      { serviceId: 'wax', granted: 2, listPriceFen: fen(20_000) },
      { serviceId: 'check', granted: 3, listPriceFen: fen(0) },
    ];
    expect(priceByService(fen(59_999), granted)).toEqual([30_000, 29_999, 0]);
    expect(priceByService(fen(100), [{ serviceId: 'a', granted: 1, listPriceFen: fen(0) }])).toEqual([100]);
  });

  test('is earned use by use and to the last fen, however the uses are taken', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (price, takes) => {
        const granted = takes.reduce((sum, times) => sum + times, 0);
        let used = 0;
        const values = takes.map((times) => valueOfUses(fen(price), granted, (used += times) - times, times));
        return sumFen(values) === price && values.every((value) => value >= 0);
      }),
    );
  });

  test('is earned to the last fen also when uses were undone in between, whichever they were', () => {
    expect(valueOfNextUses(fen(100), 3, { times: 1, valueFen: fen(34) }, 2)).toBe(66);
    expect(valueOfNextUses(fen(1), 10, { times: 1, valueFen: fen(1) }, 1)).toBe(0);
    const undone = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.nat(1_000), undone, (price, backs) => {
        const granted = backs.length;
        const values = backs.map((back, used) => ({ back, value: valueOfUses(fen(price), granted, used, 1) }));
        const kept = values.filter(({ back }) => !back).map(({ value }) => value);
        for (let times = kept.length; times < granted; times += 1)
          kept.push(valueOfNextUses(fen(price), granted, { times, valueFen: sumFen(kept) }, 1));
        return sumFen(kept) === price && kept.every((value) => value >= 0);
      }),
    );
  });

  test('of an annual pass is earned by days', () => {
    const [from, to] = [shopDay('2026-01-01'), shopDay('2026-12-31')];
    expect(earnedByDay(fen(36_500), from, to, from)).toBe(100);
    expect(earnedByDay(fen(36_500), from, to, addDays(from, -1))).toBe(0);
    expect(earnedByDay(fen(36_500), from, to, to)).toBe(36_500);
    expect(earnedByDay(fen(36_500), from, to, addDays(to, 30))).toBe(36_500);
  });
});

test('a card gives back its price less what its uses, or its days, were worth', () => {
  const half = serviceCardRefund(
    card({
      services: [
        uses({ left: count(4) }),
        uses({ serviceId: 'wax', granted: count(3), left: count(1), priceFen: fen(10_000) }),
      ],
    }),
    today,
  );
  expect(half.lines.map(({ used, usedFen, refundFen }) => [used, Number(usedFen), Number(refundFen)])).toEqual([
    [6, 18_000, 12_000],
    [2, 6_666, 3_334],
  ]);
  expect(half.totalFen).toBe(15_334);
  const pass = card({
    kind: 'annualPass',
    startsOn: shopDay('2026-01-01'),
    expiresOn: shopDay('2026-12-31'),
    services: [uses({ granted: null, left: null, priceFen: fen(36_500) })],
  });
  expect(serviceCardRefund(pass, shopDay('2026-01-10'))).toMatchObject({
    totalFen: 35_500,
    lines: [{ granted: null, used: null, usedFen: 1_000 }],
  });
  expect(serviceCardRefund({ ...pass, startsOn: null, expiresOn: null }, today).totalFen).toBe(36_500);
});

test('a pass for ever is earned with its first day', () => {
  const pass = card({ startsOn: today, expiresOn: null, services: [uses({ granted: null, left: null })] });
  expect(serviceCardRefund(pass, addDays(today, -1)).totalFen).toBe(30_000);
  expect(serviceCardRefund(pass, today).totalFen).toBe(0);
  expect(serviceCardRefund(pass, addDays(today, 1)).totalFen).toBe(0);
});
