import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { carText, isGreen } from '../../parts/car-words';
import { DueTags } from '../../parts/due-tags';
import type { StaffMember } from '../../parts/wire';

/** The member's cars with what is due on them. */
export function MemberCars({ member }: { member: StaffMember }) {
  const mayAdd = useMay('car.create');
  const add = (): void => {
    go('/staff/car-edit/index', { memberId: member.id });
  };
  return (
    <>
      <SectionHead title="名下车辆" more={member.cars.length > 0 ? `${member.cars.length} 辆` : undefined} />
      <Card flush>
        {member.cars.map((car) => (
          <Cell
            key={car.id}
            chevron
            onTap={() => {
              go('/staff/car/index', { id: car.id });
            }}
            testId={`member-car-${car.plate ?? car.id}`}
          >
            <View className="c-grow">
              <View className="c-row c-wrap gap-2">
                <Plate plate={car.plate} size="m" green={isGreen(car.plateKind)} />
                <View className="text-12 text-secondary">
                  <Separated parts={[carText(car), car.odometerKm !== null && `${counted(car.odometerKm)} km`]} />
                </View>
              </View>
              <View className="c-row c-wrap gap-2 mt-2">
                <DueTags {...car} />
                {!car.owned && <Tag>用车人</Tag>}
                {!car.owned && car.maySpend && <Tag tone="brand">可用车主的卡</Tag>}
              </View>
            </View>
          </Cell>
        ))}
        {mayAdd && (
          <Cell icon="plus" iconTone="text-brand" title="添加车辆" chevron onTap={add} testId="member-add-car" />
        )}
        {member.cars.length === 0 && !mayAdd && <Cell title="还没有登记车辆" />}
      </Card>
    </>
  );
}
