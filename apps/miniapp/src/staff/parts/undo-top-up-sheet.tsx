import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { yuan } from '@/ui/money';
import { ReasonSheet } from './reason-sheet';
import { staffChanged } from './staff-changed';
import type { CounterTopUp } from './wire';

export interface UndoTopUpSheetProps {
  topUpId: string;
  amountFen: number;
  /** null when the row doesn't say. */
  bonusFen: number | null;
  onUndone: (topUp: CounterTopUp) => void;
  onClose: () => void;
}

/** Takes a wrong counter top-up back, whole, while nothing of it was used. */
export function UndoTopUpSheet({ topUpId, amountFen, bonusFen, onUndone, onClose }: UndoTopUpSheetProps) {
  const undo = useOnce<{ reason: string }, CounterTopUp>(`undoTopUp.${topUpId}`, (body, key) =>
    api.post(`/staff/top-ups/${topUpId}/undo`, body, { key }),
  );
  useDone(undo, (topUp) => {
    staffChanged();
    onUndone(topUp);
    onClose();
  });
  return (
    <ReasonSheet
      title="撤销这笔充值"
      act={`撤销 ${yuan(amountFen)}`}
      danger
      busy={undo.busy}
      hint="例如 金额输错"
      note={<OutcomeNote once={undo} />}
      testId="undo-sheet"
      onAct={(reason) => void undo.run({ reason })}
      onClose={onClose}
    >
      本金 {yuan(amountFen)}
      {bonusFen !== null && bonusFen > 0 && ` 和赠送 ${yuan(bonusFen)}`}{' '}
      从卡里扣回，钱请当面退给车主。已经用过一部分的不能撤销。
    </ReasonSheet>
  );
}
