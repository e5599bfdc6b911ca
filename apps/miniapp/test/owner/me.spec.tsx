import type { Me, NoticeView } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import EnterCodePage from '../../src/owner/enter-code/index';
import NoticeSettingsPage from '../../src/owner/notice-settings/index';
import NoticesPage from '../../src/owner/notices/index';
import PrivacyPage from '../../src/owner/privacy/index';
import ProfilePage from '../../src/owner/profile/index';
import MePage from '../../src/pages/me/index';
import { useSession } from '../../src/shell/session';
import Taro from '../mocks/taro';
import { aPhone, answer, besidePoints, freshPhone, open, refusal, settle } from './a-phone';
import { consents, home, owner, shop } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

test('signing out asks first and leaves nothing of the person on the phone', async () => {
  const asked = aPhone(besidePoints(({ method }) => (method === 'DELETE' ? answer(204, null) : home)));
  await open(<MePage />);
  fireEvent.click(screen.getByTestId('sign-out'));
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  fireEvent.click(screen.getByTestId('confirm-act'));
  await settle();
  expect(useSession.getState()).toMatchObject({ state: 'signedOut', me: null });
});

test('who has no card still finds the page where a first one is bought or taken over', async () => {
  aPhone(besidePoints(() => ({ ...home, card: null })));
  await open(<MePage />);
  const row = screen.getByTestId('me-card');
  expect(row.textContent).toContain('还没有卡');
  fireEvent.click(row);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/card/index' });
});

const notice = (id: string, page: string, read: boolean): NoticeView => ({
  id,
  kind: 'settled',
  title: '消费成功通知',
  at: '2026-11-21T01:00:00Z',
  facts: [{ label: '消费金额', value: '¥68.00' }],
  page,
  read,
});

test('each notice opens its page, a tab by switching to it, and what was seen is read', async () => {
  const notices = [notice('N1', '/owner/receipt/index?id=S1', false), notice('N2', '/pages/home/index', true)];
  const asked = aPhone(({ method }) => (method === 'POST' ? answer(204, null) : { items: notices, nextCursor: null }));
  await open(<NoticesPage />);
  expect(asked.filter(({ path }) => path === '/me/notices/read')).toHaveLength(1);
  fireEvent.click(screen.getByTestId('notice-N1'));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/owner/receipt/index?id=S1' });
  fireEvent.click(screen.getByTestId('notice-N2'));
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
});

test('marketing is off until it is turned on, and one tap turns it off again', async () => {
  let now = consents(false);
  const asked = aPhone(({ method, body }) => {
    if (method === 'PUT') now = consents((body as { accepted: boolean }).accepted);
    return now;
  });
  await open(<NoticeSettingsPage />);
  expect(screen.getByTestId('marketing').textContent).toContain('已关闭');
  fireEvent.click(screen.getByTestId('marketing'));
  await settle();
  expect(screen.getByTestId('marketing').textContent).toContain('已开启');
  fireEvent.click(screen.getByTestId('marketing'));
  await settle();
  expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
    { accepted: true, version: '2026-03' },
    { accepted: false, version: '2026-03' },
  ]);
});

test('a name is saved and is who one is from then on', async () => {
  const asked = aPhone(({ path, body }) =>
    path === '/me/consents' ? consents(true) : { ...owner, ...(body as Partial<Me>) },
  );
  await open(<ProfilePage />);
  fireEvent.change(screen.getByTestId('profile-name'), { target: { value: '  林远  ' } });
  fireEvent.click(screen.getByTestId('pill-male'));
  fireEvent.click(screen.getByTestId('profile-save'));
  await settle();
  expect(asked.find(({ path }) => path === '/me')?.body).toEqual({ name: '林远', gender: 'male', birthOn: null });
  expect(useSession.getState().me?.name).toBe('林远');
});

