import { everyDay, hoursText } from '../../src/staff/settings/shop-words';
import { fieldYuan, typedFen } from '../../src/staff/parts/yuan-field';
import { inputsOf, lineOf, priceTrouble, totalOf, withOneMore, withQty } from '../../src/staff/sale/sale-form';
import type { ServiceView } from '../../src/staff/parts/wire';

test('hours that are the same each day are said once, others by their days', () => {
  expect(hoursText(everyDay('08:30', '18:30') ?? [])).toBe('每天 08:30–18:30');
  const weekdays = (everyDay('08:30', '18:30') ?? []).filter(({ weekday }) => weekday < 6);
  expect(hoursText([...weekdays, { weekday: 6, opens: '09:00', closes: '17:00' }])).toBe(
    '周一二三四五 08:30–18:30；周六 09:00–17:00',
  );
  expect(hoursText([])).toBe('未填');
});

test.each([
  ['8:30', '18:30'],
  ['08:30', '08:30'],
  ['18:30', '08:30'],
  ['', ''],
])('%s to %s are no hours', (opens, closes) => {
  expect(everyDay(opens, closes)).toBeNull();
});

test('a field begins with an amount that reads back the same', () => {
  for (const fen of [0, 1, 10, 99, 100, 1_250, 300_000, 123_456_789]) expect(typedFen(fieldYuan(fen))).toBe(fen);
  expect([fieldYuan(300_000), fieldYuan(1_250)]).toEqual(['3000', '12.50']);
});

const service: ServiceView = {
  id: 'wash',
  name: '精致洗车',
  category: 'wash',
  categoryName: '洗车',
  kind: 'service',
  priceFen: 6_800,
  minutes: 60,
  unit: '次',
  active: true,
  favourite: true,
  version: 1,
};

test('a tapped service is added, tapped again it is two, and none takes the line away', () => {
  const two = withOneMore(withOneMore([], 'wash'), 'wash');
  expect(two).toEqual([{ ...lineOf('wash'), qty: 2 }]);
  expect(totalOf(two, [service])).toBe(13_600);
  expect(withQty(two, 'wash', 0)).toEqual([]);
  expect(withQty(two, 'wash', 500)[0]?.qty).toBe(99);
});

test('a price by hand is sent with its reason, and only then', () => {
  const line = { ...lineOf('wash'), priceFen: 6_000, priceReason: ' 老客户优惠 ' };
  expect(inputsOf([line, lineOf('wax')])).toEqual([
    { serviceId: 'wash', qty: 1, priceFen: 6_000, priceReason: '老客户优惠' },
    { serviceId: 'wax', qty: 1 },
  ]);
});

test('a price beyond the role’s limit is refused on the phone already', () => {
  expect(priceTrouble(service, 6_460, 5)).toBeNull();
  expect(priceTrouble(service, 6_459, 5)).toContain('64.60');
  expect(priceTrouble(service, 6_801, 5)).not.toBeNull();
});
