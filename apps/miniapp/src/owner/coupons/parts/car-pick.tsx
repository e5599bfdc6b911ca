import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { Check } from '@/ui/check';
import { Cell } from '@/ui/cell';
import { Plate } from '@/ui/plate';
import { isGreen, modelOf } from '../../parts/car-words';

interface CarPickProps {
  cars: CarView[];
  pickedId: string | null;
  onPick: (carId: string) => void;
}

/** For which of one's cars. */
export function CarPick({ cars, pickedId, onPick }: CarPickProps) {
  return (
    <View className="-mx-4 mt-2" data-testid="coupon-cars">
      {cars.map((car) => (
        <Cell
          key={car.id}
          shape="block"
          onTap={() => {
            onPick(car.id);
          }}
          testId={`coupon-car-${car.id}`}
        >
          <View className="c-between">
            <View className="c-row gap-2">
              <Plate plate={car.plate} size="s" green={isGreen(car)} />
              <View className="text-14">{modelOf(car)}</View>
            </View>
            <Check on={car.id === pickedId} />
          </View>
        </Cell>
      ))}
    </View>
  );
}