test('a birthday says what it is asked for, and can be taken back', async () => {
  const asked = aPhone(({ path, body }) =>
    path === '/me/consents' ? consents(true) : { ...owner, ...(body as Partial<Me>) },
  );
  useSession.setState({ me: { ...owner, birthOn: '1990-05-20' } });
  await open(<ProfilePage />);
  expect(screen.getByTestId('profile-birth-why').textContent).toContain('不作别的用途');
  fireEvent.click(screen.getByTestId('profile-birth-clear'));
  fireEvent.click(screen.getByTestId('profile-save'));
  await settle();
  expect(asked.find(({ path }) => path === '/me')?.body).toMatchObject({ birthOn: null });
});

test('in a browser a phone number is not typed: it says where it is bound', async () => {
  aPhone(() => owner);
  await open(<ProfilePage />);
  expect(screen.queryByTestId('bind-phone')).toBeNull();
  expect(screen.getByTestId('phone-card').textContent).toContain('小程序里一键绑定');
});

test('deleting takes the typed word, and money on the card stands against it', async () => {
  const asked = aPhone(({ path }) =>
    path === '/me/privacy'
      ? { facts: [{ label: '姓名', value: '林知远' }], deletionWord: '注销' }
      : refusal('MONEY_LEFT', '会员卡里还有余额 ¥3,356.00，账户没有注销，余额不变。'),
  );
  await open(<PrivacyPage />);
  fireEvent.click(screen.getByTestId('delete-account'));
  expect(screen.getByTestId('delete-account').getAttribute('aria-disabled')).toBe('true');
  fireEvent.change(screen.getByTestId('delete-word'), { target: { value: '注销' } });
  fireEvent.click(screen.getByTestId('delete-account'));
  await settle();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ confirmation: '注销' });
  expect(screen.getByTestId('write-refused').textContent).toContain('账户没有注销');
  expect(useSession.getState().state).toBe('signedIn');
});

test('a staff invitation makes one staff and leads to the desk', async () => {
  const staff = { ...owner, staff: { shopName: shop.name, roleName: '收银' } };
  aPhone(() => staff);
  await open(<EnterCodePage />, { kind: 'staff' });
  fireEvent.change(screen.getByTestId('code-text'), { target: { value: 'abcde-23456' } });
  fireEvent.click(screen.getByTestId('code-submit'));
  await settle();
  expect(screen.getByTestId('enter-code-done').textContent).toContain('您是青羊店的收银');
  fireEvent.click(screen.getByTestId('code-leave'));
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/desk/index' });
});

test('six digits confirm a desktop, five do not', async () => {
  const asked = aPhone(() => answer(204, null));
  await open(<EnterCodePage />, { kind: 'desktop' });
  for (const digit of '40718') fireEvent.click(screen.getByTestId(`digit-${digit}`));
  fireEvent.click(screen.getByTestId('code-submit'));
  await settle();
  expect(asked).toHaveLength(0);
  fireEvent.click(screen.getByTestId('digit-2'));
  fireEvent.click(screen.getByTestId('code-submit'));
  await settle();
  expect(asked[0]).toMatchObject({ path: '/staff/desktop-confirmations', body: { digits: '407182' } });
  expect(screen.getByTestId('enter-code-done')).toBeTruthy();
});

test('a rebinding code brings the card of before to this account', async () => {
  const asked = aPhone(() => ({ ...owner, memberId: '01JDMEMBER0000000000000002', name: '林知远' }));
  await open(<EnterCodePage />, { kind: 'rebinding' });
  for (const digit of '40718263') fireEvent.click(screen.getByTestId(`digit-${digit}`));
  fireEvent.click(screen.getByTestId('code-submit'));
  await settle();
  expect(asked[0]).toMatchObject({ path: '/me/rebinding', body: { code: '40718263' } });
  expect(asked[0]?.key).toBeTruthy();
  expect(useSession.getState().me?.memberId).toBe('01JDMEMBER0000000000000002');
});
