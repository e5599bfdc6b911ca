import { differenceReasons, type DifferenceReason } from '@cheyou/domain';
import { api } from '@/shell/api';
import { useSession } from '@/shell/session';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { yuan } from '@/ui/money';
import { ReasonSheet } from '../../parts/reason-sheet';
import { differenceWord, reasonWords } from '../../parts/shift-words';
import { staffChanged } from '../../parts/staff-changed';
import type { ShiftView } from '../../parts/wire';

const codes = differenceReasons.map((key) => ({ key, label: reasonWords[key] }));

/** 说明差异: why the drawer was off; above what the role may say alone a second person accepts it. */
export function ExplainSheet({ shift, onClose }: { shift: ShiftView; onClose: () => void }) {
  const limitFen = useSession((session) => session.me?.staff?.limits.cashDifferenceFen ?? 0);
  const explain = useOnce<{ reasonCode: DifferenceReason; reason: string }, ShiftView>(
    `shift.explain.${shift.id}`,
    (body, key) => api.post(`/staff/shifts/${shift.id}/explanation`, body, { key }),
  );
  useDone(explain, () => {
    staffChanged();
    onClose();
  });
  const differenceFen = shift.count?.differenceFen ?? 0;
  const alone = Math.abs(differenceFen) <= limitFen;
  return (
    <ReasonSheet<DifferenceReason>
      title="说明差异"
      act={alone ? '提交说明并交班' : '提交说明，等店长确认'}
      busy={explain.busy}
      codes={codes}
      hint="写清楚怎么回事，例如 找零时多给了一张十元"
      note={<OutcomeNote once={explain} />}
      testId="explain-sheet"
      onAct={(reason, code) => void explain.run({ reasonCode: code ?? 'other', reason })}
      onClose={onClose}
    >
      {`${differenceWord(differenceFen)} ${yuan(Math.abs(differenceFen))}。${
        alone ? '说明会留在交班和操作记录里。' : '超过您一个人可以说明的金额，要另一位店长确认后才算交班。'
      }`}
    </ReasonSheet>
  );
}
