import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { goBack, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useRemote } from '@/shell/use-remote';
import { useWrite } from '@/shell/use-write';
import { ActionBar } from '@/ui/action-bar';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { TextArea } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { Segment } from '@/ui/pills';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { carText, isGreen } from '../parts/car-words';
import { MemberPicker } from '../parts/member-picker';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../parts/staff-changed';
import type { CarView, MemberBrief, SearchMatch, StaffCar } from '../parts/wire';
import { WriteTrouble } from '../parts/write-trouble';

/** 变更车主: a car was sold on, or stands under the wrong person; its history goes with it. */
export default function CarOwnerPage() {
  const id = useParam('id');
  const view = useRemote({ key: ['staff', 'car', id], read: () => api.get<StaffCar>(`/staff/cars/${id}`) });
  if (view.state === 'ready') return <OwnerForm found={view.data} />;
  return (
    <Page title="变更车主" wide testId="car-owner">
      <Shown view={view} failed="车辆资料没能加载出来">
        {() => null}
      </Shown>
    </Page>
  );
}

type To = 'member' | 'nobody';

function OwnerForm({ found: { car, members } }: { found: StaffCar }) {
  const [owner] = members;
  const drivers = members.length - 1;
  const [to, setTo] = useState<To>('member');
  const [next, setNext] = useState<SearchMatch | null>(null);
  const [reason, setReason] = useState('');
  const memberId = to === 'member' ? (next?.memberId ?? null) : null;
  const save = useWrite(async () => {
    await api.post<CarView>(`/staff/cars/${car.id}/owner`, { memberId, reason: reason.trim() });
    staffChanged();
    return true;
  });
  const act = async (): Promise<void> => {
    if (await save.run()) goBack();
  };
  const trouble =
    to === 'member' && memberId === null ? '请先选新车主' : reason.trim().length < 2 ? '请先写原因' : null;
  return (
    <Page
      title="变更车主"
      wide
      testId="car-owner"
      bar={
        <ActionBar>
          <Button shape="grow" busy={save.busy} off={trouble !== null} onTap={() => void act()} testId="car-owner-save">
            {trouble ?? (to === 'member' ? `换到${next?.memberName ?? '新车主'}名下` : '改为散客车')}
          </Button>
        </ActionBar>
      }
    >
      <CarNow car={car} owner={owner} drivers={drivers} />
      <SectionHead title="换给谁" />
      {owner && (
        <View className="mb-3">
          <Segment<To>
            choices={[
              { key: 'member', label: '另一位会员' },
              { key: 'nobody', label: '没有车主，散客' },
            ]}
            picked={to}
            onPick={setTo}
          />
        </View>
      )}
      {to === 'member' && (
        <Card flush>
          <View className="mx-4">
            <MemberPicker label="新车主" exceptId={owner?.id ?? ''} picked={next} onPick={setNext} />
          </View>
        </Card>
      )}
      <SectionHead title="原因" />
      <Card>
        <TextArea value={reason} onChange={setReason} hint="例如 二手车过户，已核对行驶证" testId="car-owner-reason" />
      </Card>
      <Consequence owner={owner} drivers={drivers} />
      <WriteTrouble error={save.error} />
    </Page>
  );
}

interface OwnerNowProps {
  owner: MemberBrief | undefined;
  drivers: number;
}

function CarNow({ car, ...now }: OwnerNowProps & { car: CarView }) {
  return (
    <Card flush>
      <Cell>
        <Plate plate={car.plate} size="m" green={isGreen(car.plateKind)} />
        <View className="text-14 text-secondary">{carText(car)}</View>
      </Cell>
      <OwnerNow {...now} />
    </Card>
  );
}

function OwnerNow({ owner, drivers }: OwnerNowProps) {
  if (!owner) return <Cell icon="person" title="现在没有车主" note="散客车，到店记录照样留着" />;
  return (
    <Cell testId="car-owner-now">
      <Avatar name={owner.name} />
      <View className="c-cell-body">
        <View className="text-14 font-semibold">{owner.name ?? '未留姓名'}</View>
        <View className="c-cell-note">
          <Separated parts={['现在的车主', owner.phoneMasked, drivers > 0 && `另有 ${drivers} 位用车人`]} />
        </View>
      </View>
    </Cell>
  );
}

function Consequence({ owner, drivers }: OwnerNowProps) {
  return (
    <Note tone="watch" icon="warning" className="mt-3">
      {consequence(owner, drivers)}
    </Note>
  );
}

function consequence(owner: MemberBrief | undefined, drivers: number): string {
  if (!owner) return '车的到店记录会跟到新车主名下；各人的储值卡和余额都不变。';
  const people = drivers > 0 ? `${owner.name ?? '原车主'}和 ${drivers} 位用车人` : (owner.name ?? '原车主');
  return `${people}以后看不到这辆车，用车人的消费权限一起结束。到店记录跟着车走；各人的储值卡和余额都不变。`;
}
