import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Failed } from '@/shell/view-parts';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { CardBones, RowBones, Waiting } from '@/ui/skeleton';
import { isGreen, modelOf } from '../parts/car-words';
import { useMyCars } from '../parts/use-my-cars';
import { DriverRow } from './driver-row';
import { InviteDriver } from './invite-driver';

/** 用车人: who else drives a car, whether they may pay with the owner's card, and a code for one more. */
export default function DriversPage() {
  const id = useParam('id');
  const view = useMyCars();
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return (
          <Waiting>
            <CardBones />
            <View className="mt-3">
              <RowBones rows={2} />
            </View>
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="用车人没能加载出来" />;
      case 'empty':
        return <Empty title="没有找到这辆车" text="它可能已经被移除" />;
      case 'ready': {
        const car = view.data.find((mine) => mine.id === id && mine.owned);
        return car ? <Drivers car={car} /> : <Empty title="没有找到这辆车" text="它可能已经被移除" />;
      }
    }
  };
  return (
    <Page title="用车人" testId="drivers">
      {body()}
    </Page>
  );
}

function Drivers({ car }: { car: CarView }) {
  return (
    <>
      <Card className="c-between">
        <View>
          <Plate plate={car.plate} size="l" green={isGreen(car)} />
          <View className="text-12 text-secondary mt-2">{modelOf(car)}</View>
        </View>
      </Card>
      <SectionHead title="用车人" more={car.drivers.length > 0 ? `${car.drivers.length} 位` : undefined} />
      <Card flush>
        {car.drivers.length === 0 ? (
          <View className="p-4 text-14 text-secondary">
            还没有别人用这辆车。家人或同事要开它来店，可以发一个邀请码。
          </View>
        ) : (
          car.drivers.map((driver) => <DriverRow key={driver.memberId} car={car} driver={driver} />)
        )}
      </Card>
      <Note tone="grey" className="mt-3">
        允许后，用车人为这辆车出示自己的会员码，就能用您的卡付款，每一笔都会通知您。随时可以关掉。
      </Note>
      <InviteDriver car={car} />
    </>
  );
}
