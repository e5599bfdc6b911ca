import { api } from '@/shell/api';
import { goBack } from '@/shell/navigation';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { differenceWord } from '../../parts/shift-words';
import { staffChanged } from '../../parts/staff-changed';
import type { ShiftView } from '../../parts/wire';

/** What comes next after the count: words, a second person's word, or nothing more. */
export function ResultBar({ shift, off, onExplain }: { shift: ShiftView; off: boolean; onExplain: () => void }) {
  const accept = useOnce<null, ShiftView>(`shift.accept.${shift.id}`, (_, key) =>
    api.post(`/staff/shifts/${shift.id}/acceptance`, undefined, { key }),
  );
  useDone(accept, staffChanged);
  const differenceFen = shift.count?.differenceFen ?? 0;
  return (
    <ActionBar note={<OutcomeNote once={accept} className="mb-3" />}>
      {shift.state === 'counted' && (
        <Button shape="grow" off={off} onTap={onExplain} testId="explain">
          说明差异
        </Button>
      )}
      {shift.state === 'explained' && (
        <Button
          shape="grow"
          busy={accept.busy}
          off={off || !shift.mayAccept}
          onTap={() => void accept.run(null)}
          testId="accept"
        >
          {shift.mayAccept
            ? `确认${differenceWord(differenceFen)} ${yuan(Math.abs(differenceFen))}`
            : '等另一位店长确认'}
        </Button>
      )}
      {shift.state === 'closed' && (
        <Button shape="grow" onTap={goBack} testId="count-done">
          完成
        </Button>
      )}
    </ActionBar>
  );
}
