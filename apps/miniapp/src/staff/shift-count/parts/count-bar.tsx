import { useState } from 'react';
import type { Pieces } from '@cheyou/domain';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { yuan } from '@/ui/money';
import { staffChanged } from '../../parts/staff-changed';
import type { ShiftView } from '../../parts/wire';
import { countedIn, piecesOf, type CountForm } from '../count-form';

interface Count {
  countedFen: number;
  pieces?: Pieces[];
}

/** Sends the count, asked for once more before: it is the last word on the drawer. */
export function CountBar({ shift, form, off }: { shift: ShiftView; form: CountForm; off: boolean }) {
  const [asking, setAsking] = useState(false);
  const send = useOnce<Count, ShiftView>(`shift.count.${shift.id}`, (body, key) =>
    api.post(`/staff/shifts/${shift.id}/count`, body, { key }),
  );
  useDone(send, staffChanged);
  const countedFen = countedIn(form);
  const run = async (): Promise<void> => {
    if (countedFen === null) return;
    const pieces = form.by === 'faces' ? (piecesOf(form) ?? []) : [];
    await send.run(pieces.length === 0 ? { countedFen } : { countedFen, pieces });
    setAsking(false);
  };
  return (
    <>
      <ActionBar note={<OutcomeNote once={send} className="mb-3" />}>
        <Button
          shape="grow"
          busy={send.busy}
          off={off || countedFen === null}
          onTap={() => {
            setAsking(true);
          }}
          testId="count-send"
        >
          {countedFen === null ? '请先点款' : `提交实点 ${yuan(countedFen)}`}
        </Button>
      </ActionBar>
      <ConfirmSheet
        open={asking && countedFen !== null}
        title="提交点款"
        act={`实点 ${yuan(countedFen ?? 0)}`}
        busy={send.busy}
        onAct={() => void run()}
        onClose={() => {
          setAsking(false);
        }}
      >
        提交后这个班次就结束了，实点金额不能再改。多了或少了，下一步写明原因。
      </ConfirmSheet>
    </>
  );
}
