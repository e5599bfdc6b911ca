import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { SaleView } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';

/** A wrong code tied the sale to somebody else: it becomes a walk-in's again, and its proofs and asks end. */
export function UntieSheet({ sale, onClose }: { sale: SaleView; onClose: () => void }) {
  const untie = useWrite(async () => {
    await api.remove(`/staff/sales/${sale.id}/member`);
    staffChanged();
    return true;
  });
  const act = async (): Promise<void> => {
    if (await untie.run()) onClose();
  };
  return (
    <ConfirmSheet open title="换会员" act="解除会员" busy={untie.busy} onAct={() => void act()} onClose={onClose}>
      这张单会变回散客单，{sale.memberName ?? '这位会员'}
      的卡没有扣款，项目保留。之后可以重新核验会员码，或按散客结算。
      <WriteTrouble error={untie.error} />
    </ConfirmSheet>
  );
}
