import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { shortYuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Tile } from '@/ui/tile';
import { useServices } from '../../parts/use-services';
import type { StaffCar } from '../../parts/wire';

const shown = 4;

/** The everyday services: one tap begins a sale with it. */
export function Favourites({ found }: { found: StaffCar }) {
  const maySell = useMay('sale.create');
  const view = useServices(maySell);
  if (view.state !== 'ready') return null;
  const favourites = view.data.filter(({ active, favourite }) => active && favourite).slice(0, shown);
  if (!maySell || favourites.length === 0) return null;
  return (
    <>
      <SectionHead title="常用项目" more="点一下直接开单" />
      <View className="grid grid-cols-2 gap-3">
        {favourites.map((service) => (
          <Tile
            key={service.id}
            on={false}
            onTap={() => {
              go('/staff/sale/index', {
                carId: found.car.id,
                memberId: found.members[0]?.id,
                serviceId: service.id,
              });
            }}
            testId={`favourite-${service.name}`}
          >
            <View className="text-14 font-medium">{service.name}</View>
            <View className="text-14 text-secondary">¥{shortYuan(service.priceFen)}</View>
          </Tile>
        ))}
      </View>
    </>
  );
}
