import { isRefusal, normalisePlate, parseName, parsePhone, parsePlate } from '@cheyou/domain';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goInstead, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { InputRow, PickRow } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { PlateEntry } from '../parts/plate-entry';
import { staffChanged } from '../parts/staff-changed';
import type { StaffMember } from '../parts/wire';

interface MemberForm {
  name: string;
  phone: string;
  plate: string;
}

interface OpenBody {
  name: string;
  phone: string;
  carId?: string;
  plate?: string;
}

/** 开卡: name, phone and a car make a member with a card; a walk-in's history comes along. */
export default function NewMemberPage() {
  const carId = useParam('carId');
  const plateParam = normalisePlate(useParam('plate'));
  const { form, change, discard } = useDraft<MemberForm>(`staff.new-member.${carId || 'free'}`, {
    name: '',
    phone: '',
    plate: isRefusal(parsePlate(plateParam)) ? '' : plateParam,
  });
  const [typing, setTyping] = useState(false);
  const [tried, setTried] = useState(false);
  const open = useOnce<OpenBody, StaffMember>('openMember', (body, key) => api.post('/staff/members', body, { key }));
  useDone(open, (member) => {
    discard();
    staffChanged();
    goInstead('/staff/member/index', { id: member.id });
  });
  const trouble = troublesOf(form);
  const submit = (): void => {
    setTried(true);
    setTyping(false);
    if (trouble.name ?? trouble.phone ?? (carId ? null : trouble.plate)) return;
    const car = carId ? { carId } : form.plate ? { plate: form.plate } : {};
    void open.run({ name: form.name.trim(), phone: form.phone.trim(), ...car });
  };
  return (
    <Page
      title="开卡"
      wide
      testId="new-member"
      bar={<OpenBar busy={open.busy} onTap={submit} />}
      over={
        typing && (
          <PlateEntry
            plate={form.plate}
            onChange={(plate) => {
              change({ plate });
            }}
            onDone={() => {
              setTyping(false);
            }}
          />
        )
      }
    >
      <Fields
        form={form}
        known={carId ? plateParam : null}
        trouble={tried ? trouble : {}}
        onChange={change}
        onPlate={() => {
          setTyping(true);
        }}
      />
      <WhatComesAlong isCarKnown={carId !== ''} />
      <OutcomeNote once={open} />
    </Page>
  );
}

function WhatComesAlong({ isCarKnown }: { isCarKnown: boolean }) {
  return (
    <Note tone="grey" icon="info" className="mt-3">
      {isCarKnown ? '这辆车之前到店的记录会一起带过来。' : '已经登记为散客的车，记录会一起带过来。'}
      车主以后在自己的微信里绑定同一个手机号，就能看到这张卡。
    </Note>
  );
}

function troublesOf({ name, phone, plate }: MemberForm) {
  return {
    name: isRefusal(parseName(name)) ? '请填写姓名，最多 40 个字' : null,
    phone: isRefusal(parsePhone(phone)) ? '请填写 11 位手机号' : null,
    plate: plate !== '' && isRefusal(parsePlate(plate)) ? '车牌不完整' : null,
  };
}

function OpenBar({ busy, onTap }: { busy: boolean; onTap: () => void }) {
  return (
    <ActionBar>
      <Button shape="grow" busy={busy} busyLabel="正在开卡" onTap={onTap} testId="new-member-save">
        开卡
      </Button>
    </ActionBar>
  );
}

interface FieldsProps {
  form: MemberForm;
  /** The plate of the car that is opened for; '' is one without a plate, null none. */
  known: string | null;
  trouble: { name?: string | null; phone?: string | null; plate?: string | null };
  onChange: (part: Partial<MemberForm>) => void;
  onPlate: () => void;
}

function Fields({ form, known, trouble, onChange, onPlate }: FieldsProps) {
  return (
    <>
      <Card flush>
        <InputRow
          label="姓名"
          needed
          value={form.name}
          hint="车主的姓名"
          maxLength={40}
          error={trouble.name}
          onChange={(name) => {
            onChange({ name });
          }}
          testId="new-member-name"
        />
        <InputRow
          label="手机号"
          needed
          kind="number"
          value={form.phone}
          hint="车主当面报出并核对"
          maxLength={11}
          error={trouble.phone}
          onChange={(phone) => {
            onChange({ phone });
          }}
          testId="new-member-phone"
        />
      </Card>
      <SectionHead title="车" more={known === null ? '选填' : undefined} />
      <Card flush>
        {known !== null ? (
          <Cell title="这辆车" side={<Plate plate={known || null} />} />
        ) : (
          <PickRow
            label="车牌"
            value={form.plate ? <Plate plate={form.plate} /> : null}
            hint="点这里输入"
            error={trouble.plate}
            onTap={onPlate}
            testId="new-member-plate"
          />
        )}
      </Card>
    </>
  );
}
