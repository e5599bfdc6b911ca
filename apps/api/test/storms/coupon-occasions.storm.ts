import { CustomPort, type MemberCustom } from '../../src/coupons';
import { Jobs } from '../../src/platform/jobs';
import { aCouponTemplate } from '../builders/a-coupon';
import { aKey, must, type AShop } from '../builders/a-shop';
import { couponGiftsStory, type CouponGifts } from '../builders/coupon-gifts';

let gifts: CouponGifts;
let shop: AShop;
couponGiftsStory((begun) => {
  gifts = begun;
  ({ shop } = begun);
});

test('a bill that is told twenty times at once gives one coupon of each kind', async () => {
  const ids = [
    await gifts.aGift({ kind: 'spend', per: 'bill', fromFen: 50_000 }),
    await gifts.aGift({ kind: 'spend', per: 'month', fromFen: 50_000 }),
  ];
  const lin = await shop.aMember('林知远', 0);
  const settlementId = await gifts.pay(lin, 60_000);
  await Promise.all(Array.from({ length: 20 }, () => gifts.follow({ settlementId, paid: true })));
  await gifts.followed();
  for (const id of ids) expect(await gifts.template(id)).toMatchObject({ issued: 1, missed: [] });
}, 60_000);

test('two bills of a month at once, and one that is undone meanwhile, end with what stands', async () => {
  const id = await gifts.aGift({ kind: 'spend', per: 'month', fromFen: 100_000 });
  const lin = await shop.aMember('林知远', 0);
  const [first, second] = await Promise.all([gifts.pay(lin, 60_000), gifts.pay(lin, 60_000)]);
  await Promise.all([first, second, first, second].map((settlementId) => gifts.follow({ settlementId, paid: true })));
  expect(await gifts.template(id)).toMatchObject({ issued: 1 });
  await gifts.undo(second);
  await Promise.all(
    [true, false, true, false].map((paid) => gifts.follow({ settlementId: paid ? first : second, paid })),
  );
  await gifts.followed();
  expect(await gifts.template(id)).toMatchObject({ issued: 0 });
}, 60_000);

test('the last of a budget goes to one of twenty, and the page says how many went without', async () => {
  const id = await gifts.aGift({ kind: 'spend', per: 'bill', fromFen: 10_000 }, { budgetFen: 3_999 });
  const bills: string[] = [];
  for (let made = 0; made < 20; made += 1) bills.push(await gifts.pay(await shop.aMember('林知远', 0), 10_000));
  await Promise.all(bills.map((settlementId) => gifts.follow({ settlementId, paid: true })));
  expect(await gifts.template(id)).toMatchObject({ issued: 1, missed: [{ refused: 'COUPON_SOLD_OUT', count: 19 }] });
}, 120_000);

test('a bill is paid though its coupon fails at the last, and the coupon comes once the fault is over', async () => {
  const id = await gifts.aGift({ kind: 'spend', per: 'bill', fromFen: 70_000 });
  const lin = await shop.aMember('林知远', 0);
  const port = shop.get(CustomPort);
  const sound = port.custom;
  const broken: MemberCustom = {
    ...sound,
    billOf: () => Promise.reject(new Error('the line is cut')),
  };
  port.fill(broken);
  await gifts.pay(lin, 70_000);
  await gifts.followed();
  expect(await gifts.template(id)).toMatchObject({ issued: 0 });
  port.fill(sound);
  const back = shop.clock.now();
  shop.clock.set(new Date(back.getTime() + 5_000));
  await gifts.followed();
  shop.clock.set(back);
  expect(await gifts.template(id)).toMatchObject({ issued: 1 });
}, 60_000);

test('a list that is sent five times at once under one key is one list, worked on by whoever comes first', async () => {
  const id = await aCouponTemplate(shop, { claimable: false });
  const phones: string[] = [];
  for (let made = 0; made < 30; made += 1) phones.push((await shop.aMember('林知远', 0)).phone);
  const key = aKey();
  const list = { recipients: 'phones', level: null, phones: phones.join('\n'), reason: '会员回馈' };
  const path = `/staff/coupon-templates/${id}/lists`;
  const answers = await Promise.all(Array.from({ length: 5 }, () => shop.manager.post(path, list, key)));
  expect(new Set(answers.map((answer) => must(answer, 201)['id'])).size).toBe(1);
  await Promise.all(Array.from({ length: 4 }, () => shop.get(Jobs).runNow('coupons.lists')));
  await shop.get(Jobs).runNow('coupons.lists');
  expect(await gifts.template(id)).toMatchObject({ issued: 30 });
}, 60_000);

test('two lists with the same members at once give no more than the template has', async () => {
  const id = await aCouponTemplate(shop, { claimable: false, totalMax: 10, perMemberMax: 1 });
  const phones: string[] = [];
  for (let made = 0; made < 12; made += 1) phones.push((await shop.aMember('林知远', 0)).phone);
  const list = (lines: string[]) => ({ recipients: 'phones', level: null, phones: lines.join('\n'), reason: '回馈' });
  const path = `/staff/coupon-templates/${id}/lists`;
  const answers = await Promise.all(
    [phones, [...phones].reverse()].map((lines) => shop.manager.post(path, list(lines), aKey())),
  );
  await Promise.all(Array.from({ length: 3 }, () => shop.get(Jobs).runNow('coupons.lists')));
  const given = await Promise.all(
    answers.map(async (answer) =>
      Number(must(await shop.manager.get(`/staff/coupon-lists/${String(must(answer, 201)['id'])}`), 200)['given']),
    ),
  );
  expect(given.reduce((sum, one) => sum + one, 0)).toBe(10);
  expect(await gifts.template(id)).toMatchObject({ issued: 10 });
}, 60_000);
