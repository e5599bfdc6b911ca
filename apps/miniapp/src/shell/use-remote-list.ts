import { useInfiniteQuery } from '@tanstack/react-query';
import type { ListEndProps } from '@/ui/list-end';
import type { ApiError } from './api-error';
import { useNetwork } from './query-client';
import type { Remote } from './remote';
import { useShownAgain } from './use-remote';

export interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
}

export interface RemoteList<Item, Page> {
  items: Item[];
  /** For what a page says beside its items (sums of a month). */
  first: Page;
  /** Goes straight into ListEnd. */
  end: Pick<ListEndProps, 'state' | 'onMore'>;
}

export interface RemoteListOptions<Page> {
  key: readonly unknown[];
  read: (cursor: string | null) => Promise<Page>;
  enabled?: boolean;
}

/** Reads a list page by page; `end` says whether there is more and asks for it. */
export function useRemoteList<Item, Page extends PageOf<Item>>(
  options: RemoteListOptions<Page>,
): Remote<RemoteList<Item, Page>> {
  const online = useNetwork((network) => network.online);
  const query = useInfiniteQuery({
    queryKey: options.key,
    queryFn: ({ pageParam }) => options.read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: options.enabled ?? true,
  });
  const refresh = (): void => {
    void query.refetch({ cancelRefetch: false });
  };
  useShownAgain(refresh);
  const pages = query.data?.pages ?? [];
  const first = pages[0];
  if (!first) {
    if (!query.isError) return { state: 'waiting' };
    return { state: 'failed', error: query.error as ApiError, retry: refresh, retrying: query.isFetching };
  }
  const items = pages.flatMap((page) => page.items);
  if (items.length === 0) return { state: 'empty', refresh };
  return {
    state: 'ready',
    data: { items, first, end: { state: endOf(query), onMore: () => void query.fetchNextPage() } },
    staleSince: query.isRefetchError || !online ? query.dataUpdatedAt : null,
    refresh,
    refreshing: query.isRefetching,
  };
}

function endOf(query: {
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  hasNextPage: boolean;
}): ListEndProps['state'] {
  if (query.isFetchingNextPage) return 'loading';
  if (query.isFetchNextPageError) return 'failed';
  return query.hasNextPage ? 'more' : 'end';
}
