import { movesOf, type End, type SealedPosting } from './sealed-moves';

const at = new Date('2026-11-20T17:00:00Z');
const lot = (soldAt: string): End => ({ kind: 'lot', soldAt, code: null });
const hold: End = { kind: 'hold', soldAt: null, code: null };
const house = (code: string): End => ({ kind: 'house', soldAt: null, code });
const posting = (entryKind: SealedPosting['entryKind'], from: End, to: End, more: Partial<SealedPosting> = {}) => ({
  ...{ entryKind, at, from, to, shopId: 'B', undoneShopId: null, asset: 'CNY_PRINCIPAL' as const, amount: 100 },
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
  expect(movesOf([posting('topUp', house('cash:A'), lot('A'))])).toEqual({
    owed: [{ day: '2026-11-21', soldAt: 'A', what: 'principal', amount: 100 }],
    served: [],
  });
});

test('what A sold and B served is owed no more, and B is owed it by A; undone, it is as before', () => {
  expect(told(posting('settle', lot('A'), house('revenue:B')))).toEqual({
    owed: [['A', 'principal', -100]],
    served: [['A', 'B', 'principal', 100]],
  });
  expect(told(posting('refund', house('revenue:B'), lot('A')))).toEqual({
    owed: [['A', 'principal', 100]],
    served: [['A', 'B', 'principal', -100]],
  });
});

test('on hold it is still owed; captured it goes, released it stays, and a captured one that is undone comes back', () => {
  expect(told(posting('hold', lot('A'), hold))).toEqual({ owed: [], served: [] });
  expect(told(posting('release', hold, lot('A')))).toEqual({ owed: [], served: [] });
  expect(told(posting('capture', hold, house('revenue:B')), posting('capture', lot('A'), hold))).toEqual({
    owed: [['A', 'principal', -100]],
    served: [['A', 'B', 'principal', 100]],
  });
  const undoing = { undoneShopId: 'B', shopId: 'C' };
  expect(
    told(posting('reverse', house('revenue:B'), hold, undoing), posting('reverse', hold, lot('A'), undoing)),
  ).toEqual({ owed: [['A', 'principal', 100]], served: [['A', 'B', 'principal', -100]] });
});

test('money for service cards waits with the shop that sold them until another serves', () => {
  expect(told(posting('settle', house('cash:A'), house('deferred:A')))).toEqual({
    owed: [['A', 'deferred', 100]],
    served: [],
  });
  expect(told(posting('settle', house('deferred:A'), house('revenue:B')))).toEqual({
    owed: [['A', 'deferred', -100]],
    served: [['A', 'B', 'deferred', 100]],
  });
  expect(told(posting('refund', house('revenue:B'), house('deferred:A')))).toEqual({
    owed: [['A', 'deferred', 100]],
    served: [['A', 'B', 'deferred', -100]],
  });
});

test('a service card that is bought from a card goes over to the shop that sells it', () => {
  expect(told(posting('settle', lot('A'), house('deferred:B')))).toEqual({
    owed: [
      ['A', 'principal', -100],
      ['B', 'deferred', 100],
    ],
    served: [['A', 'B', 'principal', 100]],
  });
});

test('what lapses or is paid out is owed no more, and nobody served it', () => {
  expect(told(posting('expire', lot('A'), house('breakage'), { asset: 'CNY_BONUS' }))).toEqual({
    owed: [['A', 'bonus', -100]],
    served: [],
  });
  expect(told(posting('refund', lot('A'), house('cash:B')))).toEqual({ owed: [['A', 'principal', -100]], served: [] });
});

test('uses are counted over all services, points and their debt apart', () => {
  const assets = ['USE:01WASH', 'USE:01WAX', 'POINT', 'POINT_DEBT'] as const;
  const grants = assets.map((asset) => posting('grant', house('usesDone'), lot('A'), { asset, amount: 3 }));
  expect(told(...grants).owed).toEqual([
    ['A', 'uses', 3],
    ['A', 'uses', 3],
    ['A', 'points', 3],
    ['A', 'pointDebt', 3],
  ]);
});
