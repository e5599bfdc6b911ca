import { sentenceFor, type components } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { benefitWords } from '@/coupons/coupon-words';
import { api } from '@/shell/api';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Cell } from '@/ui/cell';
import { Check } from '@/ui/check';
import { InputRow } from '@/ui/input-row';
import { Note } from '@/ui/note';
import { Separated } from '@/ui/separated';
import { Sheet } from '@/ui/sheet';
import { Shown } from '@/shell/shown';
import { staffChanged } from '../../parts/staff-changed';
import { useCouponTemplates } from '../../parts/use-coupon-templates';
import type { CouponTemplateView, StaffMember } from '../../parts/wire';

type GrantsView = components['schemas']['GrantsView'];

interface GiveBody {
  templateId: string;
  reason: string;
}

/** Gives this member one coupon of those that are issued now. */
export function GiveCouponSheet({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const [picked, setPicked] = useState<CouponTemplateView | null>(null);
  const [reason, setReason] = useState('');
  const { give, refused } = useGive(member.id, onClose);
  const trouble = picked === null ? '请选一种券' : reason.trim() === '' ? '请写原因' : null;
  return (
    <Sheet
      open
      title="发一张券"
      onClose={onClose}
      closable={!give.busy}
      testId="give-coupon-sheet"
      foot={
        <Button
          shape="wide"
          busy={give.busy}
          off={trouble !== null || give.unfinished !== null}
          onTap={() => {
            if (picked) void give.run({ templateId: picked.id, reason: reason.trim() });
          }}
          testId="give-coupon-act"
        >
          {trouble ?? `发给${member.name ?? '这位会员'}`}
        </Button>
      }
    >
      <Templates picked={picked} onPick={setPicked} />
      <View className="-mx-4">
        <InputRow
          label="原因"
          needed
          value={reason}
          hint="例如 等待超时致歉"
          maxLength={120}
          onChange={setReason}
          testId="give-coupon-reason"
        />
      </View>
      {refused !== null && !give.busy && (
        <Note tone="watch" icon="warning" className="mt-3" testId="give-coupon-refused">
          {refused}
        </Note>
      )}
      <OutcomeNote once={give} />
    </Sheet>
  );
}

/** The write, and why nothing was given when the server gave nothing. */
function useGive(memberId: string, onGiven: () => void) {
  const [refused, setRefused] = useState<string | null>(null);
  const give = useOnce<GiveBody, GrantsView>(`giveCoupon.${memberId}`, ({ templateId, reason }, key) =>
    api.post(`/staff/coupon-templates/${templateId}/grants`, { memberIds: [memberId], reason }, { key }),
  );
  useDone(give, ({ issued, results: [result] }) => {
    staffChanged();
    if (issued > 0) onGiven();
    else setRefused(result?.refused ? sentenceFor(result.refused) : '没有发出去，请再试一次。');
  });
  return { give, refused };
}

interface TemplatesProps {
  picked: CouponTemplateView | null;
  onPick: (template: CouponTemplateView) => void;
}

function Templates({ picked, onPick }: TemplatesProps) {
  const view = useCouponTemplates();
  return (
    <Shown view={view} failed="优惠券没能加载出来" empty={<View className="text-14">还没有优惠券，请老板先添加</View>}>
      {(templates) => (
        <View className="-mx-4">
          {templates
            .filter(({ state }) => state === 'open')
            .map((template) => (
              <Cell
                key={template.id}
                strong
                title={template.name}
                note={
                  <Separated
                    parts={[
                      benefitWords(template.benefit),
                      template.left !== null && `还剩 ${String(template.left)} 张`,
                    ]}
                  />
                }
                side={<Check on={picked?.id === template.id} />}
                onTap={() => {
                  onPick(template);
                }}
                testId={`give-${template.name}`}
              />
            ))}
        </View>
      )}
    </Shown>
  );
}
