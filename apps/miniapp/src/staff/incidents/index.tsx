import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useRemoteList } from '@/shell/use-remote-list';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { Segment } from '@/ui/pills';
import { IncidentCard, ResolveSheet } from '../parts/incident-card';
import { Shown } from '@/shell/shown';
import type { IncidentView, PageOf } from '../parts/wire';

type State = IncidentView['state'];

/** 收款核对: payments and refunds where WeChat and the books disagree; a person deals with each. */
export default function IncidentsPage() {
  const [state, setState] = useState<State>('open');
  const [resolving, setResolving] = useState<IncidentView | null>(null);
  const view = useRemoteList<IncidentView, PageOf<IncidentView>>({
    key: ['staff', 'incidents', state],
    read: (cursor) => api.get<PageOf<IncidentView>>('/staff/incidents', { state, cursor }),
  });
  return (
    <Page
      title="收款核对"
      wide
      testId="incidents"
      over={
        resolving && (
          <ResolveSheet
            incident={resolving}
            onClose={() => {
              setResolving(null);
            }}
          />
        )
      }
    >
      <Segment<State>
        choices={[
          { key: 'open', label: '待处理' },
          { key: 'resolved', label: '已处理' },
        ]}
        picked={state}
        onPick={setState}
      />
      <View className="mt-3">
        <Shown
          view={view}
          failed="待核对的收款没能加载出来"
          money="已经完成的收款不受影响。"
          empty={
            state === 'open' ? (
              <Empty title="没有要核对的收款" text="微信与系统的记录一致；有不一致会出现在这里" />
            ) : (
              <Empty title="还没有处理过的收款" text="处理好的核对连同说明会留在这里" />
            )
          }
        >
          {({ items, end }) => (
            <>
              {items.map((incident) => (
                <IncidentCard key={incident.id} incident={incident} onResolve={setResolving} />
              ))}
              <ListEnd {...end} />
            </>
          )}
        </Shown>
      </View>
    </Page>
  );
}
