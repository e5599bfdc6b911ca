import type { components } from '@cheyou/contracts';

type Schemas = components['schemas'];

export const shiftId = '01JDSHFT000000000000000001';
export const shift: Schemas['ShiftView'] = {
  id: shiftId,
  state: 'open',
  openedOn: '2026-11-21',
  openedAt: '2026-11-21T01:00:00.000Z',
  openedBy: '陈可',
  floatFen: 50_000,
  moves: [],
  count: null,
  explanation: null,
  accepted: null,
  mayAccept: false,
};
export const count: Schemas['ShiftCountView'] = {
  at: '2026-11-21T12:00:00.000Z',
  by: '陈可',
  countedFen: 52_500,
  pieces: [],
  salesFen: 3_500,
  topUpsFen: 0,
  givenBackFen: 0,
  movedInFen: 0,
  movedOutFen: 0,
  expectedFen: 53_500,
  differenceFen: -1_000,
};
export const counted: Schemas['ShiftView'] = { ...shift, state: 'counted', count };

export const brief: Schemas['DayCloseBrief'] = {
  on: '2026-11-21',
  closedAt: '2026-11-21T13:00:00.000Z',
  closedBy: '苏明',
  bills: { count: 6, fen: 128_000 },
  revenueFen: 121_500,
  moneyInFen: 86_500,
  differenceFen: -1_000,
};
export const summary: Schemas['DayCloseView'] = {
  ...brief,
  shopName: '城东店',
  reversed: { count: 1, fen: 6_500 },
  refunded: { count: 0, fen: 0 },
  topUps: { count: 1, fen: 50_000 },
  topUpsUndone: { count: 0, fen: 0 },
  cardRefunds: { count: 0, fen: 0 },
  kinds: [
    {
      kind: 'principal',
      label: '储值卡本金',
      pieces: 2,
      salesFen: 85_000,
      backFen: 0,
      topUpsFen: 0,
      paidOutFen: 0,
      totalFen: 85_000,
    },
    {
      kind: 'cash',
      label: '现金',
      pieces: 4,
      salesFen: 43_000,
      backFen: 6_500,
      topUpsFen: 50_000,
      paidOutFen: 0,
      totalFen: 86_500,
    },
  ],
  lines: [{ kind: 'service', label: '服务项目', pieces: 7, fen: 128_000 }],
  shifts: [
    {
      ...counted,
      state: 'closed',
      explanation: { reasonCode: 'wrongChange', reason: '多找了', by: '陈可', at: count.at },
    },
  ],
};
