import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import { useMay } from '@/shell/session';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Note } from '@/ui/note';
import { Pair } from '@/ui/pair';
import { Tag } from '@/ui/tag';
import { nearDayClock } from '@/ui/when';
import type { ProofRuns, ProofRunView } from '../../parts/wire';

interface ProofCardProps {
  kind: 'invariants' | 'seals';
  title: string;
  about: string;
  /** Newest first. */
  runs: ProofRunView[];
  /** One is under way. */
  busy: boolean;
}

/** One proof: how the last run ended, what it found by name, the runs before it, and a button for another. */
export function ProofCard({ kind, title, about, runs, busy }: ProofCardProps) {
  const ended = runs.find(({ state }) => state !== 'running');
  return (
    <Card className="mb-3" testId={`proof-${kind}`}>
      <View className="c-between gap-2">
        <View className="text-16 font-semibold">{title}</View>
        <StateTag run={ended} busy={busy} />
      </View>
      <View className="text-12 text-secondary">{about}</View>
      {ended && (
        <>
          <View className="c-hair" />
          <Verdict run={ended} />
        </>
      )}
      <Start kind={kind} busy={busy} />
      {runs.length > 1 && <Earlier runs={runs.slice(1, 6)} />}
    </Card>
  );
}

function StateTag({ run, busy }: { run: ProofRunView | undefined; busy: boolean }) {
  if (busy) return <Tag tone="brand">检查中</Tag>;
  switch (run?.state) {
    case 'whole':
      return <Tag tone="good">全部成立</Tag>;
    case 'broken':
      return <Tag tone="urgent">有问题</Tag>;
    case 'failed':
      return <Tag tone="watch">没有完成</Tag>;
    case 'running':
    case undefined:
      return <Tag>还没有检查过</Tag>;
  }
}

function Verdict({ run }: { run: ProofRunView }) {
  return (
    <>
      <View className="text-20 font-semibold" data-testid={`verdict-${run.kind}`}>
        {verdictOf(run)}
      </View>
      <View className="text-12 text-secondary">
        {nearDayClock(run.endedAt ?? run.startedAt)} · {run.startedBy ?? '夜间自动'}
      </View>
      {run.found.map((found) => (
        <View key={found.title} className="mt-3" data-testid="found">
          <Note tone="urgent" icon="warning">
            {found.title}（{found.rows} 处）
          </Note>
          {found.lines.map((line) => (
            <View key={line} className="break-all text-12 text-secondary mt-1">
              {line}
            </View>
          ))}
        </View>
      ))}
    </>
  );
}

function verdictOf(run: ProofRunView): string {
  if (run.state === 'failed') return '这次检查没有完成，请再试一次';
  if (run.kind === 'seals')
    return run.found.length === 0 ? '封存完整，没有被改动' : `发现 ${rowsOf(run)} 处与封存时不同`;
  const held = run.asked - run.found.length;
  return run.found.length === 0 ? `${held} 项全部成立` : `${run.found.length} 项不成立，${held} 项成立`;
}

const rowsOf = ({ found }: ProofRunView): number => found.reduce((sum, { rows }) => sum + rows, 0);

function Start({ kind, busy }: { kind: ProofCardProps['kind']; busy: boolean }) {
  const may = useMay('proof.run');
  const start = useWrite(async () => {
    queryClient.setQueryData(['staff', 'proof'], await api.post<ProofRuns>(`/staff/proof/${kind}`));
  });
  if (!may) return null;
  return (
    <View className="mt-3">
      <Button
        kind="sub"
        shape="wide"
        busy={busy || start.busy}
        busyLabel="正在检查"
        onTap={() => void start.run()}
        testId={`proof-start-${kind}`}
      >
        现在检查
      </Button>
      {start.error && (
        <Note tone="watch" icon="warning" className="mt-3" testId={`proof-refused-${kind}`}>
          {start.error.message}
        </Note>
      )}
    </View>
  );
}

function Earlier({ runs }: { runs: ProofRunView[] }) {
  return (
    <>
      <View className="c-hair" />
      {runs.map((run) => (
        <Pair key={run.id} word={nearDayClock(run.startedAt)}>
          {run.state === 'whole' ? '成立' : run.state === 'broken' ? `有问题 ${rowsOf(run)} 处` : '没有完成'}
        </Pair>
      ))}
    </>
  );
}
