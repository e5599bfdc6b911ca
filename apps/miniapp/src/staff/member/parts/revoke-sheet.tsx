import { api } from '@/shell/api';
import { useWrite } from '@/shell/use-write';
import { ReasonSheet } from '../../parts/reason-sheet';
import { staffChanged } from '../../parts/staff-changed';
import type { CouponView } from '../../parts/wire';
import { WriteTrouble } from '../../parts/write-trouble';

/** Takes back a coupon that isn't used. */
export function RevokeSheet({ coupon, onClose }: { coupon: CouponView; onClose: () => void }) {
  const revoke = useWrite(async (reason: string) => {
    await api.post(`/staff/coupons/${coupon.id}/revocation`, { reason });
    staffChanged();
    return true;
  });
  const act = async (reason: string): Promise<void> => {
    if (await revoke.run(reason)) onClose();
  };
  return (
    <ReasonSheet
      title={coupon.name}
      act="收回这张券"
      danger
      busy={revoke.busy}
      hint="例如 发错人了"
      note={<WriteTrouble error={revoke.error} />}
      testId="revoke-sheet"
      onAct={(reason) => void act(reason)}
      onClose={onClose}
    >
      收回后会员不能再用这张券，会员手机上会看到已收回和原因。
    </ReasonSheet>
  );
}
