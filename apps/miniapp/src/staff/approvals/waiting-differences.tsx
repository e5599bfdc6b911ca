import { View } from '@tarojs/components';
import { Shown } from '@/shell/shown';
import { Card } from '@/ui/card';
import { SectionHead } from '@/ui/section-head';
import { DifferenceRow } from '../parts/difference-row';
import { useWaitingDifferences } from './use-waiting';

/** Shifts whose drawer was off; a second manager looks at the count and accepts it on the shift's own page. */
export function WaitingDifferences() {
  const view = useWaitingDifferences();
  if (view.state === 'waiting') return null;
  return (
    <Shown view={view} failed="待确认的现金差异没能加载出来" money="钱箱里的现金和账目不受影响。">
      {(shifts) => (
        <View className="c-group mb-6" data-testid="waiting-differences">
          <SectionHead title="等待第二人的现金差异" more={`${String(shifts.length)} 班`} />
          <Card flush>
            {shifts.map((shift) => (
              <DifferenceRow key={shift.id} shift={shift} />
            ))}
          </Card>
        </View>
      )}
    </Shown>
  );
}
