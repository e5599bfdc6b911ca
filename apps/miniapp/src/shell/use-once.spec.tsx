import { act, renderHook } from '@testing-library/react';
import { disk } from '../../test/mocks/taro';
import { ApiError } from './api-error';
import { useOnce } from './use-once';

beforeEach(() => {
  disk.clear();
});

const broken = () => new ApiError('broken', 'INTERNAL', '系统出错了。', null, {}, 500);

test('the button is locked from the tap to the answer', async () => {
  let answer: (value: string) => void = () => undefined;
  const { result } = renderHook(() => useOnce('a', () => new Promise<string>((resolve) => (answer = resolve))));
  act(() => void result.current.run({}));
  expect(result.current.busy).toBe(true);
  await act(async () => {
    answer('paid');
    await Promise.resolve();
  });
  expect(result.current).toMatchObject({ busy: false, outcome: { state: 'done', answer: 'paid' }, unfinished: null });
});

test('after a restart the unfinished write is there and is finished with its own key and body', async () => {
  jest.useFakeTimers();
  const keys: string[] = [];
  const first = renderHook(() =>
    useOnce('topUp', (_: { fen: number }, key) => {
      keys.push(key);
      return Promise.reject<string>(broken());
    }),
  );
  await act(async () => {
    void first.result.current.run({ fen: 100 });
    await jest.advanceTimersByTimeAsync(5_000);
  });
  expect(first.result.current).toMatchObject({ busy: false, outcome: { state: 'unknown' } });
  first.unmount();

  const sent: { body: unknown; key: string }[] = [];
  const second = renderHook(() =>
    useOnce('topUp', (body: { fen: number }, key) => {
      sent.push({ body, key });
      return Promise.resolve('paid');
    }),
  );
  expect(second.result.current.unfinished?.body).toEqual({ fen: 100 });
  await act(async () => {
    await second.result.current.resume();
  });
  expect(sent).toEqual([{ body: { fen: 100 }, key: keys[0] }]);
  expect(second.result.current.unfinished).toBeNull();
  jest.useRealTimers();
});
