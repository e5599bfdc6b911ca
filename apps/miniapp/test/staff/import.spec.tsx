import type { components } from '@cheyou/contracts';
import { fireEvent, screen } from '@testing-library/react';
import ExportsPage from '../../src/staff/exports/index';
import ImportPage from '../../src/staff/import/index';
import ImportFilePage from '../../src/staff/import-file/index';
import { answer, freshPhone, lost, open, refusal, settle } from '../owner/a-phone';
import Taro from '../mocks/taro';
import { aTill } from './a-till';

type File = components['schemas']['OpeningFileView'];
type Row = components['schemas']['OpeningRowView'];

beforeEach(freshPhone);
afterEach(() => {
  jest.useRealTimers();
});

const id = '01JDFLE0000000000000000001';
const totals = { rows: 9_800, principalFen: 30_450_050, bonusFen: 4_120_000, points: 812_300, uses: 5_120 };
const counts = { all: 10_000, create: 9_000, join: 800, refused: 200, ready: 9_800, done: 0, undone: 0, kept: 0 };
const file: File = {
  id,
  name: '会员明细.xlsx',
  balance: 'principal',
  state: 'read',
  uploadedAt: '2026-11-21T02:00:00.000Z',
  uploadedBy: '苏明',
  signedBy: null,
  signedAt: null,
  undoReason: null,
  unusedColumns: ['性别', '备注'],
  rows: counts,
  totals,
  shops: [],
};
const row: Row = {
  id: '01JDRW00000000000000000001',
  line: 3,
  state: 'refused',
  outcome: null,
  reasons: ['没有手机号，也没有车牌：请补上其中一项'],
  name: '林知远',
  phone: null,
  plates: [],
  cardNumber: 'VIP0012',
  shopName: null,
  principalFen: 128_050,
  bonusFen: 0,
  points: 0,
  uses: [{ service: '标准洗车', left: 8 }],
  expiresOn: null,
  memberId: null,
};
const tap = (testId: string): void => {
  fireEvent.click(screen.getByTestId(testId));
};
const textOf = (testId: string): string => screen.getByTestId(testId).textContent;

/** An API with this file; what is posted is answered by `post`. */
function withFile(shown: () => File, post: (path: string, body: unknown) => unknown = () => ({})) {
  return aTill(({ method, path, body }) => {
    if (method === 'POST') return post(path, body);
    return path.includes('/rows') ? { items: [row], nextAfter: null } : shown();
  }, 'ownerManager');
}

test('a tried file shows its totals, the columns it left out, and the rows that trouble with their reasons', async () => {
  withFile(() => file);
  await open(<ImportFilePage />, { id });
  expect(textOf('import-sums')).toContain('9,800（新会员 9,000，已有会员 800）');
  expect(textOf('import-sums')).toContain('304,500.50');
  expect(textOf('import-unused')).toBe('没有用到的列：性别、备注');
  expect(textOf('import-row-3')).toContain('没有手机号，也没有车牌');
  expect(textOf('import-row-3')).toContain('本金 ¥1,280.50，标准洗车 8 次');
});

test('the totals that are seen are the totals that are signed, once, however often the answer is lost', async () => {
  let tries = 0;
  const asked = withFile(
    () => file,
    () => {
      tries += 1;
      return tries === 1 ? lost : answer(201, { ...file, state: 'importing' });
    },
  );
  await open(<ImportFilePage />, { id });
  tap('import-sign');
  expect(textOf('sign-act')).toBe('合计与老系统一致，导入 9,800 行');
  tap('sign-act');
  tap('sign-act');
  await settle(60_000);
  const posts = asked.filter(({ method }) => method === 'POST');
  expect(posts.map(({ body }) => body)).toEqual([totals, totals]);
  expect(new Set(posts.map(({ key }) => key)).size).toBe(1);
  expect(screen.queryByTestId('sign-sheet')).toBeNull();
});

