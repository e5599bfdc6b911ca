import { sellWashes, takeWash } from '../world/holdings';
import { aManager, anOwner } from '../world/people';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

/** Opens the sheet, says why and asks; a second tap asks for nothing more. */
async function ask(phone: Phone, why: string): Promise<void> {
  await phone.tap('ask-package-refund');
  await (await phone.see('ask-package-refund-reason')).locator('textarea').fill(why);
  await phone.see('ask-package-refund-act', '提交申请 ¥270.00');
  await phone.shot('package-refund-3-ask');
  await phone.tapTwice('ask-package-refund-act');
  await phone.see('package-refund-state', '等门店确认');
}

test('an owner asks for the refund of a card, takes that back, is declined once, asks again and has it', async () => {
  const owner = await anOwner(world);
  const washes = await sellWashes(world, owner);
  await takeWash(world, owner, washes);
  const phone = await signedIn(owner, `/owner/package/index?id=${washes.cardId}`);
  await phone.see('package', '退卡试算');
  await phone.shot('package-refund-1-card');
  await phone.tap('package-refund-quote');
  await phone.see('package-refund-total', '¥270.00');
  await phone.see('package-refund-ways', '刷卡（当面退给您）¥270.00');
  await phone.shot('package-refund-2-quote');
  await ask(phone, '搬家了');
  await phone.shot('package-refund-4-waiting');
  await phone.tap('package-refund-withdraw');
  await phone.see('confirm-sheet', '卡和剩余次数、工时都不变');
  await phone.shot('package-refund-5-withdraw');
  await phone.tap('confirm-act');
  await phone.see('ask-package-refund', '申请退卡 ¥270.00');
  await ask(phone, '搬家了，用不上');

  const counter = await signedIn(await aManager(world), '/staff/approvals/index');
  const waiting = () => counter.page.locator('[data-testid^=waiting-refund-]').filter({ hasText: owner.name });
  await counter.see('waiting-refunds', owner.name);
  await counter.shot('package-refund-6-approvals');
  await waiting().locator('[data-testid^=reject-refund-]').first().tap();
  await (await counter.see('refund-decline-sheet-reason')).locator('textarea').fill('请到店当面办理');
  await counter.shot('package-refund-7-decline');
  await counter.tap('refund-decline-sheet-act');
  await counter.see('refund-decided', '没有通过');
  await phone.page.reload();
  await phone.see('package-refund-declined', '请到店当面办理');
  await phone.shot('package-refund-8-declined');
  await ask(phone, '到店说好了');

  await counter.page.reload();
  await counter.see('waiting-refunds', '到店说好了');
  await waiting().locator('[data-testid^=approve-refund-]').first().tap();
  await counter.see('refund-decided', '已退 ¥270.00');
  await phone.page.reload();
  await phone.see('package-refund-state', '已退卡');
  await phone.shot('package-refund-9-done');
  await phone.go(`/owner/package/index?id=${washes.cardId}`);
  await phone.see('package-given-back', '刷卡（当面退给您）¥270.00');
  await phone.shot('package-refund-10-card');
});
