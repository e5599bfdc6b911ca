import { messageTemplates } from './message-templates';
import { readTemplateIds } from './template-ids';

test('outside the sandbox only templates that were set are offered', () => {
  const ids = readTemplateIds({ WECHAT_TEMPLATE_CARD_DEBIT: 'abc', WECHAT_TEMPLATE_PAYMENT: '' }, false);
  expect([...ids.of]).toEqual([['cardDebit', 'abc']]);
});

test('the sandbox has every template, and a setting still wins', () => {
  const ids = readTemplateIds({ WECHAT_TEMPLATE_CARD_DEBIT: 'abc' }, true);
  expect(ids.of.size).toBe(messageTemplates.length);
  expect(ids.of.get('cardDebit')).toBe('abc');
  expect(ids.of.get('account')).toBe('SANDBOX_ACCOUNT');
});
