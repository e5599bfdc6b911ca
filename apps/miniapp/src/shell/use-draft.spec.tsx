import { act, renderHook } from '@testing-library/react';
import { disk } from '../../test/mocks/taro';
import { useDraft } from './use-draft';

beforeEach(() => {
  disk.clear();
});

const opened = (start: { name: string; phone: string; hours: string[] }) => renderHook(() => useDraft('shop', start));
const start = { name: '青羊店', phone: '028-1', hours: ['08:30'] };

test('what was typed comes back when the page was left', () => {
  const first = opened(start);
  act(() => {
    first.result.current.change({ name: '青羊旗舰店' });
  });
  first.unmount();
  expect(opened(start).result.current.form).toEqual({ ...start, name: '青羊旗舰店' });
});

test('what a colleague changed meanwhile is not set back by a draft', () => {
  const first = opened(start);
  act(() => {
    first.result.current.change({ name: '青羊旗舰店' });
  });
  first.unmount();
  const now = { ...start, phone: '028-2', hours: ['09:00'] };
  expect(opened(now).result.current.form).toEqual({ ...now, name: '青羊旗舰店' });
});

test('a saved draft is gone', () => {
  const first = opened(start);
  act(() => {
    first.result.current.change({ name: '青羊旗舰店' });
    first.result.current.discard();
  });
  first.unmount();
  expect(opened(start).result.current.form).toEqual(start);
});
