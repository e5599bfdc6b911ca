import type { ServiceCardView } from '@cheyou/contracts';
import { go } from '@/shell/navigation';
import { Card } from '@/ui/card';
import { Cell } from '@/ui/cell';
import { useOfferedPackages } from '../parts/use-package-transfers';

/** To give the card to another member, or what came of that so far; nothing where it was sold as one's own. */
export function GiveRow({ card, open }: { card: ServiceCardView; open: boolean }) {
  const waiting = useOfferedPackages().find((one) => one.cardId === card.id && one.direction === 'out');
  if (!card.transferable || !open || (card.state !== 'active' && !waiting)) return null;
  return (
    <Card flush className="mt-3">
      <Cell
        icon="people"
        title="转赠"
        side={waiting ? `等 ${waiting.otherName} 确认` : '转给其他会员'}
        chevron
        onTap={() => {
          go('/owner/card-transfer/index', { package: card.id });
        }}
        testId="package-give"
      />
    </Card>
  );
}
