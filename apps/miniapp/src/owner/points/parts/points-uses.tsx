import type { PointsView } from '@cheyou/contracts';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';

export interface PointsUsesProps {
  points: PointsView;
  levelName: string | null;
  /** Points earned on the level, percent of the usual. */
  pointsPercent: number;
}

/** How points are earned, what they pay and what else can be done with them. */
export function PointsUses({ points, levelName, pointsPercent }: PointsUsesProps) {
  const { earnPerYuan, spendPerYuan, spendSharePercentMax, giftPerDayMax } = points;
  const times = levelName !== null && pointsPercent > 100;
  return (
    <>
      <SectionHead title="怎么得，怎么用" />
      <Card flush testId="points-uses">
        <Cell
          icon="plus"
          title={earnPerYuan === 0 ? '现在消费不得积分' : `实付 ¥1 得 ${String(earnPerYuan)} 分`}
          note={
            times
              ? `${levelName}按 ${String(pointsPercent / 100)} 倍算，付清后到账`
              : earnPerYuan > 0
                ? '付清后到账'
                : undefined
          }
        />
        {spendSharePercentMax > 0 && (
          <Cell
            icon="wallet"
            title={`${counted(spendPerYuan)} 分抵 ¥1`}
            note={`结算时告诉店员，每单最多抵 ${String(spendSharePercentMax)}%`}
          />
        )}
        {giftPerDayMax > 0 && (
          <Cell icon="people" title="可以送给好友" note={`每天最多送 ${counted(giftPerDayMax)} 分`} />
        )}
      </Card>
    </>
  );
}
