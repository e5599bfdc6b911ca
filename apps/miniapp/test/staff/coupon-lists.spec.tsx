import { fireEvent, screen } from '@testing-library/react';
import CouponTemplatePage from '../../src/staff/coupon-template/index';
import { answer, freshPhone, open, settle, type Asked, type Serves } from '../owner/a-phone';
import { aTill } from './a-till';
import { template } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const list = {
  id: '01JDLIST000000000000000001',
  ...{ recipients: 'phones', levelName: null, reason: '老客户回馈', openedAt: '2026-11-21T02:00:00.000Z' },
  ...{ asked: 3, repeated: 1, given: 1, refused: 2, waiting: 0 },
};
const refusals = [
  { place: 2, who: '137****0000', why: 'NOT_FOUND' },
  { place: 4, who: '****', why: 'PHONE_INVALID' },
];
const levels = { version: 1, windowMonths: 12, levels: [{ code: 'gold', name: '金卡会员' }] };
const serving =
  (detail: object = { ...list, refusals }, lists: object[] = []): Serves =>
  ({ method, path }) => {
    if (method !== 'GET') return answer(201, detail);
    if (path === '/staff/level-rules') return levels;
    if (path === '/staff/coupon-templates') return [template];
    if (path.startsWith('/staff/coupon-lists/')) return detail;
    return path.endsWith('/lists') ? lists : [];
  };
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const words = (id: string) => screen.getByTestId(id).textContent;
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

test('pasted numbers are counted while they are typed, sent as they are, and who got nothing is named', async () => {
  const asked = aTill(serving(), 'shopManager');
  await open(<CouponTemplatePage />, { id: template.id });
  tap('template-grant');
  tap('segment-phones');
  expect(words('list-act')).toBe('请贴手机号');
  const phones = '139 1234 0001\n13700000000\n+86 13912340001\n12345';
  type('list-phones', phones);
  expect(words('list-counts')).toContain('认出 2 个手机号，1 行不是手机号');
  type('list-reason', ' 老客户回馈 ');
  tap('list-act');
  await settle(500);
  expect(writes(asked)).toMatchObject([
    {
      path: `/staff/coupon-templates/${template.id}/lists`,
      body: { recipients: 'phones', level: null, phones, reason: '老客户回馈' },
    },
  ]);
  await settle(500);
  expect(words('list-sum')).toBe('发完了：1 位收到，2 位没有发到。');
  expect(words('list-progress')).toContain('第 2 个 137****0000不是会员');
  expect(words('list-progress')).toContain('第 4 个 ****不是手机号');
  expect(words('list-progress')).toContain('1 行是重复的');
});

test('a level is picked by its name, and the sheet says how far it is', async () => {
  const going = { ...list, recipients: 'level', levelName: '金卡会员', given: 1, refused: 0, waiting: 2, repeated: 0 };
  const asked = aTill(serving({ ...going, refusals: [] }, [going]), 'shopManager');
  await open(<CouponTemplatePage />, { id: template.id });
  await settle();
  expect(words('template-lists')).toContain('金卡会员');
  expect(words('template-lists')).toContain('还有 2 位');
  tap('template-grant');
  tap('segment-level');
  await settle();
  expect(words('list-act')).toBe('请选等级');
  tap('list-level-gold');
  type('list-reason', '升级回馈');
  tap('list-act');
  await settle(500);
  expect(writes(asked)[0]?.body).toEqual({ recipients: 'level', level: 'gold', phones: null, reason: '升级回馈' });
  await settle(500);
  expect(words('list-sum')).toBe('正在发：已发 1 张，还有 2 位。');
  expect(words('list-done')).toBe('先离开，后台接着发');
});
