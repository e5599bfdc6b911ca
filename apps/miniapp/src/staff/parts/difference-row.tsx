import { go } from '@/shell/navigation';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { Separated } from '@/ui/separated';
import { nearDay } from '@/ui/when';
import { differenceWord, shiftWords } from './shift-words';
import type { ShiftView } from './wire';

/** A drawer that was off, until somebody has said why and whoever must has accepted it; a tap opens its shift. */
export function DifferenceRow({ shift: { id, openedBy, openedOn, state, count } }: { shift: ShiftView }) {
  const differenceFen = count?.differenceFen ?? 0;
  return (
    <Cell
      icon="warning"
      iconTone="text-watch-ink"
      strong
      title={`${openedBy} 的班次 ${shiftWords[state]}`}
      note={<Separated parts={[`${nearDay(openedOn)} 开班`, differenceWord(differenceFen)]} />}
      side={yuan(differenceFen, true)}
      chevron
      onTap={() => {
        go('/staff/shift-count/index', { id });
      }}
      testId={`difference-${id}`}
    />
  );
}
