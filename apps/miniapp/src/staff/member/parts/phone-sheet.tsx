import { isRefusal, parsePhone } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { InputRow } from '@/ui/input-row';
import { SaveSheet } from '../../parts/save-sheet';
import type { StaffMember } from '../../parts/wire';

/** The number a member is found by, and claims the card with on the own phone. */
export function PhoneSheet({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const [text, setText] = useState('');
  const sound = !isRefusal(parsePhone(text));
  const send = (): Promise<StaffMember> =>
    api.post<StaffMember>(`/staff/members/${member.id}/phone`, { phone: text.trim() });
  return (
    <SaveSheet
      title={member.phone ? '换手机号' : '绑手机号'}
      trouble={sound ? null : '请填写 11 位手机号'}
      act="保存手机号"
      send={send}
      onClose={onClose}
      name="phone"
    >
      {member.phone && <View className="text-14 text-secondary mb-3">现在是 {member.phone}</View>}
      <View className="-mx-4">
        <InputRow
          label="手机号"
          kind="number"
          value={text}
          hint="11 位号码"
          maxLength={11}
          focus
          onChange={setText}
          testId="phone-new"
        />
      </View>
      <View className="text-12 text-secondary mt-3">请当面请车主报号码并核对；余额和记录不变。</View>
    </SaveSheet>
  );
}
