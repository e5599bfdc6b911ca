import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { DifferenceRow } from '../../parts/difference-row';
import type { DayCloseStatus } from '../../parts/wire';

/** What stands between the shop and the end of its day, each row leading to where it ends; nothing when nothing does. */
export function Waiting({ status: { differences, held, topUpsWaiting } }: { status: DayCloseStatus }) {
  const mayApprove = useMay('counterTopUp.approve');
  const all = differences.length + held.length + topUpsWaiting.length;
  if (all === 0) return null;
  return (
    <>
      <SectionHead title="还没完成" more={`${String(all)} 项`} />
      <Card flush testId="day-waiting">
        {differences.map((shift) => (
          <DifferenceRow key={shift.id} shift={shift} />
        ))}
        {held.map(({ saleId, number, title, totalFen }) => (
          <Cell
            key={saleId}
            icon="clock"
            iconTone="text-watch-ink"
            strong
            title={`${title} 等车主付款`}
            note={number}
            side={yuan(totalFen)}
            chevron
            onTap={() => {
              go('/staff/settle/index', { id: saleId });
            }}
            testId={`held-${number}`}
          />
        ))}
        {topUpsWaiting.map((number) => (
          <Cell
            key={number}
            icon="clock"
            iconTone="text-watch-ink"
            strong
            title="现金充值等第二人确认"
            note={number}
            {...(mayApprove && {
              chevron: true,
              onTap: () => {
                go('/staff/approvals/index');
              },
            })}
            testId={`waiting-${number}`}
          />
        ))}
      </Card>
    </>
  );
}
