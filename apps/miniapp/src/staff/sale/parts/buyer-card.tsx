import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { yuan } from '@/ui/money';
import { Plate } from '@/ui/plate';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { carText, isGreen } from '../../parts/car-words';
import type { StaffCar, StaffMember } from '../../parts/wire';

export interface Buyer {
  carId: string | null;
  memberId: string | null;
  /** null until it is read, or when the sale is for no car. */
  car: StaffCar | null;
  member: StaffMember | null;
}

/** For whom the sale is: a car, a member, or somebody at the counter. */
export function BuyerCard({ buyer }: { buyer: Buyer }) {
  const { car, member } = buyer;
  const owner = car?.members.find(({ id }) => id === buyer.memberId) ?? car?.members[0] ?? null;
  const name = member?.name ?? owner?.name ?? null;
  if (!buyer.carId && !buyer.memberId) {
    return (
      <Card testId="buyer">
        <View className="text-14 font-medium">不登记车辆</View>
        <View className="text-12 text-secondary">结算时出示会员码，也能用卡支付</View>
      </Card>
    );
  }
  const balance = memberBalance(member) ?? (owner?.cardTail ? owner.balanceFen : null);
  return (
    <Card testId="buyer">
      <View className="c-between c-wrap gap-2">
        <View className="c-row gap-2">
          {car && <Plate plate={car.car.plate} green={isGreen(car.car.plateKind)} />}
          <View className="text-14 font-semibold">{name ?? (car?.walkIn ? '散客' : '')}</View>
        </View>
        {balance === null ? (
          car && <Tag>未办卡</Tag>
        ) : (
          <View className="text-14">
            卡内 <View className="inline font-semibold">{yuan(balance)}</View>
          </View>
        )}
      </View>
      {car && (
        <View className="text-12 text-secondary mt-1">
          <Separated parts={[carText(car.car), `到店 ${car.visits} 次`]} />
        </View>
      )}
    </Card>
  );
}

function memberBalance(member: StaffMember | null): number | null {
  if (!member || member.cards.length === 0) return null;
  return member.cards.reduce((sum, card) => sum + card.balanceFen, 0);
}
