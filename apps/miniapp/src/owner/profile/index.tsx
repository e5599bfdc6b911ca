import type { Me } from '@cheyou/contracts';
import { isRefusal, parseName } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goBack } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { queryClient } from '@/shell/query-client';
import { holdMe, useSession } from '@/shell/session';
import { useDraft } from '@/shell/use-draft';
import { useWrite } from '@/shell/use-write';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateRow, InputRow } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { Pills } from '@/ui/pills';
import { SectionHead } from '@/ui/section-head';
import { RowBones, Waiting } from '@/ui/skeleton';
import { day } from '@/ui/when';
import { useFirstConsent } from '../parts/use-first-consent';
import { PhoneCard } from './parts/phone-card';

/** 个人资料. */
export default function ProfilePage() {
  const me = useSession((session) => session.me);
  if (me) return <Profile me={me} />;
  return (
    <Page title="个人资料" testId="profile">
      <Waiting>
        <RowBones rows={3} />
      </Waiting>
    </Page>
  );
}

interface ProfileForm {
  name: string;
  gender: Me['gender'];
  birthOn: string;
}

function Profile({ me }: { me: Me }) {
  const { form, change, discard } = useDraft<ProfileForm>('profile', {
    name: me.name ?? '',
    gender: me.gender,
    birthOn: me.birthOn ?? '',
  });
  const [tried, setTried] = useState(false);
  const consent = useFirstConsent();
  const save = useWrite(async () => {
    const changed = await api.patch<Me>('/me', {
      name: form.name.trim(),
      ...(form.gender && { gender: form.gender }),
      birthOn: form.birthOn || null,
    });
    discard();
    holdMe(changed);
    await queryClient.invalidateQueries();
    return true;
  });
  const nameWrong = isRefusal(parseName(form.name));
  const submit = (): void => {
    setTried(true);
    if (nameWrong) return;
    consent.before(() => {
      void save.run().then((saved) => {
        if (saved) goBack();
      });
    });
  };
  return (
    <Page
      title="个人资料"
      testId="profile"
      over={consent.sheet}
      bar={
        <SaveBar
          problem={(save.error ?? consent.error)?.message ?? null}
          busy={save.busy || consent.busy}
          onTap={submit}
        />
      }
    >
      <PhoneCard me={me} consent={consent} />
      <SectionHead title="资料" />
      <Fields form={form} nameError={tried && nameWrong ? '请填写 1 到 40 个字的姓名' : null} onChange={change} />
    </Page>
  );
}

interface SaveBarProps {
  problem: string | null;
  busy: boolean;
  onTap: () => void;
}

function SaveBar({ problem, busy, onTap }: SaveBarProps) {
  return (
    <ActionBar
      note={
        problem && (
          <Note tone="watch" icon="warning" className="mb-2" testId="profile-error">
            {problem}
          </Note>
        )
      }
    >
      <Button shape="grow" busy={busy} busyLabel="正在保存" onTap={onTap} testId="profile-save">
        保存
      </Button>
    </ActionBar>
  );
}

interface FieldsProps {
  form: ProfileForm;
  nameError: string | null;
  onChange: (part: Partial<ProfileForm>) => void;
}

function Fields({ form, nameError, onChange }: FieldsProps) {
  const [today] = useState(() => day(Date.now()));
  return (
    <>
      <Card flush>
        <InputRow
          label="姓名"
          needed
          value={form.name}
          hint="店员怎么称呼您"
          maxLength={40}
          error={nameError}
          onChange={(name) => {
            onChange({ name });
          }}
          testId="profile-name"
        />
        <DateRow
          label="生日"
          value={form.birthOn || null}
          from="1920-01-01"
          to={today}
          hint="选填"
          onChange={(birthOn) => {
            onChange({ birthOn });
          }}
          testId="profile-birth"
        />
      </Card>
      <View className="text-12 text-secondary-page mt-2" data-testid="profile-birth-why">
        填写生日，就是同意门店把它用于生日优惠，不作别的用途；可以不填，也可以随时清空。
      </View>
      {form.birthOn !== '' && (
        <TextButton
          onTap={() => {
            onChange({ birthOn: '' });
          }}
          testId="profile-birth-clear"
        >
          清空生日
        </TextButton>
      )}
      <View className="mt-3">
        <Pills
          choices={[
            { key: 'male', label: '先生' },
            { key: 'female', label: '女士' },
          ]}
          picked={form.gender}
          onPick={(gender) => {
            onChange({ gender });
          }}
        />
      </View>
    </>
  );
}
