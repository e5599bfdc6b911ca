import { View } from '@tarojs/components';
import { LevelCard } from '@/points/level-card';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { nearDay } from '@/ui/when';
import { Shown } from '@/shell/shown';
import { useMemberLevel, useMemberPoints } from '../../parts/use-member-points';
import type { PointsView } from '../../parts/wire';

/** The member's points, and how far the next level is; managers may give or take points here. */
export function MemberPoints({ memberId, onAdjust }: { memberId: string; onAdjust: () => void }) {
  const mayRead = useMay('points.readOfMember');
  const mayAdjust = useMay('points.adjust');
  const points = useMemberPoints(memberId);
  const level = useMemberLevel(memberId);
  if (!mayRead) return null;
  return (
    <>
      <SectionHead title="积分与等级" />
      <Shown view={points} failed="积分没能加载出来" money="积分没有变动。">
        {(data) => (
          <Card flush>
            <Cell
              icon="star"
              strong
              title={`${counted(data.balance)} 分`}
              note={<Separated parts={asideOf(data)} />}
              side="明细"
              chevron
              onTap={() => {
                go('/staff/points/index', { id: memberId });
              }}
              testId="member-points"
            />
            {mayAdjust && (
              <Cell
                icon="edit"
                title="调整积分"
                note="送出或扣回，要写原因"
                chevron
                onTap={onAdjust}
                testId="points-adjust"
              />
            )}
          </Card>
        )}
      </Shown>
      {level.state === 'ready' && (
        <View className="mt-3">
          <LevelCard view={level.data} />
        </View>
      )}
    </>
  );
}

function asideOf({ frozen, debt, toLapse: [next] }: PointsView): (string | false)[] {
  const aside = [
    frozen > 0 && `${counted(frozen)} 分还没生效`,
    debt > 0 && `欠 ${counted(debt)} 分`,
    next !== undefined && `${counted(next.points)} 分 ${nearDay(next.on)} 到期`,
  ];
  return aside.some(Boolean) ? aside : ['可用积分'];
}
