import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import type { IconName } from '@/ui/icon';
import { SectionHead } from '@/ui/section-head';
import type { StaffMember } from '../../parts/wire';

export type MemberAct = 'edit' | 'phone' | 'merge' | 'rebind' | 'adjust' | 'give' | 'hours';

/** What may be changed about a member, by right. */
export function MemberActs({ member, onAct }: { member: StaffMember; onAct: (act: MemberAct) => void }) {
  const mayEdit = useMay('member.edit');
  const mayMerge = useMay('member.merge');
  const mayRebind = useMay('member.rebind');
  const rows: { key: MemberAct; may: boolean; icon: IconName; word: string; note: string }[] = [
    { key: 'edit', may: mayEdit, icon: 'edit', word: '编辑资料', note: '姓名、生日、备注' },
    {
      key: 'phone',
      may: mayEdit,
      icon: 'phone',
      word: member.phone ? '换手机号' : '绑手机号',
      note: '车主用这个号码认领卡',
    },
    { key: 'merge', may: mayMerge, icon: 'people', word: '合并重复的会员', note: '余额、车和记录并到这一位' },
    { key: 'rebind', may: mayRebind, icon: 'wechat', word: '换微信号', note: '核对身份后发一个换绑码' },
  ];
  const shown = rows.filter(({ may }) => may);
  if (shown.length === 0) return null;
  return (
    <>
      <SectionHead title="资料" />
      <Card flush>
        {shown.map(({ key, icon, word, note }) => (
          <Cell
            key={key}
            icon={icon}
            title={word}
            note={note}
            chevron
            onTap={() => {
              onAct(key);
            }}
            testId={`member-act-${key}`}
          />
        ))}
      </Card>
    </>
  );
}
