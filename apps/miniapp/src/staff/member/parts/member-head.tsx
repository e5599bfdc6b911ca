import { isPhone, type UseUnit } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { leftOf, unitOf } from '@/service-cards/card-words';
import { figureOf } from '@/ui/use-words';
import { callPhone } from '@/shell/call-phone';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips, type Chip } from '@/ui/chips';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Separated } from '@/ui/separated';
import { Tag } from '@/ui/tag';
import { useCoupons, useServiceCards } from '../../parts/use-holdings';
import { useMemberLevel } from '../../parts/use-member-points';
import type { ServiceCardView, StaffMember } from '../../parts/wire';

/** Name, phone, tags and three figures. */
export function MemberHead({ member }: { member: StaffMember }) {
  const level = useMemberLevel(member.id);
  const cards = useServiceCards(member.id);
  const coupons = useCoupons(member.id);
  const held = cards.state === 'ready' ? cards.data : null;
  const balanceFen = member.cards.reduce((sum, card) => sum + card.balanceFen, 0);
  return (
    <>
      <Card testId="member-head">
        <View className="pb-1">
          <View className="c-row gap-3">
            <Avatar name={member.name} size="l" />
            <View className="c-grow">
              <View className="c-row c-wrap gap-2">
                <View className="text-20 font-semibold">{member.name ?? '未留姓名'}</View>
                {level.state === 'ready' && level.data.level && <Tag tone="gold">{level.data.level.name}</Tag>}
              </View>
              <View className="text-12 text-secondary">
                <Separated parts={[member.phone ?? '未留手机号', `${member.memberSince.slice(0, 10)} 加入`]} />
              </View>
            </View>
            <Call phone={member.phone} />
          </View>
          <MemberTags member={member} />
          <View className="text-12 text-secondary mt-2" data-testid="member-spent">
            <Separated
              parts={[`近一年消费 ${yuan(member.spentYearFen)}`, `平均客单 ${yuan(member.averageTicketFen)}`]}
            />
          </View>
          {member.oldCardNumbers.length > 0 && (
            <View className="text-12 text-secondary" data-testid="member-old-cards">
              原系统卡号 {member.oldCardNumbers.join('、')}
            </View>
          )}
        </View>
        <Chips
          look="inset"
          figures="m"
          chips={[
            { key: 'balance', word: '卡内余额', figure: member.cards.length > 0 ? yuan(balanceFen) : '未办卡' },
            ...(held === null ? [] : usesChips(held)),
            ...(coupons.state === 'ready'
              ? [{ key: 'coupons', word: '优惠券', figure: String(coupons.data.usable.length), unit: '张' }]
              : []),
          ]}
        />
      </Card>
      {member.note && (
        <Note tone="grey" icon="message" className="mt-3" testId="member-note">
          {member.note}
        </Note>
      )}
    </>
  );
}

/** Uses left on all cards that can be used, and labour hours where somebody has some; a pass has no count. */
function usesChips(cards: readonly ServiceCardView[]): Chip[] {
  const usable = cards.filter(({ state, lapsed }) => state === 'active' && !lapsed);
  const sum = (unit: UseUnit): number =>
    usable.filter((card) => unitOf(card) === unit).reduce((left, card) => left + (leftOf(card) ?? 0), 0);
  const hours = sum('labourTenths');
  return [
    { key: 'uses', word: '套餐', figure: String(sum('times')), unit: '次' },
    ...(hours === 0 ? [] : [{ key: 'hours', word: '工时', figure: figureOf('labourTenths', hours) }]),
  ];
}

function Call({ phone }: { phone: string | null }) {
  if (!phone || !isPhone(phone)) return null;
  return (
    <Button
      kind="sub"
      small
      shape="square"
      icon="phone"
      onTap={() => {
        void callPhone(phone);
      }}
      testId="member-call"
    />
  );
}

function MemberTags({ member }: { member: StaffMember }) {
  return (
    <View className="c-row c-wrap gap-2 mt-3">
      {member.named ? <Tag tone="good">已实名</Tag> : <Tag>未实名</Tag>}
      {!member.wechatBound && <Tag tone="watch">未绑微信</Tag>}
    </View>
  );
}
