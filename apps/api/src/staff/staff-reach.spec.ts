import { isRefusal, roles, type Role } from '@cheyou/domain';
import { refusalToManage } from './staff-reach';

const manage = (role: Role, target: { role: Role; shopId: string }): string => {
  const refusal = refusalToManage({ role, shopIds: ['east'] }, 'staff.dismiss', target);
  return isRefusal(refusal) ? refusal.refused : 'may';
};

test.each(roles)('the owner-manager manages a %s in any shop', (role) => {
  expect(manage('ownerManager', { role, shopId: 'west' })).toBe('may');
});

test.each([
  ['advisor', 'may'],
  ['technician', 'may'],
  ['cashier', 'may'],
  ['shopManager', 'FORBIDDEN'],
  ['ownerManager', 'FORBIDDEN'],
] as const)('a shop manager and the %s of the own shop: %s', (role, expected) => {
  expect(manage('shopManager', { role, shopId: 'east' })).toBe(expected);
});

test.each(roles)('for a shop manager there is no %s in another shop', (role) => {
  expect(manage('shopManager', { role, shopId: 'west' })).toBe('NOT_FOUND');
});

test.each(['advisor', 'technician', 'cashier'] as const)('a %s manages nobody', (role) => {
  for (const target of roles) expect(manage(role, { role: target, shopId: 'east' })).toBe('FORBIDDEN');
});
