import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { livePaceMs, useRemote } from '@/shell/use-remote';
import { Shown } from '@/shell/shown';
import type { ProofRuns } from '../parts/wire';
import { ProofCard } from './parts/proof-card';

const running = (runs: ProofRuns['seals']): boolean => runs[0]?.state === 'running';

/** 账目自检: whether every promise holds and the past is as it was written; a manager starts a run from here. */
export default function ProofPage() {
  const view = useRemote({
    key: ['staff', 'proof'],
    read: () => api.get<ProofRuns>('/staff/proof'),
    isEmpty: () => false,
    every: livePaceMs,
  });
  return (
    <Page title="账目自检" wide testId="proof">
      <View className="text-12 text-secondary-page mb-3">每晚自动检查一次，也可以现在检查；不会改动任何数据</View>
      <Shown view={view} failed="检查结果没能加载出来" money="账目不受影响。">
        {({ invariants, seals }) => (
          <>
            <ProofCard
              kind="invariants"
              title="账目是否相符"
              about="余额与流水、单据与收款、券与次数，逐条核对"
              runs={invariants}
              busy={running(invariants)}
            />
            <ProofCard
              kind="seals"
              title="历史是否被改动"
              about="按封存时的校验值重算每一笔分录"
              runs={seals}
              busy={running(seals)}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}
