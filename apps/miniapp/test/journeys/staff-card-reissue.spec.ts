import type { CardDetail } from '@cheyou/contracts';
import { aCashier, anOwner } from '../world/people';
import { balanceOf, beginWash, showCode } from './at-the-till';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

/** Types a whole card number into the field of the desk. */
async function findNumber(till: Phone, number: string): Promise<void> {
  await till.tap('search-field');
  await till.tap('key-system');
  await (await till.see('search-field')).locator('input').fill(number);
}

test('a lost card gets a new number with the owner’s code, its old number is refused, and it pays again', async () => {
  const owner = await anOwner(world);
  const [before] = await world.api.ask<CardDetail[]>(owner.id, 'GET', '/me/cards');
  const page = `/staff/card/index?id=${before?.id ?? ''}`;
  await world.api.ask(owner.id, 'POST', `/me/cards/${before?.id ?? ''}/loss`, {});
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), page),
  ]);
  await till.see('card-sums', '卡已挂失');
  await till.shot('reissue-1-lost');
  await till.tap('card-reissue');
  await (await till.see('card-reissue-sheet-reason')).locator('textarea').fill('卡丢了');
  const digits = await (await phone.see('code-digits')).getAttribute('data-digits');
  await (await till.see('card-code')).locator('input').fill(digits ?? '');
  await till.shot('reissue-2-sheet');
  await till.tapTwice('card-reissue-sheet-act');
  await till.see('card-act-done', '旧卡号已作废');
  await till.shot('reissue-3-done');
  await till.tap('card-history');
  await till.see('card-history', '补卡换号');
  await till.shot('reissue-4-history');
  const [after] = await world.api.ask<CardDetail[]>(owner.id, 'GET', '/me/cards');
  expect(after).toMatchObject({ id: before?.id, state: 'active', balanceFen: 53_000 });
  expect(after?.number).not.toBe(before?.number);
  await till.go('/pages/desk/index');
  await findNumber(till, before?.number ?? '');
  await till.see('card-replaced', `新卡尾号 ${after?.tail ?? '?'}`);
  await till.shot('reissue-5-old');
  await till.tap('search-clear');
  await beginWash(till, owner);
  await phone.page.reload();
  await showCode(phone, till);
  await till.tap('settle-act');
  await till.see('staff-receipt', `尾号 ${after?.tail ?? '?'}`);
  await till.shot('reissue-6-paid');
  expect(await balanceOf(owner, world)).toBe(49_500);
});
