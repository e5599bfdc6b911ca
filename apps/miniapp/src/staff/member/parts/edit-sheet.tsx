import { isRefusal, parseName } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { useDraft } from '@/shell/use-draft';
import { useWrite } from '@/shell/use-write';
import { Button } from '@/ui/button';
import { DateRow, InputRow, TextArea } from '@/ui/input-row';
import { Pills } from '@/ui/pills';
import { Sheet } from '@/ui/sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { StaffMember } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';

interface MemberForm {
  name: string;
  gender: 'male' | 'female' | 'unknown';
  birthOn: string | null;
  note: string;
}

/** What staff write down about a member. */
export function EditSheet({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const { form, change, discard } = useDraft<MemberForm>(`staff.member.${member.id}`, {
    name: member.name ?? '',
    gender: member.gender ?? 'unknown',
    birthOn: member.birthOn,
    note: member.note ?? '',
  });
  const [tried, setTried] = useState(false);
  const save = useWrite(async () => {
    await api.patch<StaffMember>(`/staff/members/${member.id}`, {
      name: form.name.trim(),
      gender: form.gender === 'unknown' ? null : form.gender,
      birthOn: form.birthOn,
      note: form.note.trim() || null,
    });
    discard();
    staffChanged();
    return true;
  });
  const wrong = isRefusal(parseName(form.name));
  const act = async (): Promise<void> => {
    setTried(true);
    if (!wrong && (await save.run())) onClose();
  };
  return (
    <Sheet
      open
      title="编辑资料"
      onClose={onClose}
      closable={!save.busy}
      testId="member-edit-sheet"
      foot={
        <Button shape="wide" busy={save.busy} busyLabel="正在保存" onTap={() => void act()} testId="member-save">
          保存
        </Button>
      }
    >
      <Fields form={form} nameWrong={tried && wrong} onChange={change} />
      <WriteTrouble error={save.error} />
    </Sheet>
  );
}

interface FieldsProps {
  form: MemberForm;
  nameWrong: boolean;
  onChange: (part: Partial<MemberForm>) => void;
}

function Fields({ form, nameWrong, onChange }: FieldsProps) {
  return (
    <>
      <View className="-mx-4">
        <InputRow
          label="姓名"
          needed
          value={form.name}
          maxLength={40}
          error={nameWrong ? '请填写姓名，最多 40 个字' : null}
          onChange={(name) => {
            onChange({ name });
          }}
          testId="member-name"
        />
        <DateRow
          label="生日"
          value={form.birthOn}
          from="1920-01-01"
          onChange={(birthOn) => {
            onChange({ birthOn });
          }}
          hint="选填"
        />
      </View>
      <View className="mt-3">
        <Pills
          choices={[
            { key: 'unknown', label: '不填性别' },
            { key: 'female', label: '女士' },
            { key: 'male', label: '先生' },
          ]}
          picked={form.gender}
          onPick={(gender) => {
            onChange({ gender });
          }}
        />
      </View>
      <View className="mt-3">
        <TextArea
          value={form.note}
          onChange={(note) => {
            onChange({ note });
          }}
          hint="备注，只有同事看得到"
          testId="member-note-text"
        />
      </View>
    </>
  );
}
