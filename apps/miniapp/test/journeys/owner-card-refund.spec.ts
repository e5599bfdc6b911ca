import type { CardDetail } from '@cheyou/contracts';
import { aManager, anOwner } from '../world/people';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

/** Writes into the native field behind a test id. */
async function write(phone: Phone, testId: string, text: string): Promise<void> {
  await phone.find(testId).first().locator('textarea, input').first().fill(text);
}

test('an owner asks for a refund on the phone, a manager agrees at the counter, and both read the same statement', async () => {
  const owner = await anOwner(world);
  const [card] = await world.api.ask<CardDetail[]>(owner.id, 'GET', '/me/cards');
  const phone = await signedIn(owner, `/owner/card/index?id=${card?.id ?? ''}`);
  await phone.see('card-loss', '挂失');
  await phone.shot('refund-1-card');
  await phone.tap('card-refund-quote');
  await phone.see('refund-total', '¥500.00');
  await phone.shot('refund-2-quote');
  await phone.tap('ask-refund');
  await write(phone, 'ask-refund-reason', '搬家了');
  await phone.shot('refund-3-ask');
  await phone.tap('ask-refund-act');
  await phone.see('refund-state', '等待门店复核');
  await phone.shot('refund-4-waiting');
  const counter = await signedIn(await aManager(world), '/staff/approvals/index');
  await counter.see('waiting-card-refunds', owner.name);
  await counter.shot('refund-5-approvals');
  await counter.page
    .locator('[data-testid^=card-refund-]')
    .filter({ hasText: owner.name })
    .getByTestId('card-refund-approve')
    .first()
    .tap();
  await phone.go(`/owner/card/index?id=${card?.id ?? ''}`);
  await phone.page.reload();
  await phone.see('card-refund-state', /退款中|已退完/);
  await phone.shot('refund-6-approved');
  await counter.go(`/staff/card/index?id=${card?.id ?? ''}`);
  await counter.see('card-freeze', '冻结');
  await counter.shot('refund-7-staff-card');
});
