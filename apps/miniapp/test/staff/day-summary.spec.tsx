import { fireEvent, screen } from '@testing-library/react';
import DayHistoryPage from '../../src/staff/day-history/index';
import { paperText } from '../../src/shell/paper/paper-row';
import { dayPaper } from '../../src/staff/day-summary/day-paper';
import DaySummaryPage from '../../src/staff/day-summary/index';
import Taro from '../mocks/taro';
import { freshPhone, open } from '../owner/a-phone';
import { brief, shiftId, summary } from './a-closed-day';
import { aTill } from './a-till';

beforeEach(freshPhone);

const words = (id: string): string => screen.getByTestId(id).textContent;

describe('a closed day', () => {
  test('reads by ways of paying and shifts', async () => {
    aTill(() => summary, 'shopManager');
    await open(<DaySummaryPage />, { on: '2026-11-21' });
    expect(words('summary-head')).toContain('¥1,215.00');
    expect(words('kind-cash')).toContain('4 单 ¥430.00充值 ¥500.00退 ¥65.00');
    expect(words('summary-sums')).toContain('反结账 1 单−¥65.00');
    fireEvent.click(screen.getByTestId(`shift-${shiftId}`));
    expect(Taro.navigateTo).toHaveBeenCalledWith({ url: `/staff/shift-count/index?id=${shiftId}` });
  });

  test('is printed: what it came to, by ways of paying, the drawers, and where two people sign', async () => {
    window.print = jest.fn();
    const text = paperText(dayPaper(summary));
    for (const part of [
      '城东店',
      '营业额  ¥1,215.00',
      '实收  ¥865.00',
      '现金差异  −¥10.00',
      '结算 6 单  ¥1,280.00',
      '反结账 1 单  −¥65.00',
      '现金  ¥865.00',
      '  退 ¥65.00',
      '班次 陈可  09:00 至 20:00',
      '应有现金  ¥535.00',
      '实点现金  ¥525.00',
      '短款  −¥10.00',
      '  找零出错：多找了',
      '日结  苏明 2026-11-21 21:00',
      '店长签字  ____________',
    ])
      expect(text.split('\n')).toContain(part);
    aTill(() => summary, 'shopManager');
    await open(<DaySummaryPage />, { on: '2026-11-21' });
    fireEvent.click(screen.getByTestId('day-print'));
    fireEvent.click(screen.getByTestId('print'));
    expect(window.print).toHaveBeenCalledTimes(1);
    expect(document.getElementById('printed-receipt')?.textContent).toContain('营业额¥1,215.00');
    window.dispatchEvent(new Event('afterprint'));
  });

  test('stands in the list of all of them; where there is none yet, it says what will be', async () => {
    aTill(() => ({ items: [brief], nextCursor: null }), 'shopManager');
    const shown = await open(<DayHistoryPage />);
    expect(words('closed-2026-11-21')).toContain('短款 ¥10.00');
    shown.unmount();
    freshPhone();
    aTill(() => ({ items: [], nextCursor: null }));
    await open(<DayHistoryPage />);
    expect(words('empty')).toContain('还没有日结过');
  });
});
