import { fireEvent, screen } from '@testing-library/react';
import ApprovalsPage from '../../src/staff/approvals/index';
import MemberPage from '../../src/staff/member/index';
import ServiceCardPage from '../../src/staff/service-card/index';
import { answer, freshPhone, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import { level, points } from '../owner/an-owner';
import Taro from '../mocks/taro';
import { aTill, memberId, settlement } from './a-till';
import { serviceCard, template } from './holdings';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const member = {
  id: memberId,
  name: '林知远',
  phone: '138****6208',
  birthday: null,
  note: null,
  named: true,
  wechatBound: true,
  memberSince: '2026-01-01T02:00:00.000Z',
  visits: 3,
  spentYearFen: 93_600,
  averageTicketFen: 31_200,
  oldCardNumbers: ['88001', '88002'],
  cards: [],
  cars: [],
  recent: [],
};
const coupon = {
  id: '01JDC0UP000000000000000001',
  name: '满 200 减 30',
  state: 'issued',
  whyNot: null,
  benefit: template.benefit,
  scope: template.scope,
  stacking: template.stacking,
  carId: null,
  validFrom: '2026-11-01',
  validUntil: '2026-12-31',
  issuedAt: '2026-11-01T02:00:00.000Z',
  settlementId: null,
  usedAt: null,
  reason: null,
};
const refund = {
  id: '01JDREF0000000000000000001',
  settlementId: settlement.id,
  cardId: null,
  cardName: null,
  state: 'asked',
  lines: [],
  moneyFen: 16_667,
  reason: '内饰清洁没有做',
  askedBy: '苏明',
  askedAt: '2026-11-21T02:00:00.000Z',
  decidedBy: null,
  memberName: null,
  mine: false,
  byDays: false,
  aboveLimit: false,
};
/** What the owner of a card asked for, more than this person may decide. */
const ofOwner = {
  ...refund,
  ...{ id: '01JDREF0000000000000000003', cardId: serviceCard.id, cardName: '洗车十次卡', memberName: '林知远' },
  ...{ askedBy: null, aboveLimit: true },
};
const serving =
  (write: (asked: Asked) => unknown = () => answer(204, null), card: unknown = serviceCard): Serves =>
  (asked) => {
    const { method, path } = asked;
    if (method !== 'GET') return write(asked);
    if (path.endsWith('/service-cards')) return [card];
    if (path.endsWith('/coupons')) return { usable: [coupon], used: [], expired: [] };
    if (path.endsWith('/points')) return points;
    if (path.endsWith('/level')) return level;
    if (path.endsWith('/events')) return [];
    if (path.endsWith('/uses')) return { items: [], nextCursor: null };
    if (path.endsWith('/waiting-reversals') || path.includes('/card-refunds')) return [];
    if (path === '/staff/day-close') return { differences: [] };
    if (path.endsWith('/refunds/waiting'))
      return [refund, { ...refund, id: '01JDREF0000000000000000002', mine: true }, ofOwner];
    if (path.startsWith('/staff/service-cards/')) return card;
    if (path === '/staff/coupon-templates') return [template];
    return path === `/staff/members/${memberId}` ? member : { items: [], nextCursor: null };
  };
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const type = (id: string, value: string): void => {
  fireEvent.change(screen.getByTestId(id), { target: { value } });
};
const words = (id: string) => screen.getByTestId(id).textContent;
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

test('a member’s page counts uses and coupons, and shows each card with what is left', async () => {
  aTill(serving());
  await open(<MemberPage />, { id: memberId });
  expect(words('chip-uses')).toContain('6 次');
  expect(words('chip-coupons')).toContain('1 张');
  expect(words('member-old-cards')).toBe('原系统卡号 88001、88002');
  expect(words('member-service-card-洗车十次卡')).toContain('40 天后到期');
  expect(words('uses-of-标准洗车')).toContain('6 / 10 次');
  expect(words('member-coupon-满 200 减 30')).toContain('满 200 减 30');
  tap('member-service-card-洗车十次卡');
  expect(Taro.navigateTo.mock.calls.map(([to]: unknown[]) => to)).toMatchObject([
    { url: `/staff/service-card/index?id=${serviceCard.id}&memberId=${memberId}` },
  ]);
  expect(screen.queryByTestId('member-grant')).toBeNull();
});

test('a manager gives one coupon in three taps, and hears why when there is none', async () => {
  const given = { issued: 0, results: [{ memberId, couponId: null, refused: 'COUPON_LIMIT' }] };
  const asked = aTill(
    serving(() => answer(200, given)),
    'shopManager',
  );
  await open(<MemberPage />, { id: memberId });
  tap('member-grant');
  await settle();
  tap('give-满 200 减 30');
  type('give-coupon-reason', '等待超时致歉');
  tap('give-coupon-act');
  await settle(500);
  expect(writes(asked)[0]).toMatchObject({
    path: `/staff/coupon-templates/${template.id}/grants`,
    body: { memberIds: [memberId], reason: '等待超时致歉' },
  });
  expect(words('give-coupon-refused')).toContain('有限量');
});

test('a coupon is taken back with a reason', async () => {
  const asked = aTill(serving(), 'shopManager');
  await open(<MemberPage />, { id: memberId });
  tap('member-coupon-满 200 减 30');
  type('revoke-sheet-reason', '发错人了');
  tap('revoke-sheet-act');
  await settle(500);
  expect(writes(asked)[0]).toMatchObject({
    path: `/staff/coupons/${coupon.id}/revocation`,
    body: { reason: '发错人了' },
  });
});

test('a card is extended from its last day on, and frozen with a reason; a cashier does neither', async () => {
  const asked = aTill(serving(), 'shopManager');
  await open(<ServiceCardPage />, { id: serviceCard.id });
  tap('service-card-extend');
  tap('extend-3');
  expect(words('extend-save')).toBe('请写原因');
  type('extend-reason', '车主住院');
  expect(words('extend-save')).toBe('延到 2027-03-31');
  tap('extend-save');
  await settle(500);
  tap('service-card-freeze');
  tap('freeze-lost');
  type('freeze-reason', '车主说丢了');
  tap('freeze-save');
  await settle(500);
  expect(writes(asked)).toMatchObject([
    { path: `/staff/service-cards/${serviceCard.id}/extensions`, body: { until: '2027-03-31', reason: '车主住院' } },
    { path: `/staff/service-cards/${serviceCard.id}/state`, body: { state: 'lost', reason: '车主说丢了' } },
  ]);
});

test('who may neither extend nor freeze sees the card alone', async () => {
  aTill(serving());
  await open(<ServiceCardPage />, { id: serviceCard.id });
  expect(screen.queryByTestId('service-card-extend')).toBeNull();
  expect(screen.queryByTestId('service-card-freeze')).toBeNull();
});

test('a refund that waits is decided by a second person, never by who asked for it', async () => {
  const asked = aTill(
    serving(({ path }) =>
      path.endsWith('/rejection') ? refusal('STATE_CHANGED', '已经有人处理了。') : answer(204, null),
    ),
    'shopManager',
  );
  await open(<ApprovalsPage />);
  expect(words('waiting-refund-01JDREF0000000000000000002')).toContain('另一位店长或老板确认');
  expect(screen.queryByTestId('approve-refund-01JDREF0000000000000000002')).toBeNull();
  const own = `waiting-refund-${ofOwner.id}`;
  for (const part of ['洗车十次卡', '林知远', '车主手机', '超出您可以单独办理的限额'])
    expect(words(own)).toContain(part);
  tap(`approve-refund-${ofOwner.id}`);
  tap(`reject-refund-${refund.id}`);
  expect(words('refund-decline-sheet-act')).toBe('请先写原因');
  type('refund-decline-sheet-reason', '服务已经做了');
  tap('refund-decline-sheet-act');
  await settle(500);
  expect(words('write-refused')).toContain('已经有人处理了');
  tap(`approve-refund-${refund.id}`);
  tap(`approve-refund-${refund.id}`);
  await settle(500);
  expect(writes(asked).map(({ path }) => path)).toEqual([
    `/staff/refunds/${refund.id}/rejection`,
    `/staff/refunds/${refund.id}/approval`,
  ]);
  expect(words('refund-decided')).toContain('已退 ¥166.67');
});
