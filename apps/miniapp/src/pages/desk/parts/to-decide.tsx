import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { SectionHead } from '@/ui/section-head';

type Desk = components['schemas']['Desk'];

/** What waits for a decision of this person; nothing at all when nothing waits. */
export function ToDecide({ desk }: { desk: Pick<Desk, 'approvals' | 'incidents' | 'claims'> }) {
  const mayApprove = useMay('counterTopUp.approve');
  const mayResolve = useMay('incident.read');
  const mayClaim = useMay('member.claimApprove');
  const approvals = mayApprove ? desk.approvals : 0;
  const incidents = mayResolve ? desk.incidents : 0;
  const claims = mayClaim ? desk.claims : 0;
  const all = approvals + incidents + claims;
  if (all === 0) return null;
  const to = (page: string) => () => {
    go(page);
  };
  return (
    <View data-testid="to-decide">
      <SectionHead title="需要您处理" more={`${all} 项`} />
      <Card flush>
        {approvals > 0 && (
          <Cell
            icon="clock"
            iconTone="text-watch-ink"
            strong
            title={`${approvals} 笔等待第二人确认`}
            note="大额充值、反结账或退款，确认后才生效"
            chevron
            onTap={to('/staff/approvals/index')}
            testId="desk-approvals"
          />
        )}
        {incidents > 0 && (
          <Cell
            icon="warning"
            iconTone="text-urgent-ink"
            strong
            title={`${incidents} 笔收款需要核对`}
            note="微信与系统的记录不一致"
            chevron
            onTap={to('/staff/incidents/index')}
            testId="desk-incidents"
          />
        )}
        {claims > 0 && (
          <Cell
            icon="card"
            iconTone="text-watch-ink"
            strong
            title={`${claims} 位会员等待认领卡`}
            note="余额较大，核对身份后放行"
            chevron
            onTap={to('/staff/claims/index')}
            testId="desk-claims"
          />
        )}
      </Card>
    </View>
  );
}
