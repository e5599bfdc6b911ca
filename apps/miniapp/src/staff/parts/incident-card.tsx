import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useMay } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import { ReasonSheet } from './reason-sheet';
import { staffChanged } from './staff-changed';
import type { IncidentView } from './wire';

type Remedy = IncidentView['remedies'][number];

interface IncidentProps {
  incident: IncidentView;
  onResolve: (incident: IncidentView) => void;
}

/** A payment that doesn't add up, and what helps with it: the machine's way as a button, the person's on a sheet. */
export function IncidentCard({ incident, onResolve }: IncidentProps) {
  const may = useMay('incident.resolve');
  const ask = useOnce<ResolveBody, IncidentView>(`queryIncident.${incident.id}`, (body, key) =>
    api.post(`/staff/incidents/${incident.id}/resolution`, body, { key }),
  );
  useDone(ask, staffChanged);
  const open = incident.state === 'open';
  const still = ask.outcome?.state === 'done' && ask.outcome.answer.state === 'open';
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
          busy={ask.busy}
          onAsk={(action) => void ask.run({ action, note: '' })}
          onResolve={onResolve}
        />
      )}
      <OutcomeNote once={ask} />
    </Card>
  );
}

/** What the machine can do by itself, and the word on its button. */
const asked: Partial<Record<Remedy, string>> = { query: '向微信查询', book: '向微信核实并记账' };

function Remedies({
  incident,
  busy,
  onAsk,
  onResolve,
}: IncidentProps & { busy: boolean; onAsk: (action: Remedy) => void }) {
  const { id, remedies } = incident;
  return (
    <View className="c-row gap-3 mt-3">
      {remedies.map((remedy) => {
        const word = asked[remedy];
        return word === undefined ? null : (
          <Button
            key={remedy}
            kind="sub"
            small
            shape="grow"
            busy={busy}
            busyLabel="正在查询"
            onTap={() => {
              onAsk(remedy);
            }}
            testId={`incident-${remedy}-${id}`}
          >
            {word}
          </Button>
        );
      })}
      <Button
        kind="line"
        small
        shape="grow"
        onTap={() => {
          onResolve(incident);
        }}
        testId={`incident-resolve-${id}`}
      >
        {remedies.includes('refund') ? '退款或说明' : '写说明'}
      </Button>
    </View>
  );
}

interface ResolveBody {
  action: Remedy;
  note: string;
}

const noteCode = { key: 'note', label: '写说明' } as const;
const refundCode = { key: 'refund', label: '原路退款' } as const;

/** A person ends an incident: money back the way it came, where that helps, or a note of what was done. */
export function ResolveSheet({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const resolve = useOnce<ResolveBody, IncidentView>(`resolveIncident.${incident.id}`, (body, key) =>
    api.post(`/staff/incidents/${incident.id}/resolution`, body, { key }),
  );
  useDone(resolve, () => {
    staffChanged();
    onClose();
  });
  const refunds = incident.remedies.includes('refund');
  return (
    <ReasonSheet<'note' | 'refund'>
      title={incident.title}
      act="提交处理"
      busy={resolve.busy}
      codes={refunds ? [noteCode, refundCode] : [noteCode]}
      hint="怎样处理的，例如 已用现金退给顾客"
      note={<OutcomeNote once={resolve} />}
      testId="resolve-sheet"
      onAct={(note, action) => {
        if (action) void resolve.run({ action, note });
      }}
      onClose={onClose}
    >
      写说明表示已经在别处处理好
      {refunds
        ? `；原路退款会把${incident.amountFen === null ? '这笔钱' : ` ${yuan(incident.amountFen)} `}从微信退回付款人。`
        : '，会连同您的姓名留在记录里。'}
    </ReasonSheet>
  );
}
