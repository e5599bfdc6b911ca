import { yuan } from '@/ui/money';
import { ReasonSheet } from '../../parts/reason-sheet';

export interface OverrideSheetProps {
  limitFen: number;
  amountFen: number;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** A manager's word in place of the member's code, up to the limit of the role. */
export function OverrideSheet({ limitFen, amountFen, onReason, onClose }: OverrideSheetProps) {
  return (
    <ReasonSheet
      title="店长免码"
      act={`由我确认，卡内扣 ${yuan(amountFen)}`}
      busy={false}
      hint="怎样确认是本人，例如 手机没电，已核对行驶证"
      testId="override-sheet"
      onAct={onReason}
      onClose={onClose}
    >
      请先确认是车主本人。您一次最多可以免码 {yuan(limitFen)}；原因会写进操作记录，车主会收到通知。
    </ReasonSheet>
  );
}
