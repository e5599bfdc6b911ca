import { aCashier, anOwner, type Owner } from '../world/people';
import { beginWash, showCode } from './at-the-till';
import { onPhones } from './on-phones';
import type { Phone } from './phone';
import { printed } from './printed';

const { world, signedIn } = onPhones();

/** A wash paid from the card, with its receipt on the till's screen. @returns the receipt's id */
async function aPaidWash(owner: Owner, phone: Phone, till: Phone): Promise<string> {
  await beginWash(till, owner);
  await showCode(phone, till);
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥35.00');
  return /id=(\w{26})/.exec(till.page.url())?.[1] ?? '';
}

async function fill(phone: Phone, testId: string, text: string): Promise<void> {
  await (await phone.see(testId)).locator('input').fill(text);
}

test('an owner asks for an invoice of what was paid in money, the counter issues it, and the owner sees its number', async () => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  const receipt = await aPaidWash(owner, phone, till);
  await phone.go(`/owner/receipt/index?id=${receipt}`);
  // 500 paid, 30 given on top: of 35.00 that is 33.02 in money.
  await phone.see('receipt-invoice', '可开 ¥33.02');
  await phone.shot('invoice-1-receipt');
  await phone.tap('receipt-invoice');
  await phone.see('ask-invoice', '请填写抬头');
  await phone.shot('invoice-2-form');
  await phone.tap('segment-company');
  await fill(phone, 'invoice-title', '成都蓉行物流有限公司');
  await fill(phone, 'invoice-tax-number', '91350100M000100Y44');
  await phone.see('ask-invoice', '税号不对');
  await fill(phone, 'invoice-tax-number', '91350100m000100y43');
  await fill(phone, 'invoice-email', 'rong@example.com');
  await phone.shot('invoice-3-company');
  await phone.tapTwice('ask-invoice');
  await phone.see('invoice-facts', '待开票');
  await phone.shot('invoice-4-asked');

  await till.go('/staff/invoices/index');
  await till.page.getByText('成都蓉行物流有限公司').first().waitFor();
  await till.shot('invoice-5-desk');
  await till.tap('issue-invoice');
  await till.see('paper-save', '请填写发票号码');
  const number = `2551${String(Date.now()).padStart(16, '0')}`;
  await fill(till, 'paper-number', number);
  await fill(till, 'paper-link', 'https://example.com/f/1');
  await till.shot('invoice-6-paper');
  await till.tapTwice('paper-save');
  await till.see('empty', '没有等着开的发票');
  await till.shot('invoice-7-none');
  await till.tap('segment-all');
  await till.see('staff-invoices', number);
  await till.shot('invoice-8-all');

  await phone.go('/owner/invoices/index');
  await phone.see('invoices', '已开票');
  await phone.shot('invoice-9-list');
  await phone.go(`/owner/invoice/index?receipt=${receipt}`);
  await phone.see('invoice-papers', number);
  await phone.shot('invoice-10-issued');
});

test.each([
  ['58mm', 58],
  ['A4', 210],
] as const)('a receipt is printed on %s, with nothing of the app around it', async (size, widthMm) => {
  const owner = await anOwner(world);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(await aCashier(world), '/pages/desk/index'),
  ]);
  await aPaidWash(owner, phone, till);
  await till.tap('receipt-print');
  const { text, widthsMm } = await printed(till, size, 'print');
  expect(text).toContain(owner.plate);
  expect(text).toMatch(/合计\s*¥35\.00/);
  expect(text).toMatch(/卡内余额\s*¥530\.00 → ¥495\.00/);
  expect(text).not.toContain('返回工作台');
  expect(widthsMm).toEqual([widthMm]);
});
