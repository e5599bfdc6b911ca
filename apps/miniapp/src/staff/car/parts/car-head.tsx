import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { counted, yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { nearDay } from '@/ui/when';
import { carText, isGreen } from '../../parts/car-words';
import { DueTags } from '../../parts/due-tags';
import type { StaffCar } from '../../parts/wire';

/** Plate, model, tags, and three figures. */
export function CarHead({ found }: { found: StaffCar }) {
  const { car, members, walkIn, offerCard } = found;
  const [owner] = members;
  return (
    <>
      <Card testId="car-head">
        <View className="pb-1">
          <View className="c-between c-wrap gap-2">
            <Plate plate={car.plate} size="l" green={isGreen(car.plateKind)} />
            <View className="c-row gap-2">
              {owner && <View className="text-16 font-semibold">{owner.name ?? '未留姓名'}</View>}
              {walkIn && <Tag>散客</Tag>}
              {offerCard && <Tag tone="brand">可开卡</Tag>}
            </View>
          </View>
          <View className="text-14 text-secondary mt-2">
            <Separated
              parts={[
                carText(car),
                car.modelYear && `${car.modelYear} 年款`,
                car.odometerKm !== null && `${counted(car.odometerKm)} km`,
              ]}
            />
          </View>
          <View className="c-row c-wrap gap-2 mt-2">
            <DueTags {...car} />
            {car.usage === 'commercial' && <Tag>营运车</Tag>}
            {car.usage === 'official' && <Tag>公务车</Tag>}
            {car.vinDoubtful && <Tag tone="watch">车架号待核对</Tag>}
          </View>
        </View>
        <Chips
          look="inset"
          figures="m"
          chips={[
            { key: 'balance', word: '卡内余额', figure: owner?.cardTail ? yuan(owner.balanceFen) : '—' },
            { key: 'visits', word: '到店', figure: `${found.visits} 次` },
            { key: 'last', word: '上次到店', figure: found.lastVisitOn ? nearDay(found.lastVisitOn) : '—' },
          ]}
        />
      </Card>
      {offerCard && (
        <Note tone="brand" icon="card" className="mt-3">
          已经到店 {found.visits} 次，可以向车主介绍办卡；之前的记录会一起带过去。
        </Note>
      )}
    </>
  );
}
