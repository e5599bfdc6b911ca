import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { Empty } from '@/ui/empty';
import { CardBones, RowBones } from '@/ui/skeleton';
import { Shown } from '@/shell/shown';
import type { CounterTopUp, TopUpOptions } from '../parts/wire';
import { TopUpForm } from './parts/top-up-form';
import { TopUpResult } from './parts/top-up-result';

/** 柜台充值: money is taken at the counter, the card is credited at once or after a second person's look. */
export default function CounterTopUpPage() {
  const memberId = useParam('memberId');
  const [taken, setTaken] = useState<CounterTopUp | null>(null);
  const view = useRemote({
    key: ['staff', 'top-up-options', memberId],
    read: () => api.get<TopUpOptions>(`/staff/members/${memberId}/top-up-options`),
    enabled: taken === null,
  });
  if (taken) return <TopUpResult topUp={taken} onChange={setTaken} />;
  if (view.state === 'ready' && view.data.open) {
    return <TopUpForm memberId={memberId} options={view.data} staleSince={view.staleSince} onTaken={setTaken} />;
  }
  return (
    <Page title="柜台充值" wide testId="counter-top-up">
      <Shown
        view={view}
        failed="充值活动没能加载出来"
        money="还没有收款。"
        bones={
          <>
            <CardBones />
            <View className="mt-3">
              <RowBones />
            </View>
          </>
        }
      >
        {() => <Empty title="本店暂停储值充值" text="卡内余额照常可用；恢复由老板在门店设置里打开" />}
      </Shown>
    </Page>
  );
}
