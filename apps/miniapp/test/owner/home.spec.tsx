import { act, fireEvent, screen } from '@testing-library/react';
import HomePage from '../../src/pages/home/index';
import { useNetwork } from '../../src/shell/query-client';
import Taro, { disk } from '../mocks/taro';
import { aPhone, freshPhone, lost, open, settle } from './a-phone';
import { ask, home, shop } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

test('the card shows the balance and opens the member code', async () => {
  aPhone(() => home);
  await open(<HomePage />);
  const face = screen.getByTestId('card-face');
  expect(face.textContent).toContain('¥3,356.00');
  fireEvent.click(face);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/code/index' });
});

test('without a card there is an invitation, where top-ups are sold', async () => {
  aPhone(() => ({ ...home, card: null }));
  await open(<HomePage />);
  expect(screen.getByTestId('no-card').textContent).toContain('充值即开卡');
  fireEvent.click(screen.getByTestId('open-card'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/top-up/index' });
});

test('a merchant that sells no top-ups offers none', async () => {
  aPhone(() => ({ ...home, card: null, topUpOpen: false }));
  await open(<HomePage />);
  expect(screen.queryByTestId('open-card')).toBeNull();
  expect(screen.queryByTestId('quick-top-up')).toBeNull();
});

test('what the counter asks for is on the screen within seconds', async () => {
  let now = home;
  aPhone(() => now);
  await open(<HomePage />);
  expect(screen.queryByTestId('open-ask')).toBeNull();
  now = { ...home, openAsk: { ...ask, expiresAt: '2026-11-21T02:35:00.000Z' } };
  await settle(12_100);
  expect(screen.getByTestId('open-ask').textContent).toContain('青羊店等您确认');
  fireEvent.click(screen.getByTestId('open-ask-act'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/owner/pay-ask/index?id=${ask.id}` });
});

test('insurance and inspection days turn amber within a month', async () => {
  aPhone(() => home);
  await open(<HomePage />);
  expect(screen.getByText('46 天').className).toContain('text-ink');
  expect(screen.getByText('10 天').className).toContain('text-watch-ink');
});

test('a start without network shows the last home with its time, and its actions are grey', async () => {
  aPhone(() => home);
  const first = await open(<HomePage />);
  first.unmount();
  const kept = disk.get('kept.first-screen.2') ?? '';
  freshPhone();
  disk.set('kept.first-screen.2', kept);
  aPhone(() => lost);
  act(() => {
    useNetwork.setState({ online: false });
  });
  await open(<HomePage />);
  await settle(3_000);
  expect(screen.getByTestId('stale-note').textContent).toContain('更新于 10:32');
  fireEvent.click(screen.getByTestId('quick-top-up'));
  fireEvent.click(screen.getByTestId('card-face'));
  expect(Taro.navigateTo).not.toHaveBeenCalled();
});

test('a first start that fails says what it means for the money and tries again', async () => {
  let answers = false;
  aPhone(() => (answers ? home : lost));
  await open(<HomePage />);
  await settle(3_000);
  expect(screen.getByTestId('failure').textContent).toContain('您的余额没有变动');
  answers = true;
  fireEvent.click(screen.getByTestId('retry'));
  await settle();
  expect(screen.getByTestId('card-face')).toBeTruthy();
});

test('another shop can stand first on this phone, and is called', async () => {
  const other = { ...shop, id: '01JDSHOP000000000000000002', name: '高新店', phone: '028-80000002' };
  aPhone(() => ({ ...home, shops: [shop, other] }));
  await open(<HomePage />);
  fireEvent.click(screen.getByTestId('nav-pick'));
  fireEvent.click(screen.getByTestId(`pick-shop-${other.id}`));
  expect(screen.getByTestId('nav-pick').textContent).toContain('高新店');
  fireEvent.click(screen.getByTestId(`call-${other.id}`));
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '028-80000002' });
});
