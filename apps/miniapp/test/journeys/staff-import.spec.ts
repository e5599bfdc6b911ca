import { randomInt } from 'node:crypto';
import { boss } from '../world/open-shop';
import { aStranger } from '../world/people';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('the boss brings members of an old system along, and one of them finds the balance on their own phone', async () => {
  const member = await aStranger(world);
  const others = Array.from({ length: 40 }, (_, at) => `1${String(3_100_000_000 + randomInt(1_000_000) * 100 + at)}`);
  const table = [
    '正衡车坊会员余额表,,,,,,',
    '卡号,姓名,手机号,余额,赠送金额,项目,剩余次数,备注',
    `A001,${member.name},${member.phone},"￥280.50",200,标准洗车（轿车）,8/10,老客户`,
    ...others.map((phone, at) => `A${String(at + 100)},周${String(at)},${phone},${String(100 + at)}.5,0,,,`),
    'A900,何立新,1.38E+10,300,0,,,',
    'A901,谢宁,13900001111,-20,0,,,',
    '合计,,,9999,200,,,',
  ].join('\r\n');
  const till = await signedIn(await world.sandbox.personOf(boss), '/pages/desk/index');
  await till.see('desk');
  await till.tap('manage-import');
  await till.see('import');
  await till.shot('import-1-begin');
  const choosing = till.page.waitForEvent('filechooser');
  await till.tap('import-choose');
  await (await choosing).setFiles({ name: '会员余额.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await till.see('import-sums', '41（新会员 41，已有会员 0）');
  await till.see('import-row-44', '尾数已丢');
  await till.shot('import-2-tried');
  await till.tap('import-sign');
  await till.see('sign-sheet', '41');
  await till.shot('import-3-sign');
  await till.tap('sign-act');
  await till.see('import-undo');
  await till.shot('import-4-done');
  await till.tap('segment-done');
  await till.see('import-row-3', member.name);
  await till.shot('import-5-rows');
  const saving = till.page.waitForEvent('download');
  await till.tap('segment-refused');
  await till.tap('import-save');
  expect((await saving).suggestedFilename()).toBe('未导入的行.csv');

  const phone = await signedIn(member);
  await world.api.ask(member.id, 'POST', '/me/phone', { code: await world.sandbox.phoneCode(member.id) });
  await phone.go('/owner/card/index');
  await phone.page.reload();
  await phone.see('card-face', '¥480.50');
  await phone.shot('import-6-owner');
});
