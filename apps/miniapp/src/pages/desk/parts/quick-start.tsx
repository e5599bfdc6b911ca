import { go } from '@/shell/navigation';
import { useMay } from '@/shell/session';
import { Quick, type QuickAction } from '@/ui/quick';

/** The ways to begin that this role has. */
export function QuickStart({ off, onTopUp }: { off: boolean; onTopUp: () => void }) {
  const maySell = useMay('sale.create');
  const mayOpen = useMay('member.create');
  const mayTopUp = useMay('counterTopUp.create');
  const maySee = useMay('sales.day');
  const to = (page: string) => () => {
    go(page);
  };
  const actions: (QuickAction & { may: boolean })[] = [
    { may: maySell, key: 'sale', icon: 'receipt', word: '快捷结算', off, onTap: to('/staff/sale/index') },
    { may: mayOpen, key: 'new-member', icon: 'card', word: '开卡', off, onTap: to('/staff/new-member/index') },
    { may: mayTopUp, key: 'top-up', icon: 'wallet', word: '充值', off, onTap: onTopUp },
    { may: maySee, key: 'day', icon: 'chart', word: '今日', onTap: to('/staff/day/index') },
  ];
  const shown = actions.filter(({ may }) => may);
  return shown.length > 0 ? <Quick actions={shown} /> : null;
}
