import type { PointsMovementView } from '@cheyou/contracts';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { api } from '@/shell/api';
import { useRemoteList, type PageOf } from '@/shell/use-remote-list';
import { Failed } from '@/shell/view-parts';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { ListEnd } from '@/ui/list-end';
import { SectionHead } from '@/ui/section-head';
import { Separated } from '@/ui/separated';
import { RowBones, Waiting } from '@/ui/skeleton';
import { nearDayClock } from '@/ui/when';
import { debtWords, movementTitle, signedPoints } from './points-words';

export interface MovementsProps {
  /** `/me/points` or `/staff/members/…/points`. */
  path: string;
  /** Names the reading; what makes points stale begins with the same words. */
  name: readonly string[];
  /** Opens the bill behind a movement. */
  onBill: (settlementId: string) => void;
  /** The only shop whose bills can be opened, by its name; every shop's without. */
  shopName?: string | undefined;
  /** Somebody to ask, beside a failure. */
  help?: ReactNode;
  /** Said while there is no movement yet. */
  none: string;
}

/** How points came and went, newest first, page by page. */
export function Movements({ path, name, onBill, shopName, help, none }: MovementsProps) {
  const view = useRemoteList<PointsMovementView, PageOf<PointsMovementView>>({
    key: [...name, 'movements'],
    read: (cursor) => api.get<PageOf<PointsMovementView>>(`${path}/movements`, { cursor }),
  });
  const body = () => {
    switch (view.state) {
      case 'waiting':
        return (
          <Waiting>
            <RowBones rows={4} />
          </Waiting>
        );
      case 'failed':
        return <Failed view={view} title="积分明细没能加载出来" money="积分没有变动。" side={help} />;
      case 'empty':
        return <Card className="text-14 text-secondary text-center">{none}</Card>;
      case 'ready':
        return (
          <>
            <Card flush>
              {view.data.items.map((movement) => (
                <MovementRow key={movement.id} movement={movement} onBill={onBill} shopName={shopName} />
              ))}
            </Card>
            <ListEnd {...view.data.end} words="以上是全部积分明细" />
          </>
        );
    }
  };
  return (
    <>
      <SectionHead title="收支明细" />
      {body()}
    </>
  );
}

interface MovementRowProps extends Pick<MovementsProps, 'onBill' | 'shopName'> {
  movement: PointsMovementView;
}

function MovementRow({ movement, onBill, shopName = movement.shopName }: MovementRowProps) {
  const { settlementId, points } = movement;
  return (
    <Cell
      shape="top"
      {...(settlementId !== null &&
        shopName === movement.shopName && {
          onTap: () => {
            onBill(settlementId);
          },
        })}
      testId={`points-movement-${movement.id}`}
    >
      <View className="c-cell-body">
        <View className="c-between items-start">
          <View className="text-14 font-medium min-w-0">
            <Separated parts={movementTitle(movement)} />
          </View>
          {points !== 0 && (
            <Text className={`text-16 font-semibold c-nowrap ${points > 0 ? 'text-good-ink' : ''}`}>
              {signedPoints(points)}
            </Text>
          )}
        </View>
        <View className="text-12 text-secondary mt-0.5">
          <Separated parts={[nearDayClock(movement.at), movement.shopName, debtWords(movement), movement.reason]} />
        </View>
      </View>
    </Cell>
  );
}
