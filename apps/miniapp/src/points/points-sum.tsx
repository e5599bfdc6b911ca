import type { PointsView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Barline } from '@/ui/bars';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { counted } from '@/ui/money';
import { Note } from '@/ui/note';
import { SectionHead } from '@/ui/section-head';
import { nearDay } from '@/ui/when';
import { lapseGroups } from './lapse-groups';
import { worthOf } from './points-words';

/** What may be spent, what it is worth and when it lapses; what is frozen or owed is said beside it. */
export function PointsSum({ points, children }: { points: PointsView; children?: ReactNode }) {
  const [now] = useState(Date.now);
  const { balance, frozen, debt } = points;
  const groups = lapseGroups(points, now);
  return (
    <>
      <Card testId="points-sum">
        <View className="c-between">
          <View className="min-w-0">
            <View className="text-14 text-secondary">可用积分</View>
            <View className="text-32 font-semibold" data-testid="points-balance">
              {counted(balance)}
            </View>
            {balance > 0 && <View className="text-12 text-secondary">约可抵 {worthOf(balance, points)}</View>}
          </View>
          {children}
        </View>
        {groups.length > 0 && (
          <View className="mt-3" data-testid="points-lapse">
            <Barline whole={balance + frozen} parts={groups} />
            <View className="c-between c-wrap text-12 text-secondary mt-2">
              {groups.map(({ paint, value, words }) => (
                <View key={paint} className={paint === 'watch' ? 'text-watch-ink' : ''}>
                  {counted(value)} 分 {words}
                </View>
              ))}
            </View>
          </View>
        )}
      </Card>
      {frozen > 0 && (
        <Note tone="grey" icon="clock" className="mt-3" testId="points-frozen">
          另有 {counted(frozen)} 分还没生效，到时自动变为可用
        </Note>
      )}
      {debt > 0 && (
        <Note tone="watch" icon="info" className="mt-3" testId="points-debt">
          欠 {counted(debt)} 分：退款要扣回的积分已经用掉，下次获得的积分先补上
        </Note>
      )}
      {points.toLapse.length > 2 && <Lapses lapses={points.toLapse} now={now} />}
    </>
  );
}

const firstLapses = 4;

/** Day by day, where the bar has no room for all of them. */
function Lapses({ lapses, now }: { lapses: PointsView['toLapse']; now: number }) {
  const [all, setAll] = useState(false);
  const shown = all ? lapses : lapses.slice(0, firstLapses);
  return (
    <>
      <SectionHead title="到期明细" more={`共 ${lapses.length} 批`} />
      <Card flush>
        {shown.map(({ on, points }) => (
          <Cell key={on} title={`${nearDay(on, now)} 到期`} side={`${counted(points)} 分`} />
        ))}
        {shown.length < lapses.length && (
          <View
            className="c-more"
            onClick={() => {
              setAll(true);
            }}
            data-testid="lapses-all"
          >
            看全部
          </View>
        )}
      </Card>
    </>
  );
}
