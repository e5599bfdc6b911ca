import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemoteList } from '@/shell/use-remote-list';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListEnd } from '@/ui/list-end';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Segment } from '@/ui/pills';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { ReasonSheet } from '../parts/reason-sheet';
import { Shown } from '../parts/shown';
import { staffChanged } from '../parts/staff-changed';
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
                <Incident key={incident.id} incident={incident} onResolve={setResolving} />
              ))}
              <ListEnd {...end} />
            </>
          )}
        </Shown>
      </View>
    </Page>
  );
}

interface IncidentProps {
  incident: IncidentView;
  onResolve: (incident: IncidentView) => void;
}

function Incident({ incident, onResolve }: IncidentProps) {
  const may = useMay('incident.resolve');
  const query = useOnce<ResolveBody, IncidentView>(`queryIncident.${incident.id}`, (body, key) =>
    api.post(`/staff/incidents/${incident.id}/resolution`, body, { key }),
  );
  useDone(query, staffChanged);
  const open = incident.state === 'open';
  const still = query.outcome?.state === 'done' && query.outcome.answer.state === 'open';
  return (
    <Card className="mb-3" testId={`incident-${incident.id}`}>
      <View className="c-between gap-2">
        <View className="text-16 font-semibold">{incident.title}</View>
        <Tag tone={open ? 'urgent' : 'good'}>{open ? '待处理' : '已处理'}</Tag>
      </View>
      <View className="text-12 text-secondary">{nearDayClock(incident.at)}</View>
      <View className="c-hair" />
      {incident.amountFen !== null && <Pair word="金额">{yuan(incident.amountFen)}</Pair>}
      {incident.facts.map(({ label, value }) => (
        <Pair key={label} word={label}>
          {/* Numbers of WeChat have 28 digits: smaller, they stay on their line. */}
          <View className={value.length > 20 ? 'text-12' : ''}>{value}</View>
        </Pair>
      ))}
      {incident.resolution && (
        <Note tone="good" className="mt-2">
          {incident.resolution}
        </Note>
      )}
      {still && (
        <Note tone="grey" className="mt-2" testId="still-open">
          已向微信查询，还不能自动处理，请看上面的金额再决定退款或写说明。
        </Note>
      )}
      {open && may && (
        <Remedies
          incident={incident}
          busy={query.busy}
          onQuery={() => void query.run({ action: 'query', note: '' })}
          onResolve={onResolve}
        />
      )}
      <OutcomeNote once={query} />
    </Card>
  );
}

function Remedies({ incident, busy, onQuery, onResolve }: IncidentProps & { busy: boolean; onQuery: () => void }) {
  return (
    <View className="c-row gap-3 mt-3">
      <Button
        kind="sub"
        small
        shape="grow"
        busy={busy}
        busyLabel="正在查询"
        onTap={onQuery}
        testId={`incident-query-${incident.id}`}
      >
        向微信查询
      </Button>
      <Button
        kind="line"
        small
        shape="grow"
        onTap={() => {
          onResolve(incident);
        }}
        testId={`incident-resolve-${incident.id}`}
      >
        退款或说明
      </Button>
    </View>
  );
}

interface ResolveBody {
  action: 'query' | 'refund' | 'note';
  note: string;
}

const codes = [
  { key: 'note', label: '写说明' },
  { key: 'refund', label: '原路退款' },
] as const;

function ResolveSheet({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const resolve = useOnce<ResolveBody, IncidentView>(`resolveIncident.${incident.id}`, (body, key) =>
    api.post(`/staff/incidents/${incident.id}/resolution`, body, { key }),
  );
  useDone(resolve, () => {
    staffChanged();
    onClose();
  });
  return (
    <ReasonSheet<'note' | 'refund'>
      title={incident.title}
      act="提交处理"
      busy={resolve.busy}
      codes={codes}
      hint="怎样处理的，例如 已用现金退给顾客"
      note={<OutcomeNote once={resolve} />}
      testId="resolve-sheet"
      onAct={(note, action) => {
        if (action) void resolve.run({ action, note });
      }}
      onClose={onClose}
    >
      写说明表示已经在别处处理好；原路退款会把{incident.amountFen === null ? '这笔钱' : ` ${yuan(incident.amountFen)} `}
      从微信退回付款人。
    </ReasonSheet>
  );
}
