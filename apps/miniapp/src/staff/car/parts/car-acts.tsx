import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { useGifts } from '../../parts/use-gifts';
import type { StaffCar } from '../../parts/wire';

export type CarAct = 'odometer' | 'plate' | 'hours';

/** What may be written down about a car. */
export function CarActs({ found, onAct }: { found: StaffCar; onAct: (act: CarAct) => void }) {
  const mayRead = useMay('car.odometer');
  const mayEdit = useMay('car.edit');
  const { car } = found;
  const gives = useGifts().length > 0 && found.members.length > 0;
  if (!mayRead && !mayEdit && !gives) return null;
  return (
    <>
      <SectionHead title="登记与修改" />
      <Card flush>
        {mayRead && (
          <Cell
            icon="speed"
            title="登记里程"
            side={car.odometerKm === null ? '未登记' : `${counted(car.odometerKm)} km`}
            chevron
            onTap={() => {
              onAct('odometer');
            }}
            testId="car-odometer"
          />
        )}
        {gives && (
          <Cell
            icon="gift"
            title="赠送工时卡"
            side="交车时送给车主"
            chevron
            onTap={() => {
              onAct('hours');
            }}
            testId="car-give-hours"
          />
        )}
        {mayEdit && <Edits found={found} onAct={onAct} />}
      </Card>
    </>
  );
}

function Edits({ found: { car }, onAct }: { found: StaffCar; onAct: (act: CarAct) => void }) {
  return (
    <>
      <Cell
        icon="edit"
        title="车辆资料"
        side="车型、保险、年检"
        chevron
        onTap={() => {
          go('/staff/car-edit/index', { id: car.id });
        }}
        testId="car-edit"
      />
      <Cell
        icon="car"
        title={car.plate ? '换车牌' : '补车牌'}
        chevron
        onTap={() => {
          onAct('plate');
        }}
        testId="car-plate"
      />
      <Cell
        icon="people"
        title="变更车主"
        side="过户或登记错了"
        chevron
        onTap={() => {
          go('/staff/car-owner/index', { id: car.id });
        }}
        testId="car-owner"
      />
    </>
  );
}
