import { sellWashes, takeWash } from '../world/holdings';
import { aManager, anOwner } from '../world/people';
import { beginWash } from './at-the-till';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('a service card reported lost on the phone serves nobody until the counter lets it serve again', async () => {
  const owner = await anOwner(world);
  const washes = await sellWashes(world, owner);
  const page = `/owner/package/index?id=${washes.cardId}`;
  const phone = await signedIn(owner, page);
  await phone.shot('package-loss-1-card');
  await phone.tap('package-loss');
  await phone.see('confirm-sheet', '卡里剩的都还在');
  await phone.shot('package-loss-2-ask');
  await phone.tapTwice('confirm-act');
  await phone.see('package-lost', '请到门店解除挂失');
  await phone.see(`package-${washes.cardId}`, '已挂失');
  await phone.shot('package-loss-3-lost');
  const events = await world.api.ask<{ kind: string }[]>(owner.id, 'GET', `/me/service-cards/${washes.cardId}/events`);
  expect(events.map(({ kind }) => kind)).toEqual(['lost']);

  const till = await signedIn(await aManager(world), '/pages/desk/index');
  await beginWash(till, owner);
  await till.see('combination', '还需支付');
  await till.tap('change-combination');
  await till.see('use-洗车十次卡-标准洗车（轿车）', '已挂失');
  await till.shot('package-loss-4-till');
  await expect(takeWash(world, owner, washes)).rejects.toThrow('SERVICE_CARD_LOST');

  await till.go(`/staff/service-card/index?id=${washes.cardId}&memberId=${owner.memberId}`);
  await till.see('service-card-head', '已挂失');
  await till.see('service-card', '车主手机');
  await till.shot('package-loss-5-counter');
  await till.see('service-card-freeze', '解除挂失');
  await till.tap('service-card-freeze');
  await (await till.see('freeze-reason')).locator('input').fill('已核对本人');
  await till.shot('package-loss-6-restore');
  await till.tapTwice('freeze-save');
  await till.see('service-card', '恢复使用');
  await phone.page.reload();
  await phone.see('package-loss', '丢了先停用');
  await phone.see('package', '原因：已核对本人');
  await phone.shot('package-loss-7-back');
  await takeWash(world, owner, washes);
});
