import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { clock } from '@/ui/when';
import { differenceWord, reasonWords } from '../../parts/shift-words';
import type { DayCloseView } from '../../parts/wire';

/** The shifts of the day and how their drawers were. */
export function Shifts({ shifts }: { shifts: DayCloseView['shifts'] }) {
  if (shifts.length === 0) return null;
  return (
    <>
      <SectionHead title="班次" more={`${String(shifts.length)} 班`} />
      <Card flush testId="summary-shifts">
        {shifts.map(({ id, openedBy, openedAt, count, explanation }) => (
          <Cell
            key={id}
            title={openedBy}
            note={
              <Separated
                parts={[
                  `${clock(openedAt)} 至 ${count ? clock(count.at) : '现在'}`,
                  differenceWord(count?.differenceFen ?? 0),
                  explanation && reasonWords[explanation.reasonCode],
                ]}
              />
            }
            side={yuan(count?.differenceFen ?? 0, true)}
            chevron
            onTap={() => {
              go('/staff/shift-count/index', { id });
            }}
            testId={`shift-${id}`}
          />
        ))}
      </Card>
    </>
  );
}
