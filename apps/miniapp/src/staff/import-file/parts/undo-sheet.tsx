import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { counted } from '@/ui/money';
import { ReasonSheet } from '../../parts/reason-sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { OpeningFileView } from '../../parts/wire';

/** Takes a file back, with a reason. */
export function UndoSheet({ file, onClose }: { file: OpeningFileView; onClose: () => void }) {
  const undo = useOnce<{ reason: string }, OpeningFileView>(`openingFile.undo.${file.id}`, (body, key) =>
    api.post(`/staff/opening-files/${file.id}/undoing`, body, { key }),
  );
  useDone(undo, () => {
    staffChanged();
    onClose();
  });
  return (
    <ReasonSheet
      title="撤销这次导入"
      act={`撤销 ${counted(file.rows.done)} 行`}
      danger
      busy={undo.busy}
      testId="undo-sheet"
      note={<OutcomeNote once={undo} />}
      onAct={(reason) => void undo.run({ reason })}
      onClose={onClose}
    >
      没有用过的余额、积分和次数会整行收回；已经用过的行保留不动，并列给您看。撤销后同一个文件可以改好再导入。
    </ReasonSheet>
  );
}