test('totals that changed are said so, and nothing closes', async () => {
  withFile(
    () => file,
    () => refusal('OPENING_TOTALS_CHANGED', '合计与您确认的不同，没有导入任何内容。请刷新后重新核对再确认。'),
  );
  await open(<ImportFilePage />, { id });
  tap('import-sign');
  tap('sign-act');
  await settle(1_000);
  expect(textOf('write-refused')).toContain('合计与您确认的不同');
});

test('a file under way says how far it is, and goes on by itself', async () => {
  let done = 3_200;
  withFile(() => ({ ...file, state: 'importing', rows: { ...counts, ready: 9_800 - done, done } }));
  await open(<ImportFilePage />, { id });
  expect(textOf('import-progress')).toContain('已导入 3,200 / 9,800 行');
  expect(screen.queryByTestId('import-sign')).toBeNull();
  done = 6_400;
  await settle(3_100);
  expect(textOf('import-progress')).toContain('已导入 6,400 / 9,800 行');
});

test('an imported file is taken back with a reason', async () => {
  const imported: File = { ...file, state: 'imported', signedBy: '苏明', rows: { ...counts, ready: 0, done: 9_800 } };
  const asked = withFile(
    () => imported,
    () => answer(201, { ...imported, state: 'undoing' }),
  );
  await open(<ImportFilePage />, { id });
  tap('import-undo');
  expect(textOf('undo-sheet-act')).toBe('请先写原因');
  fireEvent.change(screen.getByTestId('undo-sheet-reason'), { target: { value: '余额列选错了' } });
  tap('undo-sheet-act');
  await settle();
  expect(asked.filter(({ method }) => method === 'POST')).toMatchObject([
    { path: `/staff/opening-files/${id}/undoing`, body: { reason: '余额列选错了' } },
  ]);
});

test('files stand in a list with what they came to; a manager looks, the owner-manager imports', async () => {
  aTill(() => [file], 'shopManager');
  await open(<ImportPage />);
  expect(textOf(`import-${id}`)).toContain('可导入 9,800 行，200 行不能导入');
  expect(screen.queryByTestId('import-choose')).toBeNull();
  tap(`import-${id}`);
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/import-file/index?id=${id}` });
});

test('a chosen file goes up as a form with its name and what its balance means, and its page opens', async () => {
  aTill(() => [], 'ownerManager');
  const sent: { url: string; form: FormData }[] = [];
  Object.assign(window, {
    fetch: (url: string, { body }: { body: FormData }) => {
      sent.push({ url, form: body });
      return Promise.resolve({ ok: true, status: 201, text: () => Promise.resolve(JSON.stringify(file)) });
    },
  });
  const chosen = new window.File(['手机,余额'], '会员.csv');
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [chosen] });
    this.dispatchEvent(new Event('change'));
  });
  await open(<ImportPage />);
  tap('segment-withBonus');
  tap('import-choose');
  await settle();
  await settle();
  expect(sent[0]?.url).toContain(`/staff/opening-files?name=${encodeURIComponent('会员.csv')}&balance=withBonus`);
  expect((sent[0]?.form.get('file') as unknown as { name: string }).name).toBe('会员.csv');
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/import-file/index?id=${id}` });
});

test('members and movements of a month are saved as files under names that say what they are', async () => {
  aTill(() => [], 'ownerManager');
  const asked: string[] = [];
  Object.assign(window, {
    fetch: (url: string) => {
      asked.push(url);
      return Promise.resolve({ ok: true, status: 200, blob: () => Promise.resolve('csv') });
    },
  });
  Object.assign(URL, { createObjectURL: () => 'blob:it', revokeObjectURL: () => undefined });
  const saved: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  await open(<ExportsPage />);
  tap('export-members');
  await settle();
  tap('segment-last');
  tap('export-statement');
  await settle();
  expect(asked.map((url) => url.replace(/^.*\/staff/, '/staff'))).toEqual([
    '/staff/exports/members.csv',
    '/staff/exports/statement.csv?from=2026-10-01&to=2026-10-31',
  ]);
  expect(saved).toEqual(['会员与余额 2026-11-21.csv', '储值卡流水 2026-10-01 至 2026-10-31.csv']);
});
