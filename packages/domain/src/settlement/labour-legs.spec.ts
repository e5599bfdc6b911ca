import { billOfFive } from '../../test/bill-of-five';
import { refunded, settledFacts } from '../../test/settled-bill';
import { count, fen, points } from '../money';
import { isRefusal, must } from '../refusals';
import { labourPool } from '../service-cards';
import { choicesOfUses, planSettlement, suggestWishes } from './index';
import type { SaleLine, ServiceCardAtHand, SettlementFacts, SettlementPlan, SettlementWishes, UseWish } from './index';

const [washes] = billOfFive.serviceCards;
/** A card of 10.0 hours, of which some are left. */
const hours = (left: number, changes: Partial<ServiceCardAtHand> = {}): ServiceCardAtHand => {
  const card = must(washes, 'the bill has a card');
  const [wash] = card.services;
  const pool = {
    ...must(wash, 'the card has a count'),
    serviceId: labourPool,
    serviceName: '工时',
    granted: count(100),
  };
  return {
    ...card,
    ...{ cardId: 'hours', kind: 'labourCard', name: '交车工时卡', labour: { serviceIds: null } },
    services: [{ ...pool, left: count(left) }],
    ...changes,
  };
};
const line = (id: string, labourTenths: number | null, changes: Partial<SaleLine> = {}): SaleLine => ({
  ...must(billOfFive.lines[0], 'the bill has lines'),
  ...{ id, itemId: `item-${id}`, name: id, listPriceFen: fen(12_000), levelPriceFen: null },
  labourTenths: labourTenths === null ? null : count(labourTenths),
  ...changes,
});
const bill = (lines: readonly SaleLine[], ...serviceCards: readonly ServiceCardAtHand[]): SettlementFacts => ({
  ...billOfFive,
  ...{ lines, serviceCards, coupons: [], cards: [], points: null, level: null },
});
const use = (lineId: string, times: number, cardId = 'hours'): UseWish => ({ cardId, lineId, times: count(times) });
const wishes = (uses: readonly UseWish[], restFen = 0): SettlementWishes => ({
  ...{ uses, couponIds: [], points: points(0), prepaid: null, quotedFen: null },
  tenders: restFen === 0 ? [] : [{ method: 'cash', amountFen: fen(restFen) }],
});
const planned = (facts: SettlementFacts, wanted: SettlementWishes): SettlementPlan => {
  const plan = planSettlement(facts, wanted);
  if (isRefusal(plan)) throw new Error(plan.refused);
  return plan;
};

test('a line takes its hours for each unit, out of one pool whatever is done, and the price of the units is covered', () => {
  const facts = bill([line('oil', 15, { qty: 2 }), line('align', 10)], hours(100));
  const plan = planned(facts, wishes([use('oil', 2), use('align', 1)]));
  expect(plan.uses).toMatchObject([
    { serviceId: labourPool, lineId: 'oil', qty: 2, times: 30, amountFen: 24_000 },
    { serviceId: labourPool, lineId: 'align', qty: 1, times: 10, amountFen: 12_000 },
  ]);
  expect(plan.legs).toMatchObject([{ kind: 'package', instrumentId: 'hours', amountFen: 36_000 }]);
  expect(plan.steps).toContainEqual({
    code: 'LABOUR',
    params: { name: '交车工时卡', takenTenths: 40, leftTenths: 60, amountFen: 36_000 },
  });
});

test('whole units only: what is too little for one more isn’t offered for it, and says what it would need', () => {
  const facts = bill([line('oil', 15, { qty: 3 })], hours(40));
  const suggested = suggestWishes(facts, 'cash');
  expect(suggested).toMatchObject({ tenders: [{ method: 'cash', amountFen: 12_000 }] });
  expect(isRefusal(suggested) ? [] : suggested.uses).toHaveLength(2);
  expect(choicesOfUses(facts, [])).toMatchObject([{ timesMax: 2, refusal: null }]);
  expect(planSettlement(facts, wishes([use('oil', 3)]))).toMatchObject({
    ...{ refused: 'LABOUR_SHORT', details: { name: '交车工时卡', needTenths: 45, leftTenths: 40 } },
  });
  const [short] = choicesOfUses(bill([line('oil', 15)], hours(10)), []);
  expect(short).toMatchObject({
    ...{ timesMax: 0, refusal: { refused: 'LABOUR_SHORT', details: { needTenths: 15, leftTenths: 10 } } },
  });
});

test.each<[string, SaleLine, Partial<ServiceCardAtHand>]>([
  ['has no hours', line('oil', null), {}],
  ['is not on the list of the card', line('oil', 15), { labour: { serviceIds: ['item-align'] } }],
  ['is a part', line('oil', 15, { kind: 'part' }), {}],
])('a card of hours doesn’t serve what %s', (_why, sold, card) => {
  const facts = bill([sold], hours(100, card));
  expect(planSettlement(facts, wishes([use('oil', 1)]))).toMatchObject({ refused: 'SERVICE_CARD_OTHER_SERVICE' });
  expect(choicesOfUses(facts, [])).toEqual([]);
});

test('a card that counts uses never serves by hours, and the one that lapses first is taken first', () => {
  const facts = bill(
    [line('wash', 5, { itemId: 'item-wash', qty: 3 })],
    hours(10, { expiresOn: null }),
    must(washes, 'the bill has a card'),
  );
  const suggested = suggestWishes(facts, 'cash');
  if (isRefusal(suggested)) throw new Error(suggested.refused);
  expect(planned(facts, suggested).uses).toMatchObject([{ cardId: 'washes', qty: 3, times: 3 }]);
});

test('hours that don’t reach for all are offered for what a tenth of an hour is worth most on', () => {
  const wash = line('wash', null);
  const cheap = line('cheap', 20, { listPriceFen: fen(20_000) });
  const dear = line('dear', 20, { listPriceFen: fen(30_000) });
  const short = line('short', 5, { listPriceFen: fen(9_000) });
  const suggested = suggestWishes(bill([wash, cheap, dear, short], hours(45)), 'cash');
  if (isRefusal(suggested)) throw new Error(suggested.refused);
  expect(suggested.uses.map(({ lineId }) => lineId)).toEqual(['short', 'dear', 'cheap']);
  const scarce = suggestWishes(bill([wash, cheap, dear, short], hours(25)), 'cash');
  expect(scarce).toMatchObject({ tenders: [{ amountFen: 32_000 }], uses: [{ lineId: 'short' }, { lineId: 'dear' }] });
});

test('a refund of some units gives their hours back, each unit the same', () => {
  const facts = bill([line('oil', 15, { qty: 3 })], hours(30));
  const plan = planned(facts, wishes([use('oil', 2)], 12_000));
  const settled = settledFacts(facts, plan);
  expect(refunded(settled, [{ lineId: 'oil', qty: 1 }])).toMatchObject({
    uses: [{ cardId: 'hours', serviceId: labourPool, lineId: 'oil', times: 15 }],
    moneyFen: 0,
  });
  expect(refunded(settled, [{ lineId: 'oil', qty: 3 }])).toMatchObject({ uses: [{ times: 30 }], moneyFen: 12_000 });
});
