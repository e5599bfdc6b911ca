import { isRefusal, parsePlate, parseVin } from '@cheyou/domain';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goBack, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { OutcomeNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { PlateEntry } from '../parts/plate-entry';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import type { CarView, StaffCar } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';
import { bodyOf, factsOf, formOf, type CarForm } from './car-form';
import { CarFields } from './car-fields';

/** 车辆资料 of a car that is here already, or 添加车辆 for a member. */
export default function CarEditPage() {
  const id = useParam('id');
  const memberId = useParam('memberId');
  return id ? <Known id={id} /> : <AddCar memberId={memberId} />;
}

function Known({ id }: { id: string }) {
  const view = useRemote({ key: ['staff', 'car', id], read: () => api.get<StaffCar>(`/staff/cars/${id}`) });
  if (view.state === 'ready') return <EditCar car={view.data.car} />;
  return (
    <Page title="车辆资料" wide testId="staff-car-edit">
      <Shown view={view} failed="车辆资料没能加载出来">
        {() => null}
      </Shown>
    </Page>
  );
}

function EditCar({ car }: { car: CarView }) {
  const { form, change, discard } = useDraft(`staff.car.${car.id}`, formOf(car));
  const save = useWrite(async () => {
    await api.patch<CarView>(`/staff/cars/${car.id}`, factsOf(form));
    discard();
    staffChanged();
    return true;
  });
  const wrong = vinTrouble(form);
  const act = async (): Promise<void> => {
    if (!wrong && (await save.run())) goBack();
  };
  return (
    <Page
      title="车辆资料"
      wide
      testId="staff-car-edit"
      bar={<SaveBar busy={save.busy} word="保存" onTap={() => void act()} />}
    >
      <CarFields form={form} isNew={false} troubles={{ vin: wrong }} onChange={change} onPlate={goBack} />
      <WriteTrouble error={save.error} />
    </Page>
  );
}

function AddCar({ memberId }: { memberId: string }) {
  const { form, change, discard } = useDraft(`staff.add-car.${memberId}`, formOf(null));
  const [typing, setTyping] = useState(false);
  const [tried, setTried] = useState(false);
  const add = useOnce<Record<string, unknown>, CarView>(`addCar.${memberId}`, (body, key) =>
    api.post(`/staff/members/${memberId}/cars`, body, { key }),
  );
  useDone(add, () => {
    discard();
    staffChanged();
    goBack();
  });
  const troubles = {
    plate: !form.noPlate && isRefusal(parsePlate(form.plate)) ? '车牌不完整' : null,
    vin: vinTrouble(form),
  };
  const submit = (): void => {
    setTried(true);
    setTyping(false);
    if (!(troubles.plate ?? troubles.vin)) void add.run(bodyOf(form));
  };
  return (
    <Page
      title="添加车辆"
      wide
      testId="staff-car-edit"
      bar={<SaveBar busy={add.busy} word="添加这辆车" onTap={submit} />}
      over={
        typing && (
          <PlateEntry
            plate={form.plate}
            onChange={(plate) => {
              change({ plate, noPlate: false });
            }}
            onDone={() => {
              setTyping(false);
            }}
          />
        )
      }
    >
      <CarFields
        form={form}
        isNew
        troubles={tried ? troubles : {}}
        onChange={change}
        onPlate={() => {
          setTyping(true);
        }}
      />
      <OutcomeNote once={add} />
    </Page>
  );
}

function SaveBar({ busy, word, onTap }: { busy: boolean; word: string; onTap: () => void }) {
  return (
    <ActionBar>
      <Button shape="grow" busy={busy} busyLabel="正在保存" onTap={onTap} testId="staff-car-save">
        {word}
      </Button>
    </ActionBar>
  );
}

function vinTrouble({ vin }: CarForm): string | null {
  return vin !== '' && !vin.includes('*') && isRefusal(parseVin(vin)) ? '车架号是 17 位字母和数字，没有 I、O、Q' : null;
}
