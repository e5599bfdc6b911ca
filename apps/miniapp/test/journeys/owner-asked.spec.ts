import { aCashier, anOwner } from '../world/people';
import { balanceOf, beginWash, findCar, showCode } from './at-the-till';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('an owner far from the till says yes on the own phone', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([signedIn(owner), signedIn(await aCashier(world), '/pages/desk/index')]);
  await beginWash(till, owner);
  await till.tap('ask-owner');
  await till.see('ask-waiting');
  await till.shot('ask-1-till-waits');
  await phone.see('open-ask', '¥35.00');
  await phone.shot('ask-2-home');
  await phone.tap('open-ask-act');
  await phone.see('pay-ask');
  await phone.shot('ask-3-page');
  await phone.tap('ask-approve');
  await till.see('ask-approved');
  await till.shot('ask-4-approved');
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥35.00');
  await phone.see('receipt', '¥35.00');
  await phone.shot('ask-5-done');
  expect(await balanceOf(owner, world)).toBe(49_500);
});

test('what the card cannot pay is held until the owner has paid the rest with WeChat', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  await findCar(till, owner);
  await till.tap('favourite-全车打蜡');
  for (const _ of [2, 3]) await till.tap('qty-全车打蜡-more');
  await till.see('sale-total', '¥594.00');
  await till.tap('sale-next');
  await till.tap('pay-wechat');
  await till.shot('rest-1-combination');
  await showCode(phone, till);
  await till.shot('rest-2-sheet');
  await till.tap('settle-act');
  await till.see('settle-held');
  await till.shot('rest-3-held');
  await phone.tap('open-ask-act');
  await phone.see('ask-pay', '¥64.00');
  await phone.shot('rest-4-owner');
  await phone.tap('ask-pay');
  await phone.see('pay-amount', '¥64.00');
  await phone.tap('pay-confirm');
  await phone.see('receipt', '¥594.00');
  await phone.shot('rest-5-receipt');
  await till.see('staff-receipt', '¥594.00');
  await till.shot('rest-6-till');
  expect(await balanceOf(owner, world)).toBe(0);
});

test('an owner who is asked for money on the card pays with WeChat instead', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([signedIn(owner), signedIn(await aCashier(world), '/pages/desk/index')]);
  await beginWash(till, owner);
  await till.tap('ask-owner');
  await phone.see('open-ask', '¥35.00');
  await phone.tap('open-ask-act');
  await phone.see('chosen-plan', '储值卡');
  await phone.tap('plan-steps-open');
  await phone.shot('choice-1-page');
  await phone.tap('change-choice');
  await phone.see('choice-sheet');
  await phone.shot('choice-2-sheet');
  await phone.tap('pill-none');
  await phone.tap('choice-done');
  await phone.see('chosen-plan', '您选的组合');
  await phone.see('ask-approve', '微信付 ¥35.00');
  await phone.shot('choice-3-chosen');
  await phone.tap('ask-approve');
  await phone.see('ask-approved', '¥35.00');
  await till.see('ask-approved', '车主改了组合并确认');
  await till.shot('choice-4-till');
  await till.tap('settle-act');
  await till.see('settle-held');
  await phone.see('ask-pay', '¥35.00');
  await phone.tap('ask-pay');
  await phone.see('pay-amount', '¥35.00');
  await phone.tap('pay-confirm');
  await phone.see('receipt', '¥35.00');
  await till.see('staff-receipt', '¥35.00');
  expect(await balanceOf(owner, world)).toBe(53_000);
});
