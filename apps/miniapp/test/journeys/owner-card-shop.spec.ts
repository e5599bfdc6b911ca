import { offerPackage } from '../world/holdings';
import { anOwner } from '../world/people';
import { balanceOf } from './at-the-till';
import { onPhones } from './on-phones';

const { world, signedIn } = onPhones();

test('an owner buys a package on the phone, leaves the pay sheet once, taps twice, pays once, and finds it among the packages', async () => {
  const owner = await anOwner(world);
  const offer = await offerPackage(world);
  const phone = await signedIn(owner, '/owner/packages/index');
  await phone.shot('shop-1-none');
  await phone.tap('packages-shop');
  await phone.see(`offer-${offer.id}`, offer.name);
  await phone.tap(`offer-${offer.id}`);
  await phone.tap(`offer-car-${owner.carId}`);
  await phone.tap('accept-terms');
  await phone.shot('shop-2-offer');
  await phone.tapTwice('card-pay');
  await phone.see('pay-amount', '¥180.00');
  await phone.tap('pay-cancel');
  await phone.see('payment-cancelled', '没有扣款');
  await phone.shot('shop-3-left');
  await phone.tap('payment-pay');
  await phone.see('pay-sheet');
  await phone.tapTwice('pay-confirm');
  await phone.see('card-bought', '¥180.00');
  await phone.shot('shop-4-bought');
  await phone.tap('bought-card');
  await phone.see('package', /6 \/ 6 次/);
  await phone.shot('shop-5-package');
  await phone.go('/owner/packages/index');
  await phone.see('packages', offer.name);
  const orders = await world.sandbox.ordersOf(owner);
  expect(orders.map(({ total }) => total).sort((one, other) => one - other)).toEqual([18_000, 50_000]);
});

test('an owner buys a package from the prepaid card: what it takes is seen before, and it is there at once', async () => {
  const owner = await anOwner(world);
  const offer = await offerPackage(world);
  const phone = await signedIn(owner, `/owner/card-offer/index?id=${offer.id}`);
  await phone.see('offer-payment', '微信支付');
  await phone.tap('pill-most');
  await phone.see('offer-payment', '扣后余额 ¥350.00');
  await phone.shot('stored-1-offer');
  await phone.tap('accept-terms');
  await phone.see('card-pay', '储值卡付 ¥180.00');
  await phone.shot('stored-2-pay');
  await phone.tapTwice('card-pay');
  await phone.see('card-bought', '¥180.00');
  await phone.shot('stored-3-bought');
  await phone.tap('bought-card');
  await phone.see('package', /6 \/ 6 次/);
  expect(await balanceOf(owner, world)).toBe(35_000);
});
