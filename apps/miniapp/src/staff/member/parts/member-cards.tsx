import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { CardTags } from '../../parts/card-tags';
import type { StaffMember } from '../../parts/wire';

/** The member's cards; a tap opens lots, statement and refund quote. */
export function MemberCards({ member }: { member: StaffMember }) {
  const mayRead = useMay('card.read');
  if (member.cards.length === 0) return null;
  return (
    <>
      <SectionHead title="储值卡" more={member.cards.length > 1 ? `${member.cards.length} 张` : undefined} />
      <Card flush>
        {member.cards.map((card) => (
          <Cell
            key={card.id}
            icon="card"
            strong
            title={
              <View className="c-row c-wrap gap-2">
                <View>尾号 {card.tail}</View>
                <CardTags card={card} />
              </View>
            }
            note={<Separated parts={[`本金 ${yuan(card.principalFen)}`, `赠送 ${yuan(card.bonusFen)}`]} />}
            side={mayRead ? '明细' : undefined}
            chevron={mayRead}
            {...(mayRead && {
              onTap: () => {
                go('/staff/card/index', { id: card.id });
              },
            })}
            testId={`member-card-${card.tail}`}
          />
        ))}
      </Card>
    </>
  );
}
