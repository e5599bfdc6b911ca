import { isRefusal, parsePhone } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { StaffMember } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';

/** The number a member is found by, and claims the card with on the own phone. */
export function PhoneSheet({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const [text, setText] = useState('');
  const save = useWrite(async () => {
    await api.post<StaffMember>(`/staff/members/${member.id}/phone`, { phone: text.trim() });
    staffChanged();
    return true;
  });
  const sound = !isRefusal(parsePhone(text));
  const act = async (): Promise<void> => {
    if (await save.run()) onClose();
  };
  return (
    <Sheet
      open
      title={member.phone ? '换手机号' : '绑手机号'}
      onClose={onClose}
      closable={!save.busy}
      testId="phone-sheet"
      foot={
        <Button shape="wide" busy={save.busy} off={!sound} onTap={() => void act()} testId="phone-save">
          {sound ? '保存手机号' : '请填写 11 位手机号'}
        </Button>
      }
    >
      {member.phone && <View className="text-14 text-secondary mb-3">现在是 {member.phone}</View>}
      <View className="-mx-4">
        <InputRow
          label="手机号"
          kind="number"
          value={text}
          maxLength={11}
          focus
          onChange={setText}
          testId="phone-new"
        />
      </View>
      <View className="text-12 text-secondary mt-3">请当面请车主报号码并核对；余额和记录不变。</View>
      <WriteTrouble error={save.error} />
    </Sheet>
  );
}
