import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { TextArea } from '@/ui/input-row';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Sheet } from '@/ui/sheet';
import { MemberPicker } from '../../parts/member-picker';
import { staffChanged } from '../../parts/staff-changed';
import type { SearchMatch, StaffMember } from '../../parts/wire';

interface MergeBody {
  otherId: string;
  reason: string;
}

/** Two records of one person become one; it can't be taken back. */
export function MergeSheet({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const [other, setOther] = useState<SearchMatch | null>(null);
  const [reason, setReason] = useState('');
  const merge = useOnce<MergeBody, StaffMember>(`merge.${member.id}`, (body, key) =>
    api.post(`/staff/members/${member.id}/merge`, body, { key }),
  );
  useDone(merge, () => {
    staffChanged();
    onClose();
  });
  const otherId = other?.memberId ?? null;
  const short = reason.trim().length < 2;
  return (
    <Sheet
      open
      title="合并重复的会员"
      onClose={onClose}
      closable={!merge.busy}
      testId="merge-sheet"
      foot={
        <Button
          kind="urgent"
          shape="wide"
          busy={merge.busy}
          off={otherId === null || short}
          onTap={() => {
            if (otherId !== null) void merge.run({ otherId, reason: reason.trim() });
          }}
          testId="merge-act"
        >
          {otherId === null ? '请先选另一位' : short ? '请先写原因' : `并到${member.name ?? '这一位'}名下`}
        </Button>
      }
    >
      <MemberPicker label="另一位" exceptId={member.id} picked={other} onPick={setOther} />
      {other && (
        <Note tone="watch" icon="warning" className="mt-3">
          {other.memberName ?? '另一位'}的卡
          {other.cardBalanceFen !== null && `（余额 ${yuan(other.cardBalanceFen)}）`}
          、车和记录都归到{member.name ?? '这一位'}名下，余额一分不变，但不能再拆开。
        </Note>
      )}
      <View className="mt-3">
        <TextArea value={reason} onChange={setReason} hint="原因，例如 同一人留了两个号码" testId="merge-reason" />
      </View>
      <OutcomeNote once={merge} />
    </Sheet>
  );
}
