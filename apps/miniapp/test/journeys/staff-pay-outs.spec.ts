import { twoFailedRefunds } from '../world/failed-refunds';
import { aCashier, aManager, anOwner } from '../world/people';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

/** Pays what stands on the card that says these words, and records it. */
async function pay(till: Phone, words: string, method: string, reference: string): Promise<void> {
  const due = till.page.locator('[data-testid^=due-]').filter({ hasText: words });
  await due.getByTestId('due-pay').first().tap();
  await till.tap(`pay-out-${method}`);
  await (await till.see('pay-out-reference')).locator('input').fill(reference);
}

test('what WeChat could not give back of a package and of a prepaid card is paid at the counter and recorded, each once', async () => {
  const owner = await anOwner(world);
  const manager = await aManager(world);
  const [offer, till] = await Promise.all([
    twoFailedRefunds(world, owner, manager.id),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  await till.page.reload();
  await till.see('desk-pay-outs', '笔退款待付');
  await till.shot('pay-outs-1-desk');
  await till.tap('desk-pay-outs');
  await till.see('pay-outs', offer.name);
  await till.shot('pay-outs-2-list');
  await pay(till, offer.name, 'cash', '收据 0118');
  await till.shot('pay-outs-3-sheet');
  await till.tapTwice('pay-out-act');
  await till.see('paid-out', '现金付给');
  await till.shot('pay-outs-4-paid');
  await pay(till, `${owner.name}¥500.00`, 'bankTransfer', '回单 20261122-7');
  await till.tap('pay-out-act');
  await till.see('paid-out', '回单 20261122-7');
  await till.shot('pay-outs-5-both');
  const [card] = await world.api.ask<{ id: string }[]>(owner.id, 'GET', '/me/cards');
  await till.go(`/staff/card-history/index?id=${card?.id ?? ''}`);
  await till.see('card-history', '已退完');
  await till.shot('pay-outs-6-history');
});
