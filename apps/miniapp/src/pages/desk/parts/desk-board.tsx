import type { components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { useWorkingShop } from '@/shell/shop';
import { useRemote } from '@/shell/use-remote';
import { Failed, StaleNote } from '@/shell/view-parts';
import { Chips, type Chip } from '@/ui/chips';
import { counted, shortYuan, yuan } from '@/ui/money';
import { SectionHead } from '@/ui/section-head';
import { Bone, ChipsBones, RowBones, Waiting } from '@/ui/skeleton';
import { dayName } from '@/ui/when';
import { ManageRows } from './manage-rows';
import { OpenSales } from './open-sales';
import { QuickStart } from './quick-start';
import { ToDecide } from './to-decide';

type Desk = components['schemas']['Desk'];

/** Open sales follow the owners' phones at this pace. */
const deskPaceMs = 10_000;

/** What stands under the field: ways to begin, today's figures, sales that wait, decisions that wait. */
export function DeskBoard({ onTopUp }: { onTopUp: () => void }) {
  const shop = useWorkingShop();
  const view = useRemote({
    key: ['staff', 'desk', shop?.id],
    read: () => api.get<Desk>('/staff/desk'),
    every: deskPaceMs,
  });
  return (
    <>
      {view.state === 'ready' && view.staleSince !== null && (
        <View className="mt-3">
          <StaleNote since={view.staleSince} />
        </View>
      )}
      <View className="mt-3">
        <QuickStart off={view.state === 'ready' && view.staleSince !== null} onTopUp={onTopUp} />
      </View>
      {view.state === 'waiting' && <BoardBones />}
      {view.state === 'failed' && (
        <View className="mt-6">
          <Failed view={view} title="今日看板没能加载出来" money="已经完成的收款不受影响。" />
        </View>
      )}
      {view.state === 'ready' && <Board desk={view.data} />}
    </>
  );
}

function Board({ desk }: { desk: Desk }) {
  return (
    <View className="c-columns desk-board">
      <View className="c-column-main">
        <SectionHead title="今日看板" more={dayName(desk.on)} />
        <Today on={desk.on} sums={desk.sums} />
        <OpenSales sales={desk.openSales} />
      </View>
      <View className="c-column-side">
        <ToDecide desk={desk} />
        <ManageRows />
      </View>
    </View>
  );
}

function Today({ on, sums }: Pick<Desk, 'on' | 'sums'>) {
  const mayOpen = useMay('sales.day');
  const open = (): void => {
    go('/staff/day/index', { on });
  };
  const chip = (key: string, word: string, figure: string, foot: string): Chip => {
    return { key, word, figure, foot, ...(mayOpen && { onTap: open }) };
  };
  return (
    <Chips
      words="below"
      figures="m"
      chips={[
        chip('cash-in', '收银', yuan(sums.cashInFen), `含充值 ${whole(sums.topUpFen)}`),
        chip('prepaid', '储值消费', yuan(sums.prepaidFen), `共 ${counted(sums.count)} 单`),
        chip('visits', '到店', counted(sums.visits), `新会员 ${counted(sums.newMembers)}`),
      ]}
    />
  );
}

/** Small print: whole yuan lose their zeros. */
function whole(fen: number): string {
  return `¥${shortYuan(fen)}`;
}

function BoardBones() {
  return (
    <Waiting>
      <View className="mt-6 mb-2">
        <Bone width={72} height={18} />
      </View>
      <ChipsBones />
      <View className="mt-6 mb-2">
        <Bone width={56} height={18} />
      </View>
      <RowBones rows={3} />
    </Waiting>
  );
}
