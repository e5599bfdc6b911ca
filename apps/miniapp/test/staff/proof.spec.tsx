import { fireEvent, screen } from '@testing-library/react';
import LiabilityPage from '../../src/staff/liability/index';
import { daysOf } from '../../src/staff/liability/parts/between-shops';
import ProofPage from '../../src/staff/proof/index';
import ReconciliationPage from '../../src/staff/reconciliation/index';
import { freshPhone, lost, open, refusal, settle, type Asked, type Serves } from '../owner/a-phone';
import { aTill } from './a-till';

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const tap = (id: string): void => {
  fireEvent.click(screen.getByTestId(id));
};
const textOf = (id: string): string => screen.getByTestId(id).textContent;
const writes = (asked: Asked[]): Asked[] => asked.filter(({ method }) => method !== 'GET');

const sums = { payments: 4, paidFen: 135_701, refunds: 1, refundedFen: 1_234 };
const bill = {
  day: '2026-11-20',
  state: 'checked',
  checkedAt: '2026-11-21T02:20:06.000Z',
  askedAt: '2026-11-21T02:20:06.000Z',
  problem: null,
  wechat: { ...sums, payments: 5, paidFen: 137_701 },
  ours: sums,
  feeYuan: '8.14000',
  open: 1,
  findings: 1,
};
const finding = {
  id: '01JDINCIDENT00000000000001',
  kind: 'billRefundElsewhere',
  title: '在微信商户平台发起的退款',
  at: '2026-11-21T02:20:06.000Z',
  facts: [{ label: '账单金额', value: '¥20.00' }],
  state: 'open',
  resolution: null,
  amountFen: 2_000,
  remedies: ['book', 'note'],
};
const rows = {
  items: [
    {
      position: 1,
      kind: 'payment',
      at: '2026-11-20T10:00:00.000Z',
      description: '储值卡充值',
      orderId: 'A',
      amountFen: 100_000,
    },
    { position: 2, kind: 'refund', at: '2026-11-20T11:00:00.000Z', description: null, orderId: 'B', amountFen: 2_000 },
  ],
  nextCursor: null,
};
const bills: Serves = ({ path, method }) => {
  if (method === 'POST')
    return path.endsWith('/resolution') ? { ...finding, state: 'resolved' } : { ...bill, list: [] };
  if (path.endsWith('/rows')) return rows;
  if (path.endsWith('/given-elsewhere')) return [];
  return path.includes('/2026-11-20') ? { ...bill, list: [finding] } : { items: [bill], nextCursor: null };
};

describe('微信对账', () => {
  test('lists the days with what waits', async () => {
    aTill(bills, 'shopManager');
    await open(<ReconciliationPage />);
    expect(textOf('bill-2026-11-20')).toBe('11月20日 周五收 5 笔 ¥1,377.01 · 退 1 笔 ¥12.341 项待处理');
  });

  test('a day shows the difference first, both sums, what to do and the rows behind', async () => {
    const asked = aTill(bills, 'shopManager');
    await open(<ReconciliationPage />, { day: '2026-11-20' });
    expect(textOf('bill-sums')).toContain('微信账单与系统相差1 项待处理¥20.00');
    expect(textOf('bill')).toContain('系统里没有的订单19:00 · 退款−¥20.00');
    tap(`incident-book-${finding.id}`);
    await settle();
    expect(writes(asked)).toMatchObject([{ body: { action: 'book', note: '' } }]);
    expect(writes(asked)[0]?.key).toBeTruthy();
    expect(screen.queryByTestId(`incident-query-${finding.id}`)).toBeNull();
  });

  test('a day may be checked again, and says why it could not be', async () => {
    const refused = refusal('RUN_GOING_ON', '正在检查，没有重复开始。请等它完成后再看结果。');
    aTill((asked) => (asked.path.endsWith('/check') ? refused : bills(asked)), 'shopManager');
    await open(<ReconciliationPage />, { day: '2026-11-20' });
    tap('bill-check');
    await settle();
    expect(textOf('check-refused')).toContain('正在检查');
  });

  test('nothing checked yet, no network, a bill that is not ready', async () => {
    aTill(({ path }) => (path.endsWith('elsewhere') ? [] : { items: [], nextCursor: null }), 'shopManager');
    const first = await open(<ReconciliationPage />);
    expect(textOf('bills')).toContain('还没有核对过的账单');
    first.unmount();
    freshPhone();
    aTill(() => lost, 'shopManager');
    const second = await open(<ReconciliationPage />);
    await settle(60_000);
    expect(textOf('bills')).toContain('账单没能加载出来');
    second.unmount();
    freshPhone();
    const waiting = { ...bill, state: 'waiting', checkedAt: null, problem: '微信的账单还没有生成', list: [] };
    aTill(() => waiting, 'shopManager');
    await open(<ReconciliationPage />, { day: '2026-11-20' });
    expect(textOf('bill-problem')).toBe('微信的账单还没有生成');
    expect(textOf('bill-sums')).not.toContain('¥0.00');
  });
});

const none = { principalFen: 0, bonusFen: 0, deferredFen: 0, uses: 0, points: 0, pointDebt: 0 };
const east = { ...none, shopId: '01E', shopName: '青羊店', principalFen: 4_182_000, uses: 320 };
const west = { ...none, shopId: '01W', shopName: '高新店', principalFen: 681_200, deferredFen: 90_000 };
const report = {
  on: '2026-11-20',
  through: '2026-11-20',
  checkedAt: '2026-11-20T16:50:06.000Z',
  off: 0,
  total: { ...none, principalFen: 4_863_200, deferredFen: 90_000, uses: 320 },
  shops: [east, west],
};
const pair = {
  soldShopId: '01E',
  soldName: '青羊店',
  servedShopId: '01W',
  servedName: '高新店',
  principalFen: 30_000,
  deferredFen: 2_000,
};
const liability =
  (said: object = report): Serves =>
  ({ path }) => {
    if (path.includes('/days'))
      return {
        items: [{ day: '2026-11-20', movedIn: 500_000, movedOut: 120_000, balance: 4_182_000 }],
        nextCursor: null,
      };
    if (path.includes('/served-file')) return '开始日,结束日';
    if (path.includes('/served')) return { from: '', to: '', items: path.includes('2026-11-01') ? [pair] : [] };
    return said;
  };

