import type { CardDetail } from '@cheyou/contracts';
import { anOwner } from '../world/people';
import { balanceOf } from './at-the-till';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('a card is reported lost and found again, and what is on it goes to somebody who says yes', async () => {
  const [giver, taker] = [await anOwner(world), await anOwner(world)];
  const [card] = await world.api.ask<CardDetail[]>(giver.id, 'GET', '/me/cards');
  const phone = await signedIn(giver, `/owner/card/index?id=${card?.id ?? ''}`);
  await phone.tap('card-loss');
  await phone.tap('confirm-act');
  await phone.see('card-loss', '解除挂失');
  await phone.shot('transfer-1-lost');
  await phone.tap('card-loss');
  await phone.tap('confirm-act');
  await phone.see('card-loss', '丢了先停用');
  await phone.tap('card-transfer');
  await (await phone.see('transfer-phone')).locator('input').fill(taker.phone);
  await phone.tap('transfer-next');
  await phone.see('confirm-sheet', '对方确认前您可以撤回');
  await phone.shot('transfer-2-ask');
  await phone.tapTwice('confirm-act');
  await phone.see('card-transfers', '等待确认');
  await phone.shot('transfer-3-offered');

  const other = await signedIn(taker, '/owner/card-transfer/index');
  await other.see('card-transfers', '¥530.00');
  await other.tap('transfer-accept');
  await other.shot('transfer-4-accept');
  await other.tapTwice('confirm-act');
  await other.see('card-transfers', '已完成');
  await other.shot('transfer-5-done');
  expect([await balanceOf(giver, world), await balanceOf(taker, world)]).toEqual([0, 106_000]);
});
