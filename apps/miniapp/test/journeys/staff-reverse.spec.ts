import type { Person } from '../world/sandbox';
import { aManager, anOwner, type Owner } from '../world/people';
import { balanceOf, beginWash, showCode } from './at-the-till';
import { onPhones } from './on-phones';
import type { Phone } from './phone';

const { world, signedIn } = onPhones();

interface Settled {
  owner: Owner;
  phone: Phone;
  till: Phone;
  manager: Person;
  /** Of the settlement. */
  id: string;
}

/** A wash for 35 yuan, paid from the card a moment ago; the receipt stands on the manager's phone. */
async function settled(): Promise<Settled> {
  const [owner, manager] = await Promise.all([anOwner(world), aManager(world)]);
  const [phone, till] = await Promise.all([
    signedIn(owner, '/owner/code/index'),
    signedIn(manager, '/pages/desk/index'),
  ]);
  await beginWash(till, owner);
  await showCode(phone, till);
  await till.tap('settle-act');
  await till.see('staff-receipt', '¥35.00');
  return { owner, phone, till, manager, id: /id=(\w{26})/.exec(till.page.url())?.[1] ?? '' };
}

async function giveReason(till: Phone): Promise<void> {
  await till.tap('pill-wrongService');
  await (await till.see('reverse-sheet-reason')).locator('textarea').fill('项目选错，应为精洗');
}

/** Of 35 yuan from a card with 500 paid and 30 given. */
const back = /¥33\.02.*¥1\.98/s;
const quotes = '**/api/staff/settlements/*/reversal-quote';

test('a manager sees what a reversal gives back, taps twice, loses the answer, and the owner gets it back once', async () => {
  const { owner, phone, till } = await settled();
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await till.page.route(quotes, async (route) => {
    await answered;
    await route.continue();
  });
  await till.tap('reverse');
  await till.see('reverse-sheet-act', '正在算退回方式');
  await till.shot('reverse-1-waiting');
  answer();
  await till.see('reversal-quote', back);
  await till.see('reverse-sheet-act', '请先写原因');
  await giveReason(till);
  await till.see('reverse-sheet-act', '反结账 ¥35.00');
  await till.shot('reverse-2-quote');
  const keys = await till.loseAnswers('**/api/staff/settlements/*/reversal', 1);
  await till.tapTwice('reverse-sheet-act');
  await till.see('receipt-undone', '已反结账');
  await till.shot('reverse-3-undone');
  expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  expect(await balanceOf(owner, world)).toBe(53_000);
  await phone.go('/owner/card/index');
  await phone.see('card', /\+¥35\.00/);
  await phone.shot('reverse-4-owner');
});

test('a quote that fails is asked for again, and money that changed since is shown before it goes back', async () => {
  const { owner, till } = await settled();
  let server: 'down' | 'before' | 'now' = 'down';
  await till.page.route(quotes, async (route) => {
    if (server === 'down')
      return route.fulfill({ status: 503, json: { code: 'UNAVAILABLE', message: '服务暂时不可用' } });
    if (server === 'now') return route.continue();
    // As if it had been read before the money changed.
    const quote = (await (await route.fetch()).json()) as { moneyFen: number; legs: { amountFen: number }[] };
    const legs = quote.legs.map((leg) => ({ ...leg, amountFen: 3_400 }));
    return route.fulfill({ json: { ...quote, legs, moneyFen: 3_400 } });
  });
  await till.tap('reverse');
  await till.see('failure', '退回方式没能算出来');
  await till.see('reverse-sheet-act', '退回方式没能算出来');
  await till.shot('reverse-5-failed');
  server = 'before';
  await till.tap('retry');
  await till.see('reversal-quote', '¥34.00');
  await giveReason(till);
  server = 'now';
  await till.tap('reverse-sheet-act');
  await till.see('write-refused');
  await till.see('reversal-quote', back);
  await till.shot('reverse-6-changed');
  expect(await balanceOf(owner, world)).toBe(49_500);
  await till.tap('reverse-sheet-act');
  await till.see('receipt-undone', '已反结账');
  expect(await balanceOf(owner, world)).toBe(53_000);
});

test('two managers undo the same bill: the later one is told, and finds it undone', async () => {
  const { owner, till, id } = await settled();
  const other = await signedIn(await aManager(world), `/staff/receipt/index?id=${id}`);
  for (const each of [till, other]) {
    await each.tap('reverse');
    await each.see('reversal-quote', back);
    await giveReason(each);
  }
  await till.tap('reverse-sheet-act');
  await till.see('receipt-undone', '已反结账');
  await other.tap('reverse-sheet-act');
  await other.see('write-refused');
  await other.shot('reverse-7-second');
  await other.see('receipt-undone', '已反结账');
  expect(await balanceOf(owner, world)).toBe(53_000);
});
