import { acts, actsOf, isRole, isStaff, limitFor, limitsOf, may, rights, roleNames, roles } from './index';
import type { Act, Audience } from './index';

const moneyActs: Act[] = [
  'sale.settle',
  'counterTopUp.create',
  'settlement.reverse',
  'override.use',
  'counterTopUp.approve',
];

test('without signing in nothing personal can be seen or done', () => {
  const open = acts.filter((act) => may('anonymous', act) !== null);
  expect(open).toEqual(['session.open', 'session.refresh', 'shop.browse', 'catalog.browse', 'image.read']);
});

test('members reach their own things only', () => {
  for (const act of acts) {
    if (may('anonymous', act) === null) expect([null, 'own']).toContain(may('member', act));
  }
  expect(may('member', 'card.topUp')).toBe('own');
  expect(may('member', 'sale.settle')).toBeNull();
});

test('staff keep the rights of a member over their own card', () => {
  for (const role of roles) expect(may(role, 'card.topUp')).toBe('own');
});

test('technicians see cars and sales but never move money', () => {
  for (const act of moneyActs) expect(may('technician', act)).toBeNull();
  expect(may('technician', 'member.search')).toBe('merchant');
  expect(may('technician', 'member.unmasked')).toBeNull();
});

test('cashiers settle and sell, but reverse, override and approve only through a manager', () => {
  expect(may('cashier', 'sale.settle')).toBe('shop');
  for (const act of ['settlement.reverse', 'override.use', 'counterTopUp.approve', 'counterTopUp.undo'] as const) {
    expect(may('cashier', act)).toBeNull();
    expect(may('shopManager', act)).toBe('shop');
    expect(may('ownerManager', act)).toBe('merchant');
  }
});

test('only the owner-manager changes what cards promise and the merchant settings', () => {
  const may2 = (act: Act) => roles.filter((role) => may(role, act) !== null);
  expect(may2('cardProduct.edit')).toEqual(['ownerManager']);
  expect(may2('settings.edit')).toEqual(['ownerManager']);
});

test('the owner-manager reaches at least as far as anybody', () => {
  const reach = { none: 0, own: 1, shop: 2, merchant: 3 };
  for (const act of acts) {
    const far = (who: Audience) => reach[may(who, act) ?? 'none'];
    for (const role of roles) expect(far('ownerManager')).toBeGreaterThanOrEqual(far(role));
  }
});

test('limits rise with the role, and who has none decides nothing alone', () => {
  for (const kind of ['discountPercent', 'overrideFen', 'cashTopUpFen', 'voidFen', 'refundFen'] as const) {
    expect(limitFor('technician', kind)).toBe(0);
    expect(limitFor('shopManager', kind)).toBeGreaterThanOrEqual(limitFor('advisor', kind));
    expect(limitFor('ownerManager', kind)).toBeGreaterThanOrEqual(limitFor('shopManager', kind));
    expect(limitsOf('cashier')[kind]).toBe(limitFor('cashier', kind));
  }
  expect(limitFor('cashier', 'overrideFen')).toBe(0);
});

test('every act is named resource.act, every role has a Chinese name', () => {
  for (const act of Object.keys(rights)) expect(act).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/);
  expect(roles.map((role) => roleNames[role])).toEqual(['老板', '店长', '服务顾问', '技师', '收银']);
  expect([isRole('cashier'), isRole('boss'), isStaff('member'), isStaff('advisor')]).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('the acts of a role are those its row lists', () => {
  expect(actsOf('technician')).toContain('sale.read');
  expect(actsOf('technician')).not.toContain('me.read');
  expect(actsOf('cashier')).toContain('memberCode.verify');
});
