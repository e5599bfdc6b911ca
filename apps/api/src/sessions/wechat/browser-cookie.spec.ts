import { browserCookie, browserOf, newBrowser } from './browser-cookie';

test('a browser is known again by its cookie, among others', () => {
  const browser = newBrowser();
  const [pair = ''] = browserCookie(browser, { secure: true, livesMs: 600_000 }).split(';');
  expect(browserOf(pair)).toBe(browser);
  expect(browserOf(`a=b; ${pair}; c=d`)).toBe(browser);
  expect(newBrowser()).not.toBe(browser);
});

test.each([undefined, '', 'cheyou_browser=', 'cheyou_browser=short', `not_cheyou_browser=${'a'.repeat(43)}`])(
  'no browser is known by %p',
  (header) => {
    expect(browserOf(header)).toBeNull();
  },
);

test('no script reads the cookie, and behind https it never goes in the clear', () => {
  const browser = newBrowser();
  expect(browserCookie(browser, { secure: true, livesMs: 600_000 })).toBe(
    `cheyou_browser=${browser}; Path=/api/sessions; Max-Age=600; HttpOnly; SameSite=Lax; Secure`,
  );
  expect(browserCookie(browser, { secure: false, livesMs: 600_000 })).not.toContain('Secure');
});
