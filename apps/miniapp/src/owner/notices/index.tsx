import type { NoticeView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { api } from '@/shell/api';
import { ApiError } from '@/shell/api-error';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { useRemoteList, type PageOf } from '@/shell/use-remote-list';
import { Failed, StaleNote } from '@/shell/view-parts';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { RowBones, Waiting } from '@/ui/skeleton';
import { NoticeCard } from './notice-card';

/** 消息: what happened, newest first; each opens the page it speaks of. Seen is read. */
export default function NoticesPage() {
  const view = useRemoteList<NoticeView, PageOf<NoticeView>>({
    key: ['notices'],
    read: (cursor) => api.get<PageOf<NoticeView>>('/me/notices', { cursor }),
  });
  const seesUnread = view.state === 'ready' && view.data.items.some(({ read }) => !read);
  useEffect(() => {
    if (seesUnread) void markRead();
  }, [seesUnread]);
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return (
          <Waiting>
            <RowBones rows={6} icon />
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="消息没能加载出来" money="您的余额没有变动。" />;
      case 'empty':
        return <Empty title="还没有消息" text="充值、扣款、退款和账户变动，每一次都会在这里告诉您" />;
      case 'ready':
        return (
          <>
            <StaleNote since={view.staleSince} />
            <View className="flex flex-col gap-3">
              {view.data.items.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} />
              ))}
            </View>
            <ListEnd {...view.data.end} words="以上是全部消息" />
          </>
        );
    }
  };
  return (
    <Page title="消息" testId="notices">
      {body()}
    </Page>
  );
}

/** The dots stay on this screen until the list is read again. */
async function markRead(): Promise<void> {
  try {
    await api.post('/me/notices/read');
    await queryClient.invalidateQueries({ queryKey: ['home'] });
  } catch (error) {
    // Unread ones that were seen stay unread until the next look; nothing is lost.
    if (!(error instanceof ApiError)) throw error;
  }
}
