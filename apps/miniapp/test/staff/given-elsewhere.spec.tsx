import type { components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import ReconciliationPage from '../../src/staff/reconciliation/index';
import Taro from '../mocks/taro';
import { freshPhone, open } from '../owner/a-phone';
import { shop } from '../owner/an-owner';
import { aTill } from './a-till';

type Given = components['schemas']['GivenElsewhereView'];

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const textOf = (id: string): string => screen.getByTestId(id).textContent;

const given: Given = {
  id: '01JDGIVEN00000000000000001',
  at: '2026-11-20T10:10:00.000Z',
  amountFen: 12_000,
  waitsFen: 2_000,
  description: '储值卡充值',
  memberName: '周以安',
  memberId: '01JDMEMBER0000000000000001',
  shopId: shop.id,
  shopName: shop.name,
  settlementId: null,
  handedOn: false,
};
const ofBill = { ...given, id: '01JDGIVEN00000000000000002', description: '标准洗车', settlementId: 'S1' };
const shown = (...list: Given[]) => {
  const days = { items: [], nextCursor: null };
  aTill(({ path }) => (path.endsWith('/given-elsewhere') ? list : days), 'shopManager');
  return open(<ReconciliationPage />);
};

test('what was given back in the back office is listed while the payer keeps what they paid for', async () => {
  await shown(given);
  expect(textOf('given-elsewhere')).toContain('¥20.00');
  expect(textOf('given-elsewhere')).toContain('会先扣掉这些钱，不会重复退');
  expect(textOf(`given-${given.id}`)).toBe('周以安 · 储值卡充值11-20 18:10 退了 ¥120.00¥20.00');
});

test('a bill opens in the shop that made it alone and another’s is named; a member opens anywhere', async () => {
  const west = { shopId: '01JDSHOP000000000000000002', shopName: '高新店' };
  const away = { ...ofBill, ...west, id: '01JDGIVEN00000000000000003' };
  await shown(ofBill, away, { ...given, ...west });
  expect(textOf(`given-${away.id}`)).toContain('高新店');
  expect(textOf(`given-${ofBill.id}`)).not.toContain('青羊店');
  for (const { id } of [away, ofBill, given]) tap(`given-${id}`);
  expect(Taro.navigateTo.mock.calls.map(([to]: unknown[]) => to)).toMatchObject([
    { url: '/staff/receipt/index?id=S1' },
    { url: `/staff/member/index?id=${given.memberId}` },
  ]);
});

test('nothing is promised of a card that is another member’s by now', async () => {
  const handedOn = { ...ofBill, handedOn: true };
  const alone = await shown(handedOn);
  expect(textOf(`given-${handedOn.id}`)).toContain('卡已转给别人的不会扣，请找原付款人处理');
  expect(textOf('given-elsewhere')).not.toContain('会先扣掉');
  alone.unmount();
  freshPhone();
  await shown(given, handedOn);
  expect(textOf('given-elsewhere')).toContain('不会重复退；下面另有说明的除外');
  expect(textOf(`given-${given.id}`)).not.toContain('请找原付款人');
});
