import { fireEvent, screen } from '@testing-library/react';
import CodePage from '../../src/owner/code/index';
import { aPhone, answer, freshPhone, lost, open, settle } from './a-phone';
import { card, home } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const code = (digits: string) =>
  answer(201, {
    digits,
    qrText: `cheyou:${digits}`,
    expiresAt: '2026-11-21T02:33:00.000Z',
    secondsLeft: 60,
    cardTail: '6208',
    balanceFen: 335_600,
    name: '林知远',
    phoneMasked: '138****2916',
  });

test('digits stand in two groups, count down, and are new after a minute', async () => {
  const given = ['44179053', '71930284'];
  aPhone(({ path }) => (path === '/me/member-code' ? code(given.shift() ?? '00000000') : home));
  await open(<CodePage />);
  expect(screen.getByTestId('code-digits').textContent).toBe('4417 9053');
  await settle(10_000);
  expect(screen.getByTestId('code-seconds').textContent).toBe('50 秒后更新');
  await settle(49_000);
  await settle(500);
  expect(screen.getByTestId('code-digits').textContent).toBe('7193 0284');
});

test('a code that can not be renewed is not shown as if it were good, and comes back by itself', async () => {
  let line = 'up';
  aPhone(({ path }) => (path !== '/me/member-code' ? home : line === 'up' ? code('44179053') : lost));
  await open(<CodePage />);
  line = 'down';
  await settle(61_000);
  await settle(3_000);
  expect(screen.getByTestId('code-dead')).toBeTruthy();
  expect(screen.getByTestId('code-digits').textContent).not.toContain('4417');
  line = 'up';
  await settle(8_000);
  expect(screen.queryByTestId('code-dead')).toBeNull();
});

test('a new code can be had at a tap', async () => {
  const given = ['44179053', '71930284'];
  aPhone(({ path }) => (path === '/me/member-code' ? code(given.shift() ?? '00000000') : home));
  await open(<CodePage />);
  fireEvent.click(screen.getByTestId('code-renew'));
  await settle();
  expect(screen.getByTestId('code-digits').textContent).toBe('7193 0284');
});

test('what the counter took is said here within seconds, and the code it took is replaced', async () => {
  let balanceFen = 335_600;
  const given = ['44179053', '71930284'];
  aPhone(({ path }) =>
    path === '/me/member-code' ? code(given.shift() ?? '00000000') : { ...home, card: { ...card, balanceFen } },
  );
  await open(<CodePage />);
  expect(screen.queryByTestId('just-debited')).toBeNull();
  balanceFen = 328_800;
  await settle(3_100);
  expect(screen.getByTestId('just-debited').textContent).toContain('刚刚扣款 ¥68.00');
  await settle();
  expect(screen.getByTestId('code-digits').textContent).toBe('7193 0284');
});
