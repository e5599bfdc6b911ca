import type { PayAsk } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import PayAskPage from '../../src/owner/pay-ask/index';
import { richQuote } from '../staff/a-bill';
import { aPhone, freshPhone, open, refusal, settle, type Asked } from './a-phone';
import { ask } from './an-owner';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const { facts, quotedFen } = richQuote;
const cardId = '01JDCARD000000000000000009';
const lineId = '01JDLINE000000000000000001';
const prepaidId = facts.cards[0]?.cardId ?? '';
const uses = [{ cardId, lineId, times: 2 }];
const thirty = '01JDC0UP000000000000000001';
/** Two washes by the card of washes, 30.00 by a coupon, all the rest from the prepaid card. */
const asked = { uses, couponIds: [thirty], points: 0, prepaid: { cardId: prepaidId, amountFen: 18_600 }, tenders: [] };
const rich: PayAsk = {
  ...ask,
  totalFen: 29_600,
  prepaidFen: 18_600,
  given: [
    { kind: 'package', amountFen: 8_000, label: '套餐抵扣' },
    { kind: 'coupon', amountFen: 3_000, label: '优惠券' },
  ],
  wishes: asked,
};

/** The server's side: what it is asked, what it says to a choice. */
function serving(wishes: PayAsk['wishes'] = asked, said: (body: unknown) => unknown = () => rich): Asked[] {
  return aPhone(({ path, body }) => {
    if (path.endsWith('/choices')) return { facts: { ...facts, consent: null }, asked: wishes, quotedFen };
    if (path.endsWith('/choice')) return said(body);
    return path.endsWith('/approval') ? { ...rich, state: 'approved' } : { ...rich, wishes };
  });
}

const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const words = (id: string) => screen.getByTestId(id).textContent;
const wrote = (all: Asked[]) => all.filter(({ method }) => method !== 'GET').map(({ path, body }) => ({ path, body }));
const to = (act: string) => `/me/pay-asks/${ask.id}/${act}`;

test('shows the combination as it was planned, with its reckoning, and a yes is to that', async () => {
  const all = serving();
  await open(<PayAskPage />, { id: ask.id });
  expect(words('chosen-plan')).toContain('店里给出的组合');
  expect(words('chosen-plan')).toContain('满 200 减 30');
  tap('plan-steps-open');
  expect(words('plan-steps')).toContain('1. ');
  expect(words('ask-approve')).toBe('确认扣款 ¥296.00');
  tap('ask-approve');
  await settle();
  expect(wrote(all)).toEqual([{ path: to('approval'), body: {} }]);
});

test('another combination is planned on the phone, no tap asks the server, and the yes is to what is shown', async () => {
  const all = serving(asked, () => ({ ...rich, state: 'approved', changed: true, prepaidFen: 0, wechatFen: 18_600 }));
  await open(<PayAskPage />, { id: ask.id });
  const before = all.length;
  tap('change-choice');
  expect(words('coupon-满 248 减 60')).toContain('还差 ¥32.00');
  tap('pill-none');
  expect(words('choice-done')).toBe('就这样，微信付 ¥186.00');
  tap('choice-done');
  expect(words('chosen-plan')).toContain('您选的组合');
  expect(all).toHaveLength(before);
  expect(words('ask-approve')).toBe('确认抵扣 ¥110.00，微信付 ¥186.00');
  tap('ask-approve');
  await settle();
  const body = { uses, couponIds: [thirty], points: 0, prepaid: null, wechatFen: 18_600, quotedFen };
  expect(wrote(all)).toEqual([{ path: to('choice'), body }]);
  expect(words('ask-approved')).toContain('微信部分 ¥186.00');
});

test('what was changed and changed back is what the shop asked', async () => {
  const all = serving();
  await open(<PayAskPage />, { id: ask.id });
  tap('change-choice');
  tap('coupon-满 200 减 30');
  expect(words('choice-done')).toBe('就这样');
  tap('choice-reset');
  tap('ask-approve');
  await settle();
  expect(wrote(all)).toEqual([{ path: to('approval'), body: {} }]);
});

test('what the counter takes stays: the card pays beside it', async () => {
  const cash = { method: 'cash' as const, amountFen: 10_000 };
  const beside = { ...asked, prepaid: { cardId: prepaidId, amountFen: 8_600 }, tenders: [cash] };
  const all = serving(beside);
  await open(<PayAskPage />, { id: ask.id });
  expect(words('chosen-plan')).toContain('现金');
  tap('change-choice');
  tap('coupon-满 200 减 30');
  tap('choice-done');
  tap('ask-approve');
  await settle();
  const prepaid = { cardId: prepaidId, amountFen: 11_600 };
  expect(wrote(all)[0]?.body).toEqual({ uses, couponIds: [], points: 0, prepaid, wechatFen: 0, quotedFen });
});

test('more of the own than the counter leaves is said in words for the owner', async () => {
  const cash = { method: 'cash' as const, amountFen: 21_600 };
  serving({ ...asked, couponIds: [], prepaid: null, tenders: [cash] });
  await open(<PayAskPage />, { id: ask.id });
  tap('change-choice');
  tap('coupon-满 200 减 30');
  expect(words('choice-trouble')).toContain('店员在门店收 ¥216.00');
});

test('an odd amount can’t be chosen where its rest would be rounded off, and what was rounded is told as that', async () => {
  const card = { ...asked, prepaid: { cardId: prepaidId, amountFen: 8_560 }, tenders: [] };
  const rounded = { ...rich, prepaidFen: 8_560, wechatFen: 10_000, wishes: card, state: 'approved' as const };
  aPhone(({ path }) => {
    if (path.endsWith('/choices'))
      return { facts: { ...facts, rounding: 'yuan', consent: null }, asked: card, quotedFen };
    return path.endsWith('/approval') ? rounded : { ...rich, wishes: card };
  });
  await open(<PayAskPage />, { id: ask.id });
  // What the shop asked is the shop's to round.
  expect(words('ask-approve')).toContain('¥100.00');
  tap('change-choice');
  fireEvent.input(screen.getByTestId('card-amount'), { target: { value: '85.61' } });
  expect(words('choice-trouble')).toContain('零头会被抹掉');
  expect(words('choice-done')).toBe('这样付不了');
  tap('choice-reset');
  tap('ask-approve');
  await settle();
  expect(words('pay-ask')).toContain('抹零');
});

test('a refusal is said in place', async () => {
  serving(asked, () => refusal('QUOTE_CHANGED', '价格刚刚变了，没有扣款。请按新的金额再确认。'));
  await open(<PayAskPage />, { id: ask.id });
  tap('change-choice');
  tap('pill-none');
  tap('choice-done');
  tap('ask-approve');
  await settle(500);
  expect(words('write-refused')).toContain('没有扣款');
});
