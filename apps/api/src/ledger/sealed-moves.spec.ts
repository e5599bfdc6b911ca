import { movesOf, type End, type SealedPosting } from './sealed-moves';

const at = new Date('2026-11-20T17:00:00Z');
const lot = (soldAt: string): End => ({ kind: 'lot', soldAt, code: null });
const hold: End = { kind: 'hold', soldAt: null, code: null };
const house = (code: string): End => ({ kind: 'house', soldAt: null, code });
const posting = (from: End, to: End, more: Partial<SealedPosting> = {}) => ({
  ...{ at, from, to, asset: 'CNY_PRINCIPAL' as const, amount: 100 },
  ...more,
});
const told = (...postings: SealedPosting[]) => {
  const { owed, served } = movesOf(postings);
  return {
    owed: owed.map(({ soldAt, what, amount }) => [soldAt, what, amount]),
    served: served.map(({ soldAt, servedAt, what, amount }) => [soldAt, servedAt, what, amount]),
  };
};

test('a top-up is owed by the shop that sold it, on the day in China', () => {
  expect(movesOf([posting(house('cash:A'), lot('A'))])).toEqual({
    owed: [{ day: '2026-11-21', soldAt: 'A', what: 'principal', amount: 100 }],
    served: [],
  });
});

test('what A sold and B served is owed no more, and B is owed it by A; undone, it is as before', () => {
  expect(told(posting(lot('A'), house('revenue:B')))).toEqual({
    owed: [['A', 'principal', -100]],
    served: [['A', 'B', 'principal', 100]],
  });
  expect(told(posting(house('revenue:B'), lot('A')))).toEqual({
    owed: [['A', 'principal', 100]],
    served: [['A', 'B', 'principal', -100]],
  });
});

test('on hold it is still owed, and released it has never gone', () => {
  expect(told(posting(lot('A'), hold))).toEqual({ owed: [], served: [] });
  expect(told(posting(hold, lot('A')))).toEqual({ owed: [], served: [] });
  expect(told(posting(hold, house('revenue:B')), posting(house('revenue:B'), hold))).toEqual({ owed: [], served: [] });
});

test('money for service cards waits with the shop that sold them until another serves', () => {
  expect(told(posting(house('cash:A'), house('deferred:A')))).toEqual({
    owed: [['A', 'deferred', 100]],
    served: [],
  });
  expect(told(posting(house('deferred:A'), house('revenue:B')))).toEqual({
    owed: [['A', 'deferred', -100]],
    served: [['A', 'B', 'deferred', 100]],
  });
  expect(told(posting(house('revenue:B'), house('deferred:A')))).toEqual({
    owed: [['A', 'deferred', 100]],
    served: [['A', 'B', 'deferred', -100]],
  });
});

test('what a shop serves, sells and undoes itself it owes nobody', () => {
  const itself = [
    posting(lot('A'), house('revenue:A')),
    posting(house('revenue:A'), house('deferred:A')),
    posting(house('deferred:A'), house('revenue:A')),
    posting(lot('A'), house('deferred:A')),
  ];
  expect(told(...itself, ...itself.map(({ from, to }) => posting(to, from))).served).toEqual([]);
});

test('a service card that is bought from a card goes over to the shop that sells it', () => {
  expect(told(posting(lot('A'), house('deferred:B')))).toEqual({
    owed: [
      ['A', 'principal', -100],
      ['B', 'deferred', 100],
    ],
    served: [['A', 'B', 'principal', 100]],
  });
});

test('what lapses or is paid out is owed no more, and nobody served it', () => {
  expect(told(posting(lot('A'), house('breakage'), { asset: 'CNY_BONUS' }))).toEqual({
    owed: [['A', 'bonus', -100]],
    served: [],
  });
  for (const gone of ['cash:B', 'cardRefundsPayable', 'wechatClearing'])
    expect(told(posting(lot('A'), house(gone)))).toEqual({ owed: [['A', 'principal', -100]], served: [] });
});

test('what a shop pays out by hand for the one that sold is owed to it', () => {
  const paid = posting(house('paidFor:A'), house('cash:B'));
  expect(told(posting(house('cardRefundsPayable'), house('paidFor:A')), paid)).toEqual({
    owed: [],
    served: [['A', 'B', 'principal', 100]],
  });
  expect(told(posting(house('paidFor:A'), house('bankTransferClearing:A'))).served).toEqual([]);
});

test('uses are counted over all services, labour hours, points and their debt apart', () => {
  const assets = ['USE:01WASH', 'USE:01WAX', 'USE:labour', 'POINT', 'POINT_DEBT'] as const;
  const grants = assets.map((asset) => posting(house('usesDone'), lot('A'), { asset, amount: 3 }));
  expect(told(...grants).owed).toEqual([
    ['A', 'uses', 3],
    ['A', 'uses', 3],
    ['A', 'labour', 3],
    ['A', 'points', 3],
    ['A', 'pointDebt', 3],
  ]);
});
