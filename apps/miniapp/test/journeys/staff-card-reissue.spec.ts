import type { CardDetail } from '@cheyou/contracts';
import { aCashier, anOwner } from '../world/people';
import { balanceOf, beginWash, showCode } from './at-the-till';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

/** Types a whole card number into the field of the desk. */
async function findNumber(till: Phone, number: string): Promise<void> {
  await till.tap('search-field');
  for (const digit of number) await till.tap(`key-${digit}`);
}

test('a lost card gets a new number with the owner’s code: the old one is told from, the new one finds it, and it pays again', async () => {
  const owner = await anOwner(world);
  const [before] = await world.api.ask<CardDetail[]>(owner.id, 'GET', '/me/cards');
  const [phone, till] = await Promise.all([
    signedIn(owner, `/owner/card/index?id=${before?.id ?? ''}`),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  await phone.tap('card-loss');
  await phone.shot('reissue-1-owner-loss');
  await phone.tap('confirm-act');
  await phone.see('card-loss', '解除挂失');
  await phone.shot('reissue-2-owner-lost');
  await till.go(`/staff/card/index?id=${before?.id ?? ''}`);
  await till.see('card-sums', owner.name);
  await till.shot('reissue-4-card');
  await till.tap('card-reissue');
  await (await till.see('card-reissue-sheet-reason')).locator('textarea').fill('卡丢了');
  await phone.go('/owner/code/index');
  const digits = await (await phone.see('code-digits')).getAttribute('data-digits');
  await (await till.see('card-code')).locator('input').fill(digits ?? '');
  await till.shot('reissue-5-sheet');
  await till.tapTwice('card-reissue-sheet-act');
  await till.see('card-act-done', '旧卡号已作废');
  await till.shot('reissue-6-done');
  await till.tap('card-history');
  await till.see('card-history', '补卡换号');
  await till.shot('reissue-7-history');
  const [after] = await world.api.ask<CardDetail[]>(owner.id, 'GET', '/me/cards');
  expect(after).toMatchObject({ id: before?.id, state: 'active', balanceFen: 53_000 });
  expect(after?.number).not.toBe(before?.number);
  await till.go('/pages/desk/index');
  await findNumber(till, before?.number ?? '');
  await till.see('card-replaced', `新卡尾号 ${after?.tail ?? '?'}`);
  await till.shot('reissue-8-old');
  await till.tap('search-clear');
  await beginWash(till, owner);
  await phone.page.reload();
  await showCode(phone, till);
  await till.tap('settle-act');
  await till.see('staff-receipt', `尾号 ${after?.tail ?? '?'}`);
  await till.shot('reissue-9-paid');
  expect(await balanceOf(owner, world)).toBe(49_500);
});