describe('预收与负债', () => {
  test('shows one number, what it is made of, whose it is, and the days behind', async () => {
    aTill(liability(), 'ownerManager');
    await open(<LiabilityPage />);
    expect(textOf('liability-total')).toContain('截至 11月20日 周五¥49,532.00储值本金 ¥48,632.00次卡款 ¥900.00');
    expect(textOf('liability-check')).toBe('11-21 00:50 与账户余额核对一致');
    expect(textOf('liability-shops')).toBe('青羊店¥41,820.00高新店¥6,812.00合计¥48,632.00');
    tap('owed-uses');
    expect(textOf('liability-shops')).toBe('青羊店320 次高新店0 次合计320 次');
    tap('owed-principal');
    tap('liability-shop-01E');
    await settle();
    expect(textOf('day-2026-11-20')).toBe('11月20日 周五¥41,820.00增加 ¥5,000.00 · 减少 ¥1,200.00');
  });

  test('shows what shops owe each other this month and hands it over as a file', async () => {
    const kept: Blob[] = [];
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        kept.push(file);
        return 'blob:file';
      },
      revokeObjectURL: () => undefined,
    });
    const asked = aTill(liability(), 'ownerManager');
    await open(<LiabilityPage />);
    expect(textOf('served')).toBe('青羊店 → 高新店储值本金 ¥300.00 · 次卡款 ¥20.00¥320.00');
    tap('served-download');
    await settle();
    await settle(2_000);
    expect(asked.some(({ path }) => path.startsWith('/staff/liability/served-file'))).toBe(true);
    expect(textOf('served-saved')).toContain('结算表已保存');
    expect(kept[0]?.type).toBe('text/csv;charset=utf-8');
    tap('segment-lastMonth');
    await settle();
    expect(textOf('served-empty')).toContain('这段时间没有跨店服务');
  });

  test('says where sums and balances disagree, and that nothing is summed up yet', async () => {
    aTill(liability({ ...report, off: 2 }), 'ownerManager');
    const first = await open(<LiabilityPage />);
    expect(textOf('liability-check')).toContain('有 2 处不一致');
    first.unmount();
    freshPhone();
    aTill(liability({ ...report, on: null, through: null, shops: [] }), 'ownerManager');
    await open(<LiabilityPage />);
    expect(textOf('liability')).toContain('还没有汇总过');
  });

  test('a month ends with what is summed up, the month before is whole', () => {
    expect(daysOf('month', '2026-03-15')).toEqual({ from: '2026-03-01', to: '2026-03-15' });
    expect(daysOf('lastMonth', '2026-03-15')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });
});

const run = {
  id: '01R',
  kind: 'invariants',
  state: 'whole',
  startedBy: null,
  startedAt: '2026-11-20T19:30:00.000Z',
  endedAt: '2026-11-20T19:30:02.000Z',
  asked: 92,
  found: [],
};
const seals = { ...run, id: '01S', kind: 'seals', asked: 0 };

describe('账目自检', () => {
  test('tells when the last run was, how many hold, and starts another', async () => {
    const going = { ...run, id: '01T', state: 'running', endedAt: null, startedBy: '苏明' };
    const asked = aTill(
      ({ method }) => ({ invariants: method === 'POST' ? [going, run] : [run], seals: [] }),
      'shopManager',
    );
    await open(<ProofPage />);
    expect(textOf('proof-invariants')).toContain('92 项全部成立11-21 03:30 · 夜间自动');
    expect(textOf('proof-seals')).toContain('还没有检查过');
    tap('proof-start-invariants');
    await settle();
    expect(writes(asked).map(({ path }) => path)).toEqual(['/staff/proof/invariants']);
    expect(textOf('proof-invariants')).toContain('检查中');
    expect(textOf('proof-start-invariants')).toBe('正在检查');
  });

  test('names what is broken and what was tampered with', async () => {
    const broken = {
      ...run,
      state: 'broken',
      found: [{ title: '账户余额等于它的流水之和', rows: 1, lines: ['account_id 01A'] }],
    };
    const changed = {
      ...seals,
      state: 'broken',
      found: [{ title: '账本分录被改动', rows: 1, lines: ['01ENTRY（充值，2026-11-18）'] }],
    };
    aTill(() => ({ invariants: [broken, run], seals: [changed] }), 'shopManager');
    await open(<ProofPage />);
    expect(textOf('verdict-invariants')).toBe('1 项不成立，91 项成立');
    expect(textOf('verdict-seals')).toBe('发现 1 处与封存时不同');
    expect(textOf('proof-seals')).toContain('账本分录被改动（1 处）01ENTRY（充值，2026-11-18）');
  });

  test('while another runs, whoever starts one is told so', async () => {
    const refused = refusal('RUN_GOING_ON', '正在检查，没有重复开始。请等它完成后再看结果。');
    aTill(({ method }) => (method === 'POST' ? refused : { invariants: [run], seals: [seals] }), 'shopManager');
    await open(<ProofPage />);
    tap('proof-start-seals');
    await settle();
    expect(textOf('proof-refused-seals')).toContain('请等它完成');
  });
});
