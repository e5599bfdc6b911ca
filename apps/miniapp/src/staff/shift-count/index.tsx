import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { CardBones, RowBones } from '@/ui/skeleton';
import { Shown } from '@/shell/shown';
import type { ShiftView } from '../parts/wire';
import { BlindCount } from './parts/blind-count';
import { CountBar } from './parts/count-bar';
import { Counted } from './parts/counted';
import { ExplainSheet } from './parts/explain-sheet';
import { ResultBar } from './parts/result-bar';
import { noCount } from './count-form';

/** 点款交班: what is in the drawer is typed before anything says what should be; then both stand side by side. */
export default function ShiftCountPage() {
  const id = useParam('id');
  const [form, setForm] = useState(noCount);
  const [explaining, setExplaining] = useState(false);
  const view = useRemote({
    key: ['staff', 'shift', id],
    read: () => api.get<ShiftView>(`/staff/shifts/${id}`),
  });
  const shift = view.state === 'ready' ? view.data : null;
  const off = view.state === 'ready' && view.staleSince !== null;
  return (
    <Page
      title={shift?.state === 'open' ? '点款交班' : '交班结果'}
      wide
      testId="shift-count"
      bar={
        shift &&
        (shift.state === 'open' ? (
          <CountBar shift={shift} form={form} off={off} />
        ) : (
          <ResultBar
            shift={shift}
            off={off}
            onExplain={() => {
              setExplaining(true);
            }}
          />
        ))
      }
      over={
        explaining &&
        shift?.state === 'counted' && (
          <ExplainSheet
            shift={shift}
            onClose={() => {
              setExplaining(false);
            }}
          />
        )
      }
    >
      <Shown
        view={view}
        failed="这个班次没能加载出来"
        money="钱箱里的现金和账目不受影响。"
        bones={
          <>
            <CardBones />
            <View className="mt-3">
              <RowBones rows={4} />
            </View>
          </>
        }
      >
        {(data) => (data.state === 'open' ? <BlindCount form={form} onChange={setForm} /> : <Counted shift={data} />)}
      </Shown>
    </Page>
  );
}
