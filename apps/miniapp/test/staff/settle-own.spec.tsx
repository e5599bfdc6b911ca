import { fireEvent, screen } from '@testing-library/react';
import SettlePage from '../../src/staff/settle/index';
import { settlingOf, suggestedChoice } from '../../src/staff/settle/settle-choice';
import { answer, freshPhone, open, settle, type Asked, type Serves } from '../owner/a-phone';
import { ask as ownersAsk } from '../owner/an-owner';
import { aTill, memberId, richQuote, sale, saleId, settlement } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const bill = { ...sale, totalFen: 29_600 };
const serving =
  (quote: unknown): Serves =>
  ({ path }) => {
    if (path.endsWith('/quote')) return quote;
    if (path.endsWith('/ask')) return answer(201, ownersAsk);
    return path.endsWith('/settlement') ? answer(201, settlement) : bill;
  };
const opened = (): Promise<unknown> => open(<SettlePage />, { id: saleId });
const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const wrote = (asked: Asked[]) => asked.filter(({ method }) => method !== 'GET')[0]?.body;
const words = (id: string) => screen.getByTestId(id).textContent;
const washes = '洗车十次卡-标准洗车';
const cardId = '01JDCARD000000000000000009';
const lineId = '01JDLINE000000000000000001';
const prepaidId = richQuote.facts.cards[0]?.cardId ?? '';
const thirty = '01JDC0UP000000000000000001';
const sixty = '01JDC0UP000000000000000002';

test('what the member holds is offered together: uses, the coupon that fits, then the card', async () => {
  const asked = aTill(serving(richQuote));
  await opened();
  expect(words('combination')).toContain('套餐抵扣标准洗车 2 次¥80.00');
  expect(words('combination')).toContain('满 200 减 30¥30.00');
  expect(words('settle-act')).toBe('确认结算，卡内扣 ¥186.00');
  tap('settle-act');
  await settle(500);
  expect(wrote(asked)).toMatchObject({
    quotedFen: 29_600,
    wishes: { couponIds: [thirty], points: 0, prepaid: { amountFen: 18_600 }, tenders: [] },
  });
});

test('a coupon that lacks something says how much, and fits once a use is left out; no tap asks the server', async () => {
  const asked = aTill(serving(richQuote));
  await opened();
  const before = asked.length;
  tap('change-combination');
  expect(words('coupon-满 248 减 60')).toContain('还差 ¥32.00');
  tap('coupon-满 248 减 60');
  expect(words('settle-act')).toBe('确认结算，卡内扣 ¥186.00');
  tap(`use-times-${washes}-less`);
  expect(words(`use-times-${washes}-value`)).toBe('1');
  expect(words('coupon-满 248 减 60')).not.toContain('还差');
  expect(words('settle-act')).toBe('确认结算，卡内扣 ¥196.00');
  tap('coupon-满 248 减 60');
  expect(words('combination')).toContain('您选的组合');
  expect(words('settle-act')).toBe('确认结算，卡内扣 ¥256.00');
  expect(asked).toHaveLength(before);
  tap('settle-act');
  await settle(500);
  expect(wrote(asked)).toMatchObject({ wishes: { uses: [{ cardId, lineId, times: 1 }], couponIds: [] } });
});

test('of two coupons of one kind a tap takes the other one', () => {
  const more = { ...richQuote, facts: { ...richQuote.facts, serviceCards: [] } };
  expect(settlingOf(more, suggestedChoice).couponIds).toEqual([sixty]);
  expect(settlingOf(more, { ...suggestedChoice, couponIds: [thirty] }).plan?.prepaid?.amountFen).toBe(26_600);
});

test('a choice that can’t be carried out says why in place of the button', async () => {
  aTill(serving(richQuote));
  await opened();
  tap('change-combination');
  tap(`use-times-${washes}-less`);
  tap('coupon-满 200 减 30');
  tap('coupon-满 248 减 60');
  tap(`use-times-${washes}-more`);
  expect(words('combination-trouble')).toContain('还差 ¥32.00');
  expect(words('combination-done')).toBe('这样结不了');
  tap('combination-reset');
  expect(words('settle-act')).toBe('确认结算，卡内扣 ¥186.00');
});

test('each step of the reckoning can be read', async () => {
  aTill(serving(richQuote));
  await opened();
  tap('plan-steps-open');
  const steps = words('plan-steps');
  expect(steps).toContain('1. 共 2 项，标价合计 ¥296.00');
  expect(steps).toContain('2. 「洗车十次卡」核销 2 次，抵 ¥80.00');
  expect(steps).toContain('3. 「满 200 减 30」抵 ¥30.00');
});

test('fewer points fit when coupons take more: what was chosen is cut to it', () => {
  const many = settlingOf(richQuote, { ...suggestedChoice, points: 1_000_000 });
  expect(many.plan?.points?.points).toBe(many.mostPoints);
});

test('the owner is asked for all that is given, each by its name', async () => {
  const quote = { ...richQuote, proof: null, facts: { ...richQuote.facts, consent: null } };
  const asked = aTill(serving(quote));
  const use = { cardId, lineId, times: 1 };
  await opened();
  expect(words('ask-names')).toBe('车主手机上会看到：套餐抵 ¥80.00、优惠券抵 ¥30.00、卡内 ¥186.00，也可以改组合');
  tap('ask-owner');
  await settle(500);
  expect(wrote(asked)).toEqual({
    wishes: {
      uses: [use, use],
      couponIds: [thirty],
      points: 0,
      prepaid: { cardId: prepaidId, amountFen: 18_600 },
      tenders: [],
    },
    quotedFen: 29_600,
  });
});

describe('an owner who chose another combination on the phone', () => {
  const agreed = { uses: [], couponIds: [], points: 0, prepaid: null, tenders: [] };
  const ask = {
    ...ownersAsk,
    ...{ saleId, totalFen: 29_600, prepaidFen: 20_000, wechatFen: 9_600, state: 'approved' as const, changed: true },
    wishes: {
      ...agreed,
      prepaid: { cardId: prepaidId, amountFen: 20_000 },
      tenders: [{ method: 'wechat' as const, amountFen: 9_600 }],
    },
  };
  const consent = {
    ...{ kind: 'ownerTap' as const, askId: ask.id, memberId, saleId, expiresAt: ask.expiresAt },
    upTo: [{ instrumentId: prepaidId, amountFen: 20_000 }],
  };
  const quote = { ...richQuote, proof: null, ask, facts: { ...richQuote.facts, consent } };

  test('is settled as it was agreed', async () => {
    const asked = aTill(serving(quote));
    await opened();
    expect(words('combination')).toContain('车主选的组合');
    expect(words('ask-approved')).toContain('车主改了组合并确认');
    expect(words('ask-approved')).toContain('同意卡内 ¥200.00，微信付 ¥96.00');
    tap('settle-act');
    await settle(500);
    expect(wrote(asked)).toEqual({ wishes: ask.wishes, quotedFen: 29_600, askId: ask.id });
  });

  test('has to be asked again for anything else', async () => {
    const asked = aTill(serving(quote));
    await opened();
    tap('use-points');
    expect(words('ask-approved')).toContain('车主同意的不是这个组合');
    tap('ask-again');
    await settle(500);
    expect(wrote(asked)).toMatchObject({ quotedFen: 29_600, wishes: { couponIds: [] } });
  });
});
