import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { isGreen, modelOf, usageWords } from '../../parts/car-words';
import { UntilRow } from './until-row';

export interface CarCardProps {
  car: CarView;
  onOdometer: () => void;
  onLeave: () => void;
}

/** One car: what it is, its mileage, what runs out, who drives it. */
export function CarCard({ car, onOdometer, onLeave }: CarCardProps) {
  const edit = car.owned
    ? () => {
        go('/owner/car-edit/index', { id: car.id });
      }
    : undefined;
  return (
    <Card flush testId={`car-${car.id}`}>
      <View className="p-4" onClick={edit} data-testid={`car-edit-${car.id}`}>
        <View className="c-between">
          <Plate plate={car.plate} size="l" green={isGreen(car)} />
          {car.owned ? <View className="text-14 text-brand">编辑资料</View> : <Tag>我是用车人</Tag>}
        </View>
        <View className="text-12 text-secondary mt-2">
          <Separated parts={[modelOf(car), car.modelYear !== null && `${car.modelYear} 款`, usageWords[car.usage]]} />
        </View>
      </View>
      <View className="c-hair" style={{ margin: '0 16px' }} />
      <Cell
        icon="speed"
        title="里程"
        side={car.odometerKm === null ? '未填' : `${counted(car.odometerKm)} km`}
        note={car.odometerOn ? `${car.odometerOn} 更新` : undefined}
        chevron
        onTap={onOdometer}
        testId={`car-odometer-${car.id}`}
      />
      <UntilRow icon="shield" word="保险" until={car.insuranceUntil} onFill={edit} />
      <UntilRow icon="calendar" word="年检" until={car.inspectionUntil} onFill={edit} />
      {car.owned ? (
        <Cell
          icon="people"
          title="用车人"
          side={car.drivers.length === 0 ? '只有我' : `${car.drivers.length} 位`}
          chevron
          onTap={() => {
            go('/owner/drivers/index', { id: car.id });
          }}
          testId={`car-drivers-${car.id}`}
        />
      ) : (
        <Cell
          icon="wallet"
          title="用车主的卡付款"
          side={car.maySpend ? '车主已允许' : '车主没有允许'}
          testId={`car-may-spend-${car.id}`}
        />
      )}
      <Cell
        icon="trash"
        title={car.owned ? '移除这辆车' : '不再用这辆车'}
        chevron
        onTap={onLeave}
        testId={`car-leave-${car.id}`}
      />
    </Card>
  );
}
