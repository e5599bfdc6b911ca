import type { PointsView } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { faceOf, myPointsName, useMyLevel, useMyPoints } from '@/points/use-my-points';
import { Movements } from '@/points/movements';
import { PointsSum } from '@/points/points-sum';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { Failed, StaleNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Note } from '@/ui/note';
import { Bone, CardBones, RowBones, Waiting } from '@/ui/skeleton';
import { CallShop } from '../parts/call-shop';
import { RightsTabs } from '../parts/rights-tabs';
import { GiftSheet } from './parts/gift-sheet';
import { PointsUses } from './parts/points-uses';

/** 积分: what there is and until when, how it is earned and spent, and how it came and went. */
export default function PointsPage() {
  const view = useMyPoints();
  const [giving, setGiving] = useState(false);
  const points = view.state === 'ready' ? view.data : null;
  const body = () => {
    switch (view.state) {
      case 'waiting':
      case 'empty':
        return <PointsBones />;
      case 'failed':
        return <Failed view={view} title="积分没能加载出来" money="您的积分没有变动。" side={<CallShop />} />;
      case 'ready':
        return (
          <PointsReady
            points={view.data}
            staleSince={view.staleSince}
            onGive={() => {
              setGiving(true);
            }}
          />
        );
    }
  };
  return (
    <Page
      title="我的权益"
      testId="points"
      over={
        giving &&
        points && (
          <GiftSheet
            points={points}
            onClose={() => {
              setGiving(false);
            }}
          />
        )
      }
    >
      <RightsTabs tab="points" />
      <View className="mt-3">{body()}</View>
    </Page>
  );
}

interface PointsReadyProps {
  points: PointsView;
  staleSince: number | null;
  onGive: () => void;
}

function PointsReady({ points, staleSince, onGive }: PointsReadyProps) {
  const level = useMyLevel();
  const percent = level.state === 'ready' ? (level.data.level?.pointsPercent ?? 100) : 100;
  return (
    <>
      <StaleNote since={staleSince} />
      <PointsSum points={points}>
        {points.giftPerDayMax > 0 && points.balance > 0 && (
          <Button kind="sub" off={staleSince !== null} onTap={onGive} testId="points-give">
            送好友
          </Button>
        )}
      </PointsSum>
      <PointsUses points={points} levelName={faceOf(level)?.levelName ?? null} pointsPercent={percent} />
      <Movements
        path="/me/points"
        name={myPointsName}
        help={<CallShop />}
        none="还没有积分。到店消费付清后，这一单的积分会记在这里。"
        onBill={(id) => {
          go('/owner/receipt/index', { id });
        }}
      />
      <Note tone="grey" className="mt-3">
        赠送金、优惠券与积分抵扣的部分不产生积分。如遇退款，已得积分会相应扣回。
      </Note>
    </>
  );
}

function PointsBones() {
  return (
    <Waiting>
      <CardBones />
      <View className="mt-6 mb-2">
        <Bone width={108} height={18} />
      </View>
      <RowBones rows={2} icon />
      <View className="mt-6 mb-2">
        <Bone width={72} height={18} />
      </View>
      <RowBones rows={4} />
    </Waiting>
  );
}
