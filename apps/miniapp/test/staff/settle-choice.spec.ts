import {
  choiceAgreed,
  notesFor,
  restOf,
  settleBody,
  settlingOf,
  suggestedChoice,
  type SettleChoice,
} from '../../src/staff/settle/settle-choice';
import { cardId, proofId, provenQuote, quote } from './a-till';

const choosing = (part: Partial<SettleChoice>): SettleChoice => ({ ...suggestedChoice, ...part });
const legsOf = (part: Partial<SettleChoice>, of = quote) =>
  settlingOf(of, choosing(part)).plan?.legs.map(({ kind, amountFen }) => [kind, amountFen]);

test('the suggestion takes the whole bill from the card, in the proportion of its lot, and still needs a consent', () => {
  const result = settlingOf(quote, suggestedChoice);
  expect(result.plan?.legs.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
    ['principal', 5_667],
    ['bonus', 1_133],
  ]);
  expect(result).toMatchObject({ needsConsent: true, mostFen: 6_800, trouble: null });
});

test('a verified code makes the same plan final', () => {
  expect(settlingOf(provenQuote, suggestedChoice)).toMatchObject({ needsConsent: false, plan: { final: true } });
});

test.each([
  [
    { prepaidFen: 2_000, restBy: 'posCard' as const },
    [
      ['principal', 1_667],
      ['bonus', 333],
      ['posCard', 4_800],
    ],
  ],
  [{ prepaidFen: 0, restBy: 'alipay' as const }, [['alipay', 6_800]]],
  [
    { prepaidFen: 0, restBy: 'cash' as const, secondBy: 'wechat' as const, secondText: '8' },
    [
      ['cash', 6_000],
      ['wechat', 800],
    ],
  ],
])('%j is planned as %j', (choice, legs) => {
  expect(legsOf(choice)).toEqual(legs);
});

test('legs always add up to the bill', () => {
  for (const prepaidFen of [null, 0, 1, 33, 3_400, 6_799, 6_800, 90_000]) {
    const { plan } = settlingOf(quote, choosing({ prepaidFen }));
    expect(plan?.legs.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(6_800);
  }
});

test('what was handed over before the owner was asked is forgotten with the answer', () => {
  const tenders = [{ method: 'cash' as const, amountFen: 6_800, receivedFen: 10_000 }];
  const agreed = choiceAgreed({ uses: [], couponIds: [], points: 0, prepaid: null, tenders });
  expect(settlingOf(quote, choosing(agreed)).plan?.changeFen).toBe(0);
  expect(settlingOf(quote, choosing({ ...agreed, receivedText: '100' })).plan?.changeFen).toBe(3_200);
});

test('cash that is handed over brings change, and too little of it is said', () => {
  const bill = { prepaidFen: 0 };
  expect(settlingOf(quote, choosing({ ...bill, receivedText: '100' })).plan?.changeFen).toBe(3_200);
  expect(settlingOf(quote, choosing({ ...bill, receivedText: '60' }))).toMatchObject({
    plan: null,
    trouble: expect.stringContaining('8.00') as string,
  });
  expect(settlingOf(quote, choosing({ ...bill, receivedText: '一百' })).trouble).toContain('请填数字');
});

test('what is sent carries the shown total, the proof, the terms that were told, and cash with what was handed over', () => {
  const choice = choosing({ prepaidFen: 2_000, receivedText: '50' });
  expect(settleBody(provenQuote, choice, settlingOf(provenQuote, choice), '2026-03')).toEqual({
    wishes: {
      uses: [],
      couponIds: [],
      points: 0,
      prepaid: { cardId, amountFen: 2_000 },
      tenders: [{ method: 'cash', amountFen: 4_800, receivedFen: 5_000 }],
    },
    quotedFen: 6_800,
    proofId,
    termsVersion: '2026-03',
  });
});

test('without the card no consent is sent along', () => {
  const choice = choosing({ prepaidFen: 0, overrideReason: '手机没电' });
  expect(settleBody(provenQuote, choice, settlingOf(provenQuote, choice), null)).toEqual({
    wishes: { uses: [], couponIds: [], points: 0, prepaid: null, tenders: [{ method: 'cash', amountFen: 6_800 }] },
    quotedFen: 6_800,
  });
});

test('a manager’s word counts up to the limit of the role', () => {
  const choice = choosing({ overrideReason: '手机没电，已核对行驶证' });
  const manager = { ...quote, mayOverrideFen: 100_000 };
  expect(settlingOf(manager, choice)).toMatchObject({ needsConsent: false, trouble: null });
  expect(settleBody(manager, choice, settlingOf(manager, choice), null)).toMatchObject({
    override: { reason: '手机没电，已核对行驶证' },
  });
  expect(settlingOf({ ...quote, mayOverrideFen: 5_000 }, choice)).toMatchObject({ plan: null });
});

test('the notes that are offered are the next ten, fifty and hundred above the amount, each once', () => {
  expect(notesFor(6_800)).toEqual([7_000, 10_000]);
  expect(notesFor(3_500)).toEqual([4_000, 5_000, 10_000]);
  expect(notesFor(10_000)).toEqual([]);
  expect(notesFor(4_001)).toEqual([5_000, 10_000]);
});

test('what is left to pay is known also while too little cash was handed over', () => {
  const result = settlingOf(quote, choosing({ prepaidFen: 0, receivedText: '20' }));
  expect(result.plan).toBeNull();
  expect(restOf(result)).toBe(6_800);
});
