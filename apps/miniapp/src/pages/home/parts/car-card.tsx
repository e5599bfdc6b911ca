import type { CarView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { counted } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { DaysLeft } from './days-left';

/** One of several cars: `of` are the ids in order, `at` the one that is in the middle. */
export function CarCard({ car, at, of }: { car: CarView; at: number; of: string[] }) {
  const green = car.plateKind.startsWith('newEnergy');
  return (
    <View
      className="c-card home-car"
      onClick={() => {
        go('/owner/cars/index');
      }}
      data-testid={`home-car-${car.id}`}
    >
      <View className="c-between">
        <View className="min-w-0">
          <View className="c-row gap-2">
            <Plate plate={car.plate} green={green} />
            {!car.owned && <Tag>家人的车</Tag>}
          </View>
          <View className="text-12 text-secondary mt-2">
            <Separated
              parts={[
                [car.brand, car.series].filter(Boolean).join(' ') || '车型未填',
                car.odometerKm !== null && `${counted(car.odometerKm)} km`,
              ]}
            />
          </View>
        </View>
        <View className={`home-car-art ${green ? 'home-car-art-green' : ''}`} />
      </View>
      <View className="c-hair" />
      <View className="c-row c-wrap gap-4 text-12">
        <DaysLeft word="保险" until={car.insuranceUntil} />
        <DaysLeft word="年检" until={car.inspectionUntil} />
        {of.length > 1 && (
          <View className="home-pages">
            {of.map((id, place) => (
              <View key={id} className={`home-page ${place === at ? 'home-page-on' : ''}`} />
            ))}
          </View>
        )}
      </View>
    </View>
  );
}
