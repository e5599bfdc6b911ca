import { fitMessages } from './fit-messages';

const at = new Date('2026-03-02T04:05:00Z');
const fact = (label: string, value: string) => ({ label, value });

test('a debit with balance is told by the debit template, with every field filled', () => {
  const facts = [fact('项目', '标准洗车'), fact('扣款', '¥35.00'), fact('余额', '¥1065.00'), fact('门店', '高新店')];
  expect(fitMessages({ title: '扣款提醒', facts, at })[0]).toEqual({
    template: 'cardDebit',
    fields: {
      thing1: '标准洗车',
      amount2: '¥35.00',
      amount3: '¥1065.00',
      time4: '2026年3月2日 12:05',
      thing5: '高新店',
    },
  });
});

test('a top-up is told with what was given', () => {
  const facts = [fact('充值', '¥1000.00'), fact('赠送', '¥100.00'), fact('余额', '¥1100.00'), fact('门店', '高新店')];
  expect(fitMessages({ title: '充值成功', facts, at })[0]?.template).toBe('cardTopUp');
});

test('a settlement without a card is told as a payment, anything else as a change of the account', () => {
  const settled = [fact('项目', '更换机油'), fact('消费金额', '¥398.00'), fact('门店', '高新店')];
  expect(fitMessages({ title: '消费成功通知', facts: settled, at }).map(({ template }) => template)).toEqual([
    'payment',
    'account',
  ]);
  const refunded = [fact('退款', '¥398.00'), fact('说明', '付款到账时订单已关闭，原路退回')];
  const [message] = fitMessages({ title: '付款退回通知', facts: refunded, at });
  expect(message?.template).toBe('account');
  expect(message?.fields['thing3']).toBe('付款到账时订单已关闭，原路退回');
});

test('an amount that no template can show leaves the template out instead of sending a field that is refused', () => {
  const facts = [fact('项目', '洗车'), fact('消费金额', '免费'), fact('门店', '高新店')];
  expect(fitMessages({ title: '消费成功通知', facts, at }).map(({ template }) => template)).toEqual(['account']);
});
