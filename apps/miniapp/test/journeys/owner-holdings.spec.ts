import { balanceOf } from './at-the-till';
import { anOwner } from '../world/people';
import { offerCoupon, sellWashes, takeWash } from '../world/holdings';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('an owner claims a coupon and finds it, and sees the package with its uses', async () => {
  const owner = await anOwner(world);
  const coupon = await offerCoupon(world);
  const washes = await sellWashes(world, owner);
  await takeWash(world, owner, washes);
  const before = await balanceOf(owner, world);

  const phone = await signedIn(owner);
  await phone.see('chip-packages', /9 次/);
  await phone.shot('holdings-1-home');
  await phone.tap('chip-packages');
  await phone.see('packages', /9 \/ 10 次/);
  await phone.shot('holdings-2-packages');
  await phone.tap(`package-uses-${washes.cardId}`);
  await phone.see('package-uses', /−1 次/);
  await phone.see('package-uses', /青羊店/);
  await phone.shot('holdings-3-package');
  await phone.tap('package-refund-quote');
  await phone.see('package-refund-total', '¥270.00');
  await phone.shot('holdings-4-quote');

  await phone.go('/owner/coupons/index');
  await phone.tap(`claim-${coupon.id}`);
  await phone.see('claim-sheet', coupon.name);
  await phone.shot('holdings-5-claim');
  await phone.tapTwice('claim-act');
  await phone.see('toast', '已放进您的券包');
  await phone.see('coupons-usable', '可用 1');
  await phone.see('segment-coupons', '优惠券 1');
  await phone.shot('holdings-6-coupons');
  await phone.go('/pages/home/index');
  await phone.see('chip-coupons', /1 张/);
  expect(await balanceOf(owner, world)).toBe(before);
});

test('a coupon whose answer got lost is there once', async () => {
  const owner = await anOwner(world);
  const coupon = await offerCoupon(world);
  const phone = await signedIn(owner, '/owner/coupons/index');
  await phone.tap(`claim-${coupon.id}`);
  const keys = await phone.loseAnswers(`**/claimable-coupons/${coupon.id}/claim`, 1);
  await phone.tap('claim-act');
  await phone.see('toast', '已放进您的券包');
  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBeGreaterThan(1);
  await phone.see('coupons-usable', '可用 1');
});
