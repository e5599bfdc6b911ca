import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { ReasonSheet } from '../../parts/reason-sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { CouponTemplateView } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';

/** Stops issuing, or takes it up again; what is out stays good. */
export function StateSheet({ template, onClose }: { template: CouponTemplateView; onClose: () => void }) {
  const stops = template.state === 'open';
  const write = useWrite(async (reason: string) => {
    const state = stops ? 'stopped' : 'open';
    await api.put<CouponTemplateView>(`/staff/coupon-templates/${template.id}/state`, { state, reason });
    staffChanged();
    return true;
  });
  const act = async (reason: string): Promise<void> => {
    if (await write.run(reason)) onClose();
  };
  return (
    <ReasonSheet
      title={stops ? '停止发放' : '恢复发放'}
      act={stops ? '停止发放' : '恢复发放'}
      danger={stops}
      busy={write.busy}
      hint={stops ? '例如 活动结束' : '例如 活动延长'}
      note={<WriteTrouble error={write.error} />}
      testId="template-state"
      onAct={(reason) => void act(reason)}
      onClose={onClose}
    >
      {stops ? '之后不能再发、再领；会员手里的券照常可用。' : '之后又可以发给会员；设了会员自己领的，也会重新出现。'}
    </ReasonSheet>
  );
}
