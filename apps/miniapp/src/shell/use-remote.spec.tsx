import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { disk } from '../../test/mocks/taro';
import { lostError } from './api-error';
import { queryClient, useNetwork } from './query-client';
import { useRemote, type RemoteOptions } from './use-remote';
import { useRemoteList, type PageOf } from './use-remote-list';

beforeEach(() => {
  disk.clear();
  queryClient.clear();
  useNetwork.setState({ online: true });
});

const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
const reading = (options: Partial<RemoteOptions<unknown>> & Pick<RemoteOptions<unknown>, 'read'>) =>
  renderHook(() => useRemote({ key: ['x'], ...options }), { wrapper }).result;

test('waits, then is ready', async () => {
  const view = reading({ read: () => Promise.resolve({ balanceFen: 1 }) });
  expect(view.current.state).toBe('waiting');
  await waitFor(() => {
    expect(view.current).toMatchObject({ state: 'ready', data: { balanceFen: 1 }, staleSince: null });
  });
});

test.each([[[]], [{ items: [], nextCursor: null }]])('%j is empty', async (data) => {
  const view = reading({ read: () => Promise.resolve(data) });
  await waitFor(() => {
    expect(view.current.state).toBe('empty');
  });
});

test('fails with its error, and a retry brings it back', async () => {
  let broken = true;
  const view = reading({ read: () => (broken ? Promise.reject(lostError('R1')) : Promise.resolve([1])) });
  await waitFor(() => {
    expect(view.current).toMatchObject({ state: 'failed', error: { code: 'LOST', requestId: 'R1' } });
  });
  broken = false;
  act(() => {
    if (view.current.state === 'failed') view.current.retry();
  });
  await waitFor(() => {
    expect(view.current).toMatchObject({ state: 'ready', data: [1] });
  });
});

test('data that could not be read again stays, with the time it was read', async () => {
  let broken = false;
  const view = reading({ read: () => (broken ? Promise.reject(lostError(null)) : Promise.resolve([1])) });
  await waitFor(() => {
    expect(view.current.state).toBe('ready');
  });
  broken = true;
  act(() => {
    if (view.current.state === 'ready') view.current.refresh();
  });
  await waitFor(() => {
    expect(view.current).toMatchObject({ state: 'ready', data: [1], staleSince: expect.any(Number) as number });
  });
});

test('a phone that says it is offline makes data stale at once', async () => {
  const view = reading({ read: () => Promise.resolve([1]) });
  await waitFor(() => {
    expect(view.current).toMatchObject({ state: 'ready', staleSince: null });
  });
  act(() => {
    useNetwork.setState({ online: false });
  });
  expect(view.current).toMatchObject({ staleSince: expect.any(Number) as number });
});

test('what was kept is shown at the next start, and read again however young it is', async () => {
  const first = reading({ keepAs: 'home', read: () => Promise.resolve([1]) });
  await waitFor(() => {
    expect(first.current.state).toBe('ready');
  });
  queryClient.clear();
  const read = jest.fn(() => Promise.resolve([2]));
  const second = reading({ keepAs: 'home', read });
  expect(second.current).toMatchObject({ state: 'ready', data: [1] });
  await waitFor(() => {
    expect(second.current).toMatchObject({ state: 'ready', data: [2] });
  });
  expect(read).toHaveBeenCalledTimes(1);
});

test('a list is read page by page until its end, and a lost page is asked for again', async () => {
  let lost = true;
  const read = (cursor: string | null): Promise<PageOf<number>> => {
    if (cursor === null) return Promise.resolve({ items: [1, 2], nextCursor: 'c2' });
    if (lost) return Promise.reject(lostError(null));
    return Promise.resolve({ items: [3], nextCursor: null });
  };
  const list = renderHook(() => useRemoteList({ key: ['list'], read }), { wrapper }).result;
  const more = (): void => {
    act(() => {
      if (list.current.state === 'ready') list.current.data.end.onMore();
    });
  };
  await waitFor(() => {
    expect(list.current).toMatchObject({ state: 'ready', data: { items: [1, 2], end: { state: 'more' } } });
  });
  more();
  await waitFor(() => {
    expect(list.current).toMatchObject({ data: { items: [1, 2], end: { state: 'failed' } } });
  });
  lost = false;
  more();
  await waitFor(() => {
    expect(list.current).toMatchObject({ data: { items: [1, 2, 3], end: { state: 'end' } } });
  });
});
