import type { Home } from '@cheyou/contracts';
import { goInstead } from '@/shell/navigation';
import { counted } from '@/ui/money';
import { Segment } from '@/ui/pills';
import { useMyHome } from './use-my-home';

export type RightsTab = 'packages' | 'points' | 'coupons';

/** 我的权益: packages, points and coupons stand beside each other, each with how much there is of it. */
export function RightsTabs({ tab }: { tab: RightsTab }) {
  const view = useMyHome();
  const home = view.state === 'ready' ? view.data : null;
  return (
    <Segment
      choices={[
        { key: 'packages', label: labelled('套餐', home && packageCount(home.packages)) },
        { key: 'points', label: labelled('积分', home && home.points.balance) },
        { key: 'coupons', label: labelled('优惠券', home && home.coupons.usable) },
      ]}
      picked={tab}
      onPick={(key) => {
        // In its place: back leads out of all three.
        if (key !== tab) goInstead(`/owner/${key}/index`);
      }}
    />
  );
}

const labelled = (word: string, count: number | null): string => (count === null ? word : `${word} ${counted(count)}`);

/** An annual pass has no uses to count: then cards are counted. */
function packageCount({ usesLeft, cards }: Home['packages']): number {
  return usesLeft > 0 ? usesLeft : cards;
}
