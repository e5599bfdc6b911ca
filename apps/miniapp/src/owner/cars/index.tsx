import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import type { Remote } from '@/shell/remote';
import { Failed, StaleNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { CardBones, Waiting } from '@/ui/skeleton';
import { useMyCars } from '../parts/use-my-cars';
import { CarCard } from './parts/car-card';
import { LeaveCarSheet } from './parts/leave-car-sheet';
import { OdometerSheet } from './parts/odometer-sheet';

type Asked = { car: CarView; what: 'odometer' | 'leave' } | null;

/** 爱车: the owner's cars, and those of others that they drive. */
export default function CarsPage() {
  const view = useMyCars();
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => {
    setAsked(null);
  };
  return (
    <Page
      title="爱车"
      testId="cars"
      bar={
        view.state === 'ready' && (
          <ActionBar>
            <AddButton grow />
          </ActionBar>
        )
      }
      over={
        <>
          <OdometerSheet key={asked?.car.id} car={asked?.what === 'odometer' ? asked.car : null} onClose={close} />
          <LeaveCarSheet car={asked?.what === 'leave' ? asked.car : null} onClose={close} />
        </>
      }
    >
      <CarsBody view={view} onAsk={setAsked} />
    </Page>
  );
}

function CarsBody({ view, onAsk }: { view: Remote<CarView[]>; onAsk: (asked: Asked) => void }) {
  switch (view.state) {
    case 'waiting':
      return (
        <Waiting>
          <CardBones />
          <View className="mt-3">
            <CardBones />
          </View>
        </Waiting>
      );
    case 'failed':
      return <Failed view={view} title="车辆没能加载出来" />;
    case 'empty':
      return (
        <Empty title="还没有添加爱车" text="添加后到店报车牌就能找到您，保险和年检到期这里看得见">
          <AddButton />
          <View className="mt-2">
            <JoinLink />
          </View>
        </Empty>
      );
    case 'ready':
      return (
        <>
          <StaleNote since={view.staleSince} />
          <View className="flex flex-col gap-3">
            {view.data.map((car) => (
              <CarCard
                key={car.id}
                car={car}
                onOdometer={() => {
                  onAsk({ car, what: 'odometer' });
                }}
                onLeave={() => {
                  onAsk({ car, what: 'leave' });
                }}
              />
            ))}
          </View>
          <View className="text-center mt-3">
            <JoinLink />
          </View>
        </>
      );
  }
}

function AddButton({ grow = false }: { grow?: boolean }) {
  return (
    <Button
      icon="plus"
      shape={grow ? 'grow' : 'fit'}
      onTap={() => {
        go('/owner/car-edit/index');
      }}
      testId="add-car"
    >
      添加爱车
    </Button>
  );
}

function JoinLink() {
  return (
    <TextButton
      onTap={() => {
        go('/owner/join-car/index');
      }}
      testId="join-car"
    >
      家人给了邀请码？加入一辆车
    </TextButton>
  );
}
