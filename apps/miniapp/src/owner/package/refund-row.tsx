import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { yuan } from '@/ui/money';
import { askStates, type RefundAsk } from '../parts/use-refund-asks';

/** A request for the refund of the card that waits or was declined; the rest is no news. */
export function RefundRow({ ask }: { ask: RefundAsk | null }) {
  if (ask?.state !== 'asked' && ask?.state !== 'declined') return null;
  return (
    <Card flush className="mt-3">
      <Cell
        icon="receipt"
        title={`退卡 ${yuan(ask.moneyFen)}`}
        side={askStates[ask.state]}
        chevron
        onTap={() => {
          go('/owner/package-refund/index', { id: ask.cardId });
        }}
        testId="package-refund-row"
      />
    </Card>
  );
}
