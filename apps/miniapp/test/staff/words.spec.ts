import { must } from '@cheyou/domain';
import { shopBody, shopFormOf, shopTrouble, spansOf, withDays } from '../../src/staff/shop/shop-form';
import { fieldYuan, typedFen } from '../../src/ui/yuan-field';
import {
  hasCard,
  inputsOf,
  lineOf,
  priceTrouble,
  sellablesOf,
  totalOf,
  withOneMore,
  withQty,
} from '../../src/staff/sale/sale-form';
import { serviceFormOf, serviceTrouble } from '../../src/staff/services/service-form';
import { times10 } from './holdings';
import type { ServiceView } from '../../src/staff/parts/wire';

const week = (days: number[], opens: string, closes: string) => days.map((weekday) => ({ weekday, opens, closes }));

test('one day’s hours change for it alone, for the workdays or for the whole week, and no times close it', () => {
  const all = week([1, 2, 3, 4, 5, 6, 7], '08:30', '18:30');
  const late = [
    { opens: '13:00', closes: '21:00' },
    { opens: '09:00', closes: '12:00' },
  ];
  expect(spansOf(withDays(all, [3], late), 3)).toEqual([
    { weekday: 3, opens: '09:00', closes: '12:00' },
    { weekday: 3, opens: '13:00', closes: '21:00' },
  ]);
  expect(withDays(all, [3], late)).toHaveLength(8);
  expect(withDays(all, [7], [])).toEqual(week([1, 2, 3, 4, 5, 6], '08:30', '18:30'));
});

test('of a known shop only what differs is sent, and nothing that doesn’t', () => {
  const shop = {
    id: '01JDSHOP000000000000000001',
    name: '青羊店',
    city: '成都',
    address: '银杏路 6 号',
    phone: '028-8450 1300',
    hours: week([1, 2, 3, 4, 5, 6, 7], '08:30', '18:30'),
    roundingMode: 'none' as const,
  };
  const form = { ...shopFormOf(shop), reason: '冬季缩短营业' };
  expect(shopTrouble(form, shop)).toBe('还没有改动');
  const hours = withDays(shop.hours, [7], []);
  expect(shopBody({ ...form, hours, name: ' 青羊店 ' }, shop)).toEqual({ hours, reason: '冬季缩短营业' });
  expect(shopTrouble({ ...form, hours, reason: '' }, shop)).toBe('请写改动原因');
  expect(shopTrouble({ ...form, phone: '没有' }, shop)).toBe('请填门店电话');
  expect(Object.keys(shopBody(form, null))).toHaveLength(7);
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
  earnsPoints: true,
  labourTenths: null,
  version: 1,
};

test('other labour hours want a reason, as another price does', () => {
  const form = { ...serviceFormOf({ ...service, labourTenths: 15 }), labourText: '2' };
  expect(serviceTrouble(form, { ...service, labourTenths: 15 })).toBe('请写改工时的原因');
  expect(serviceTrouble({ ...form, reason: '工序变了' }, { ...service, labourTenths: 15 })).toBeNull();
});

const sold = sellablesOf([service], [{ ...times10, worthFen: 40_000 }]);
const washes = must(sold[0], 'something is sold');

test('a tapped service is added, tapped again it is two, and none takes the line away', () => {
  const two = withOneMore(withOneMore([], 'wash'), 'wash');
  expect(two).toEqual([{ ...lineOf('wash'), qty: 2 }]);
  expect(totalOf(two, sold)).toBe(13_600);
  expect(withQty(two, 'wash', 0)).toEqual([]);
  expect(withQty(two, 'wash', 500)[0]?.qty).toBe(99);
});

test('a price by hand is sent with its reason, and only then', () => {
  const line = { ...lineOf('wash'), priceFen: 6_000, priceReason: ' 老客户优惠 ' };
  expect(inputsOf([line, lineOf('wax')], sold)).toEqual([
    { serviceId: 'wash', qty: 1, priceFen: 6_000, priceReason: '老客户优惠' },
    { serviceId: 'wax', qty: 1 },
  ]);
});

test('a price beyond the role’s limit is refused on the phone already', () => {
  expect(priceTrouble(washes, 6_460, 5)).toBeNull();
  expect(priceTrouble(washes, 6_459, 5)).toContain('64.60');
  expect(priceTrouble(washes, 6_801, 5)).not.toBeNull();
});

test('a card on offer is sold beside services, by the version that was shown, and needs a member', () => {
  const lines = withOneMore(withOneMore([], 'wash'), times10.id);
  expect(totalOf(lines, sold)).toBe(6_800 + 30_000);
  expect(sold[1]).toMatchObject({ kind: 'card', categoryName: '次卡套餐', text: '标准洗车 10 次' });
  expect(inputsOf(lines, sold)[1]).toEqual({ serviceId: times10.id, qty: 1, cardVersion: times10.version });
  expect([hasCard(lines, sold), hasCard(lines.slice(0, 1), sold)]).toEqual([true, false]);
});
