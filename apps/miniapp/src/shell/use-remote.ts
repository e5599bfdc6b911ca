import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { ApiError } from './api-error';
import { useNetwork } from './query-client';
import type { Remote } from './remote';
import { recall, remember } from './storage';

export interface RemoteOptions<Data> {
  /** Names the data in the cache; everything `read` depends on is part of it. */
  key: readonly unknown[];
  read: () => Promise<Data>;
  /** Without it an empty array, and a page without items, are empty. */
  isEmpty?: (data: Data) => boolean;
  /** Asks again every so many ms while the page is shown, ten times slower while it isn't. */
  every?: number | false;
  /** Keeps the last answer on the phone under this name, for a start without network. */
  keepAs?: string;
  /** False waits: something `read` needs isn't there yet. */
  enabled?: boolean;
}

/** Open bills, payments and quotes are followed at this pace on both sides. */
export const livePaceMs = 3_000;

/** Reads one thing; reads it again when the page is shown, the network is back or the pace says so. */
export function useRemote<Data>(options: RemoteOptions<Data>): Remote<Data> {
  const shown = usePageShown();
  const online = useNetwork((network) => network.online);
  const [kept] = useState(() => (options.keepAs ? recall<Kept<Data>>(keptName(options.keepAs)) : null));
  const pace = options.every ?? false;
  const query = useQuery<Data, ApiError>({
    queryKey: options.key,
    queryFn: options.read,
    enabled: options.enabled ?? true,
    refetchInterval: pace && !shown ? pace * 10 : pace,
    // However young, what was kept is of an earlier start: ask at once.
    ...(kept && { initialData: kept.data, initialDataUpdatedAt: kept.at, refetchOnMount: 'always' as const }),
  });
  useKeep(options.keepAs, query.data, query.dataUpdatedAt);
  useShownAgain(() => {
    if (options.enabled ?? true) void query.refetch({ cancelRefetch: false });
  });
  return remoteOf(query, online, options.isEmpty ?? looksEmpty);
}

interface Kept<Data> {
  at: number;
  data: Data;
}

const keptName = (name: string): string => `kept.${name}`;

function useKeep(name: string | undefined, data: unknown, at: number): void {
  useEffect(() => {
    if (name && data !== undefined) remember(keptName(name), { at, data });
  }, [name, data, at]);
}

function remoteOf<Data>(
  query: UseQueryResult<Data, ApiError>,
  online: boolean,
  isEmpty: (data: Data) => boolean,
): Remote<Data> {
  const refresh = (): void => {
    void query.refetch({ cancelRefetch: false });
  };
  if (query.data !== undefined) {
    if (isEmpty(query.data)) return { state: 'empty', refresh };
    const staleSince = query.isError || !online ? query.dataUpdatedAt : null;
    return { state: 'ready', data: query.data, staleSince, refresh, refreshing: query.isFetching };
  }
  if (query.isError) return { state: 'failed', error: query.error, retry: refresh, retrying: query.isFetching };
  return { state: 'waiting' };
}

function looksEmpty(data: unknown): boolean {
  if (Array.isArray(data)) return data.length === 0;
  if (typeof data !== 'object' || data === null || !('items' in data)) return false;
  return Array.isArray(data.items) && data.items.length === 0;
}

/** Whether the page this is drawn in is the one on the screen. */
export function usePageShown(): boolean {
  const [shown, setShown] = useState(true);
  useDidShow(() => {
    setShown(true);
  });
  useDidHide(() => {
    setShown(false);
  });
  return shown;
}

/** Runs when the page comes back, not when it first appears. */
export function useShownAgain(run: () => void): void {
  const hidden = useRef(false);
  useDidHide(() => {
    hidden.current = true;
  });
  useDidShow(() => {
    if (!hidden.current) return;
    hidden.current = false;
    run();
  });
}
