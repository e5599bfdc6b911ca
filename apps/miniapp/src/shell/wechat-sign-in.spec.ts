import { takeConsentAnswer } from './wechat-sign-in';

const answer = { code: 'CODE1', state: 'abc123' };

test.each([
  ['before the hash, as WeChat writes it', '/?code=CODE1&state=abc123#/pages/home/index', '/#/pages/home/index'],
  ['behind the hash', '/#/pages/home/index?code=CODE1&state=abc123', '/#/pages/home/index'],
  [
    'among other values',
    '/?from=menu&code=CODE1&state=abc123&x=1#/owner/card/index?id=7',
    '/?from=menu&x=1#/owner/card/index?id=7',
  ],
  ['after a value of the page', '/#/owner/card/index?id=7&code=CODE1&state=abc123', '/#/owner/card/index?id=7'],
])('code and state are taken out of the address %s', (_, address, clean) => {
  window.history.replaceState(null, '', address);
  expect(takeConsentAnswer()).toEqual(answer);
  expect(window.location.href).toBe(`${window.location.origin}${clean}`);
});

test('an address without an answer stays as it is', () => {
  window.history.replaceState(null, '', '/#/owner/enter-code/index?code=X7');
  expect(takeConsentAnswer()).toBeNull();
  expect(window.location.hash).toBe('#/owner/enter-code/index?code=X7');
});
