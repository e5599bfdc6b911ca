import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useMay } from '@/shell/session';
import { useRemote } from '@/shell/use-remote';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { SectionHead } from '@/ui/section-head';
import { GiveHoursSheet } from '../parts/give-hours-sheet';
import { PeopleBones } from '../parts/people-bones';
import { Shown } from '@/shell/shown';
import { VisitRows } from '../parts/visit-rows';
import type { StaffCar } from '../parts/wire';
import { CarActs, type CarAct } from './parts/car-acts';
import { CarHead } from './parts/car-head';
import { CarPeople } from './parts/car-people';
import { Favourites } from './parts/favourites';
import { OdometerSheet } from './parts/odometer-sheet';
import { PlateSheet } from './parts/plate-sheet';

/** A car at the counter: whose it is, what is due, and a sale in one tap. */
export default function CarPage() {
  const id = useParam('id');
  const view = useRemote({ key: ['staff', 'car', id], read: () => api.get<StaffCar>(`/staff/cars/${id}`) });
  const [act, setAct] = useState<CarAct | null>(null);
  const close = (): void => {
    setAct(null);
  };
  const found = view.state === 'ready' ? view.data : null;
  return (
    <Page
      title="车辆"
      wide="columns"
      testId="staff-car"
      bar={found && <CarBar found={found} />}
      over={
        found && (
          <>
            {act === 'odometer' && <OdometerSheet car={found.car} onClose={close} />}
            {act === 'hours' && found.members[0] && (
              <GiveHoursSheet memberId={found.members[0].id} car={found.car} onClose={close} />
            )}
            {act === 'plate' && <PlateSheet car={found.car} onClose={close} />}
          </>
        )
      }
    >
      <Shown view={view} failed="车辆资料没能加载出来" bones={<PeopleBones />}>
        {(data) => (
          <View className="c-columns">
            <View className="c-column-main">
              <CarHead found={data} />
              <Favourites found={data} />
              <SectionHead title="最近到店" more={data.visits > 0 ? `共 ${data.visits} 次` : undefined} />
              <VisitRows visits={data.recent} plates={false} />
            </View>
            <View className="c-column-side">
              <CarPeople found={data} />
              <CarActs found={data} onAct={setAct} />
            </View>
          </View>
        )}
      </Shown>
    </Page>
  );
}

function CarBar({ found }: { found: StaffCar }) {
  const maySell = useMay('sale.create');
  const mayTopUp = useMay('counterTopUp.create');
  const mayOpen = useMay('member.create');
  const [owner] = found.members;
  if (!maySell && !mayTopUp) return null;
  return (
    <ActionBar>
      {owner && mayTopUp && (
        <Button
          kind="line"
          onTap={() => {
            go('/staff/top-up/index', { memberId: owner.id });
          }}
          testId="car-top-up"
        >
          充值
        </Button>
      )}
      {!owner && mayOpen && (
        <Button
          kind="line"
          onTap={() => {
            go('/staff/new-member/index', { carId: found.car.id, plate: found.car.plate });
          }}
          testId="car-open-card"
        >
          开卡
        </Button>
      )}
      {maySell && (
        <Button
          shape="grow"
          onTap={() => {
            go('/staff/sale/index', { carId: found.car.id, memberId: owner?.id });
          }}
          testId="car-sell"
        >
          开单
        </Button>
      )}
    </ActionBar>
  );
}
