import { Movements } from '@/points/movements';
import { PointsSum } from '@/points/points-sum';
import { go, useParam } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { PeopleBones } from '../parts/people-bones';
import { useWorkingShop } from '@/shell/shop';
import { Shown } from '@/shell/shown';
import { memberPointsName, useMemberPoints } from '../parts/use-member-points';

/** 会员积分: what a member has and how it came and went, as the member sees it. */
export default function MemberPointsPage() {
  const id = useParam('id');
  const shop = useWorkingShop();
  const view = useMemberPoints(id);
  return (
    <Page title="会员积分" wide testId="staff-points">
      <Shown view={view} failed="积分没能加载出来" money="积分没有变动。" bones={<PeopleBones />}>
        {(points) => (
          <>
            <PointsSum points={points} />
            <Movements
              path={`/staff/members/${id}/points`}
              name={memberPointsName(id)}
              none="还没有积分。消费付清后，这一单的积分会记在这里。"
              shopName={shop?.name ?? ''}
              onBill={(settlementId) => {
                go('/staff/receipt/index', { id: settlementId });
              }}
            />
          </>
        )}
      </Shown>
    </Page>
  );
}
