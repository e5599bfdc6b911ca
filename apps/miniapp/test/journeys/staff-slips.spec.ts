import { sellWashes, takeWash } from '../world/holdings';
import { boss } from '../world/open-shop';
import { aCashier, aManager, anOwner } from '../world/people';
import { onPhones } from './on-phones';
import { printed } from './printed';

const { world, signedIn } = onPhones();

test('the slip of a top-up is printed on a roll and on a sheet, with nothing of the app around it', async () => {
  const owner = await anOwner(world);
  const cashier = await aCashier(world);
  const till = await signedIn(cashier, `/staff/top-up/index?memberId=${owner.memberId}`);
  await till.tap('tier-100000');
  await (await till.see('cash-received')).locator('input').fill('1200');
  await till.tap('terms-told');
  await till.tap('take');
  await till.see('top-up-result', '¥1,000.00');
  await till.shot('slip-top-up-done');
  await till.tap('top-up-print');
  for (const [size, widthMm] of [
    ['58mm', 58],
    ['A4', 210],
  ] as const) {
    const { text, widthsMm } = await printed(till, size, 'slip-top-up');
    expect(text).toMatch(/青羊店 充值凭条/);
    expect(text).toMatch(/充值本金\s*¥1,000\.00\s*赠送\s*¥100\.00/);
    expect(text).toMatch(/收到\s*¥1,200\.00\s*找零\s*¥200\.00/);
    expect(text).toMatch(/充后余额\s*¥1,630\.00/);
    expect(text).toContain(cashier.name);
    expect(text).not.toContain('返回工作台');
    expect(widthsMm).toEqual([widthMm]);
  }
});

test('the statements of a card refund and of a service card that went back are printed', async () => {
  const owner = await anOwner(world);
  const washes = await sellWashes(world, owner);
  await takeWash(world, owner, washes);
  const manager = await aManager(world);
  const [card] = await world.api.ask<{ id: string }[]>(owner.id, 'GET', '/me/cards');
  const asked = { lotId: null, amountFen: null, quotedFen: 50_000, reason: '搬家了', closesCard: false };
  const refund = await world.api.ask<{ id: string }>(owner.id, 'POST', `/me/cards/${card?.id ?? ''}/refunds`, asked);
  await world.api.ask(manager.id, 'POST', `/staff/card-refunds/${refund.id}/approval`, {});
  const back = { reasonCode: 'complaint', reason: '搬家了，用不上', quotedFen: 27_000 };
  await world.api.ask(boss, 'POST', `/staff/service-cards/${washes.cardId}/refunds`, back);
  const [phone, till] = await Promise.all([
    signedIn(owner, `/owner/package/index?id=${washes.cardId}`),
    signedIn(manager, `/staff/card-refund/index?id=${refund.id}`),
  ]);
  await till.shot('slip-card-refund-page');
  await till.tap('card-refund-print');
  const roll = await printed(till, '58mm', 'slip-card-refund');
  expect(roll.text).toMatch(/退款金额\s*¥500\.00\s*作废赠送金\s*¥30\.00/);
  expect((await printed(till, 'A4', 'slip-card-refund')).widthsMm).toEqual([210]);
  await phone.see('package-given-back', '¥270.00');
  await phone.shot('slip-given-back-page');
  await phone.tap('given-back-print');
  const statement = await printed(phone, '58mm', 'slip-given-back');
  expect(statement.text).toMatch(/退款金额\s*¥270\.00/);
  expect(statement.widthsMm).toEqual([58]);
  expect((await printed(phone, 'A4', 'slip-given-back')).text).toContain('搬家了，用不上');
});
