import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import type { IconName } from '@/ui/icon';
import { SectionHead } from '@/ui/section-head';

type Desk = components['schemas']['Desk'];

interface Task {
  key: string;
  may: boolean;
  count: number;
  icon: IconName;
  iconTone: string;
  words: string;
  note: string;
}

/** What waits for this person; nothing at all when nothing waits. */
export function ToDecide({ desk }: { desk: Pick<Desk, 'approvals' | 'payOuts' | 'incidents' | 'claims'> }) {
  const tasks: Task[] = [
    {
      ...{ key: 'approvals', may: useMay('counterTopUp.approve'), count: desk.approvals },
      ...{ icon: 'clock', iconTone: 'text-watch-ink', words: '笔等待第二人确认' },
      note: '充值、反结账、退款或现金差异，确认后才生效',
    },
    {
      ...{ key: 'pay-outs', may: useMay('refund.payOut'), count: desk.payOuts },
      ...{ icon: 'cash', iconTone: 'text-watch-ink', words: '笔退款待付' },
      note: '付给车主后登记凭证',
    },
    {
      ...{ key: 'incidents', may: useMay('incident.read'), count: desk.incidents },
      ...{ icon: 'warning', iconTone: 'text-urgent-ink', words: '笔收款需要核对' },
      note: '微信与系统的记录不一致',
    },
    {
      ...{ key: 'claims', may: useMay('member.claimApprove'), count: desk.claims },
      ...{ icon: 'card', iconTone: 'text-watch-ink', words: '位会员等待认领卡' },
      note: '余额较大，核对身份后放行',
    },
  ];
  const shown = tasks.filter(({ may, count }) => may && count > 0);
  if (shown.length === 0) return null;
  return (
    <View className="c-group" data-testid="to-decide">
      <SectionHead title="需要您处理" more={`${String(shown.reduce((sum, { count }) => sum + count, 0))} 项`} />
      <Card flush>
        {shown.map(({ key, count, icon, iconTone, words, note }) => (
          <Cell
            key={key}
            icon={icon}
            iconTone={iconTone}
            strong
            title={`${String(count)} ${words}`}
            note={note}
            chevron
            onTap={() => {
              go(`/staff/${key}/index`);
            }}
            testId={`desk-${key}`}
          />
        ))}
      </Card>
    </View>
  );
}
