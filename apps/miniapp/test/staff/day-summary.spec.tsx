import { fireEvent, screen } from '@testing-library/react';
import DayHistoryPage from '../../src/staff/day-history/index';
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
