import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { counted } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { OpeningFileView, OpeningTotals } from '../../parts/wire';
import { Sums } from './file-sums';

/** Asks whether the totals are the old system's; the answer is kept with the name of whoever gave it. */
export function SignSheet({ file, onClose }: { file: OpeningFileView; onClose: () => void }) {
  const sign = useOnce<OpeningTotals, OpeningFileView>(`openingFile.import.${file.id}`, (body, key) =>
    api.post(`/staff/opening-files/${file.id}/import`, body, { key }),
  );
  useDone(sign, () => {
    staffChanged();
    onClose();
  });
  const { rows, principalFen, bonusFen, points, uses } = file.totals;
  return (
    <Sheet
      open
      title="核对合计"
      onClose={onClose}
      closable={!sign.busy}
      testId="sign-sheet"
      foot={
        <Button
          shape="wide"
          busy={sign.busy}
          onTap={() => void sign.run({ rows, principalFen, bonusFen, points, uses })}
          testId="sign-act"
        >
          合计与老系统一致，导入 {counted(rows)} 行
        </Button>
      }
    >
      <View className="text-14 mb-3">
        请与老系统的合计逐项核对。确认后余额会写进会员的卡，您的名字会留在操作记录里；没人用过之前可以整批撤销。
      </View>
      <Pair word="行数">{counted(rows)}</Pair>
      <Sums totals={file.totals} />
      <OutcomeNote once={sign} />
    </Sheet>
  );
}
