import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { Avatar } from '@/ui/avatar';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import type { StaffCar } from '../../parts/wire';

/** The owner first, then whoever drives the car. */
export function CarPeople({ found }: { found: StaffCar }) {
  if (found.members.length === 0) return null;
  return (
    <>
      <SectionHead title="车主与用车人" />
      <Card flush>
        {found.members.map((member) => (
          <Cell
            key={member.id}
            chevron
            onTap={() => {
              go('/staff/member/index', { id: member.id });
            }}
            testId={`car-member-${member.id}`}
          >
            <Avatar name={member.name} />
            <View className="c-cell-body">
              <View className="c-row gap-2">
                <View className="text-14 font-semibold">{member.name ?? '未留姓名'}</View>
                {!member.claimed && <Tag tone="watch">未绑微信</Tag>}
              </View>
              <View className="c-cell-note">
                <Separated parts={[member.phoneMasked, member.cardTail && `尾号 ${member.cardTail}`]} />
              </View>
            </View>
            <View className="text-14 font-semibold">{member.cardTail ? yuan(member.balanceFen) : '未办卡'}</View>
          </Cell>
        ))}
      </Card>
    </>
  );
}
