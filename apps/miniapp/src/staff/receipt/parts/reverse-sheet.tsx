import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { yuan } from '@/ui/money';
import { ReasonSheet } from '../../parts/reason-sheet';
import { SecondPerson } from '../../parts/second-person';
import { cardPart } from '../../parts/settled-legs';
import { staffChanged } from '../../parts/staff-changed';
import { undoReasons, type UndoReason } from '../../parts/undo-reasons';
import type { Receipt, ReversalAnswer, SettlementView } from '../../parts/wire';

interface ReverseBody {
  reasonCode: UndoReason;
  reason: string;
}

/** 反结账: every leg goes back where it came from; a large or older one waits for a second manager. */
export function ReverseSheet({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { settlement } = receipt;
  const [waits, setWaits] = useState(false);
  const reverse = useOnce<ReverseBody, ReversalAnswer>(`reverse.${settlement.id}`, (body, key) =>
    api.post(`/staff/settlements/${settlement.id}/reversal`, body, { key }),
  );
  useDone(reverse, ({ needsSecondPerson }) => {
    staffChanged();
    if (needsSecondPerson) setWaits(true);
    else onClose();
  });
  if (waits) return <SecondPerson act="反结账" onClose={onClose} />;
  return (
    <ReasonSheet<UndoReason>
      title="反结账"
      act={`反结账 ${yuan(settlement.totalFen)}`}
      danger
      busy={reverse.busy}
      codes={undoReasons}
      hint="写清楚怎么回事，例如 项目选错，应为标准洗车"
      note={<OutcomeNote once={reverse} />}
      testId="reverse-sheet"
      onAct={(reason, reasonCode) => {
        if (reasonCode) void reverse.run({ reasonCode, reason });
      }}
      onClose={onClose}
    >
      {whatGoesBack(settlement)}
    </ReasonSheet>
  );
}

/** What a reversal means for the money, leg by leg. */
function whatGoesBack(settlement: SettlementView): string {
  const cardFen = cardPart(settlement);
  const parts = settlement.legs
    .filter(({ kind }) => !['principal', 'bonus', 'rounding'].includes(kind))
    .map(({ kind, label, amountFen }) => goesBack(kind, label, amountFen));
  const all = [
    ...(cardFen > 0 ? [`卡内 ${yuan(cardFen)} 退回原来的本金和赠送`] : []),
    ...parts,
    ...(settlement.earns > 0 ? [`这单获得的 ${String(settlement.earns)} 积分扣回`] : []),
  ];
  return `${all.join('，')}。单据会标为已反结账，车主会收到通知。`;
}

function goesBack(kind: string, label: string, amountFen: number): string {
  switch (kind) {
    case 'wechat':
      return `微信 ${yuan(amountFen)} 原路退回`;
    case 'points':
      return `抵 ${yuan(amountFen)} 的积分退回`;
    case 'package':
      return `服务卡抵 ${yuan(amountFen)} 的次数或工时退回`;
    case 'coupon':
      return `抵 ${yuan(amountFen)} 的优惠券退回`;
    default:
      return `${label} ${yuan(amountFen)} 请当面退给车主`;
  }
}
