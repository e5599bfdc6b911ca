import type { components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import ActLogPage from '../../src/staff/act-log/index';
import CommissionPage from '../../src/staff/commission/index';
import MemberPointsPage from '../../src/staff/points/index';
import ServiceCardPage from '../../src/staff/service-card/index';
import Taro from '../mocks/taro';
import { freshPhone, open, settle } from '../owner/a-phone';
import { points, shop } from '../owner/an-owner';
import { cardUse } from '../owner/holdings';
import { aTill } from './a-till';
import { serviceCard } from './holdings';

// Sales belong to a shop: what happened in another one is named and leads nowhere.

type Report = components['schemas']['CommissionReport'];
type Line = components['schemas']['CommissionLine'];

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const west = { shopId: '01JDSHOP000000000000000002', shopName: '高新店' };
const sums = { lines: 2, moneyFen: 7_000, usesFen: 0, backFen: 0, baseFen: 7_000 };
const report: Report = {
  ...{ month: '2026-11', shopId: null, own: false, total: sums },
  shops: [{ shopId: shop.id, shopName: shop.name }, west],
  people: [{ ...sums, staffId: 'P1', name: '赵工' }],
};
const here: Line = {
  ...{ day: '2026-11-20', back: false, settlementId: 'S1', lineId: 'L1', shopId: shop.id, shopName: shop.name },
  ...{
    number: 'S261120-0001-001',
    plate: null,
    plateKind: null,
    name: '标准洗车',
    qty: 1,
    moneyFen: 3_500,
    usesFen: 0,
  },
};
const away: Line = { ...here, ...west, settlementId: 'S2', lineId: 'L2' };

const opened = () => Taro.navigateTo.mock.calls.map(([to]: unknown[]) => (to as { url: string }).url);
const tapBoth = (one: string, other: string): void => {
  for (const id of [one, other]) fireEvent.click(screen.getByTestId(id));
};

test('a line of 提成 opens its bill in the shop that made it alone', async () => {
  const lines = { items: [here, away], nextCursor: null };
  aTill(({ path }) => (path.includes('/lines') ? lines : report), 'ownerManager');
  await open(<CommissionPage />);
  fireEvent.click(screen.getByTestId('commission-P1'));
  await settle();
  expect(screen.getByTestId('line-L2').textContent).toContain('高新店');
  tapBoth('line-L2', 'line-L1');
  expect(opened()).toEqual(['/staff/receipt/index?id=S1']);
});

test('so does a use of a service card', async () => {
  const uses = [
    { ...cardUse, id: 'U1', settlementId: 'S1' },
    { ...cardUse, id: 'U2', settlementId: 'S2', shopName: west.shopName },
  ];
  aTill(({ path }) => {
    if (path.endsWith('/uses')) return { items: uses, nextCursor: null };
    return path.endsWith('/events') ? [] : serviceCard;
  });
  await open(<ServiceCardPage />, { id: serviceCard.id });
  tapBoth('use-U2', 'use-U1');
  expect(opened()).toEqual(['/staff/receipt/index?id=S1']);
});

test('and a movement of points', async () => {
  const move = {
    ...{ id: 'M1', move: 'earned', points: 68, debt: 0, title: '内饰清洁', shopName: shop.name, settlementId: 'S1' },
    ...{ reason: null, at: '2026-11-18T09:42:00Z' },
  };
  const moves = [move, { ...move, id: 'M2', settlementId: 'S2', shopName: west.shopName }];
  aTill(({ path }) => (path.endsWith('/movements') ? { items: moves, nextCursor: null } : points));
  await open(<MemberPointsPage />, { id: '01JDMEMBER0000000000000001' });
  tapBoth('points-movement-M2', 'points-movement-M1');
  expect(opened()).toEqual(['/staff/receipt/index?id=S1']);
});

test('and an act on a bill; an act on a member leads to the member from anywhere', async () => {
  const act: components['schemas']['ActLogRow'] = {
    ...{ id: 'A1', at: '2026-11-21T02:00:00.000Z', staffName: '苏明', shopId: shop.id, shopName: shop.name },
    ...{ act: '反结账', subject: '结算', subjectKind: 'settlement', subjectId: 'S1', detail: null, reason: '项目选错' },
  };
  const member = { subjectKind: 'member', subjectId: 'M1' };
  const items = [act, { ...act, ...west, id: 'A2' }, { ...act, ...west, ...member, id: 'A3' }];
  aTill(() => ({ items, nextCursor: null }), 'ownerManager');
  await open(<ActLogPage />);
  expect(screen.getByTestId('act-A2').textContent).toContain('高新店');
  expect(screen.getByTestId('act-A1').textContent).not.toContain(shop.name);
  tapBoth('act-A2', 'act-A1');
  fireEvent.click(screen.getByTestId('act-A3'));
  expect(opened()).toEqual(['/staff/receipt/index?id=S1', '/staff/member/index?id=M1']);
});
