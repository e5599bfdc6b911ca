import type { CarView } from '@cheyou/contracts';
import { ScrollView, View } from '@tarojs/components';
import { useState } from 'react';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { CarCard } from './car-card';

/** Card and gap, px: one swipe further. */
const stepPx = 323;

/** The owner's cars, swiped; the last card adds one. */
export function Cars({ cars, off }: { cars: CarView[]; off: boolean }) {
  const [at, setAt] = useState(0);
  if (cars.length === 0) return <FirstCar off={off} />;
  return (
    <ScrollView
      className="home-cars"
      scrollX
      enhanced
      showScrollbar={false}
      onScroll={({ detail }) => {
        const nearest = Math.round(detail.scrollLeft / stepPx);
        // Scrolling tells its place many times a second; only another card is worth a drawing.
        if (nearest !== at) setAt(Math.min(nearest, cars.length - 1));
      }}
      data-testid="home-cars"
    >
      <View className="home-cars-row">
        {cars.map((car) => (
          <CarCard key={car.id} car={car} at={at} of={cars.map(({ id }) => id)} />
        ))}
        {!off && <AddCar />}
      </View>
    </ScrollView>
  );
}

function AddCar() {
  return (
    <View
      className="c-card home-car home-car-add"
      role="button"
      onClick={() => {
        go('/owner/car-edit/index');
      }}
      data-testid="add-car"
    >
      <Icon name="plus" size={24} className="text-brand" />
      添加爱车
    </View>
  );
}

function FirstCar({ off }: { off: boolean }) {
  return (
    <Card
      className="mt-3 c-between"
      onTap={
        off
          ? undefined
          : () => {
              go('/owner/car-edit/index');
            }
      }
      testId="add-car"
    >
      <View className="c-grow">
        <View className="text-14 font-medium">添加您的爱车</View>
        <View className="text-12 text-secondary">到店报车牌就能找到您，保险和年检到期这里看得见</View>
      </View>
      <View className="home-car-art" />
    </Card>
  );
}
