import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { isGreen, modelOf } from '../../parts/car-words';
import { useMyHome } from '../../parts/use-my-home';

interface OfferCarsProps {
  carsMax: number;
  carIds: string[];
  onChange: (carIds: string[]) => void;
}

/** For which of one's cars; it may be left for later, at the counter. */
export function OfferCars({ carsMax, carIds, onChange }: OfferCarsProps) {
  const home = useMyHome();
  const cars = home.state === 'ready' ? home.data.cars.filter(({ owned }) => owned) : [];
  const pick = (id: string): void => {
    if (carIds.includes(id)) onChange(carIds.filter((one) => one !== id));
    // One more than fits takes the place of the one chosen first.
    else onChange([...carIds, id].slice(-carsMax));
  };
  return (
    <>
      <SectionHead title="绑定哪辆车" more={`最多 ${String(carsMax)} 辆，可到店再绑`} />
      {cars.length === 0 ? (
        <Card className="text-14 text-secondary">您还没有添加车辆，以后到店绑定也可以。</Card>
      ) : (
        <Card flush testId="offer-cars">
          {cars.map((car) => (
            <Cell
              key={car.id}
              shape="block"
              onTap={() => {
                pick(car.id);
              }}
              testId={`offer-car-${car.id}`}
            >
              <View className="c-between">
                <View className="c-row c-wrap gap-2">
                  <Plate plate={car.plate} size="s" green={isGreen(car)} />
                  <View className="text-14">{modelOf(car)}</View>
                </View>
                <Check on={carIds.includes(car.id)} />
              </View>
            </Cell>
          ))}
        </Card>
      )}
    </>
  );
}
