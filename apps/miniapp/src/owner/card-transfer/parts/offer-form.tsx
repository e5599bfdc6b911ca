import { isPhone } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shell/api';
import { forget } from '@/shell/storage';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConfirmSheet } from '@/ui/confirm-sheet';
import { InputRow } from '@/ui/input-row';
import { cardsChanged } from '../../parts/cards-changed';
import type { Transfer } from './transfer-row';

/** What is offered, and what is said of it before. */
interface Offered {
  path: string;
  once: string;
  /** On the button, and on the one that does it. */
  act: string;
  start: string;
  whatGoesOver: string;
}

const verified = '对方要先在小程序里验证过这个号码。三天内在手机上确认后，';

export const offerOfCard = (cardId: string): Offered => ({
  path: `/me/cards/${cardId}/transfers`,
  once: `offerCard.${cardId}`,
  act: '转让卡内全部余额',
  start: '发起转让',
  whatGoesOver: `${verified}剩余本金和赠送金一起转过去，到期日不变；您的卡和流水仍归您。家人代付的权限不会带过去。`,
});

export const offerOfPackage = (cardId: string): Offered => ({
  path: `/me/service-cards/${cardId}/transfers`,
  once: `offerServiceCard.${cardId}`,
  act: '转赠整张卡',
  start: '发起转赠',
  whatGoesOver: `${verified}这张卡连同剩下的次数或工时归对方，到期日和约定不变；绑定的车会解除，您以前的消费记录仍归您。以后退卡，钱付给对方，您购卡得的积分会收回。`,
});

/** To whom: nothing goes over before that person has said yes too. */
export function OfferForm({ what, off }: { what: Offered; off: boolean }) {
  const { form, change } = useDraft('transfer', { phone: '' });
  const [asking, setAsking] = useState(false);
  const offer = useOnce<{ phone: string }, Transfer>(what.once, (body, key) => api.post(what.path, body, { key }));
  useDone(offer, () => {
    forget('kept.draft.transfer');
    setAsking(false);
    cardsChanged();
  });
  const phone = form.phone.trim();
  const trouble = isPhone(phone) ? null : '请填对方的 11 位手机号';
  return (
    <>
      <Card flush>
        <InputRow
          label="对方手机号"
          kind="number"
          value={form.phone}
          maxLength={11}
          hint="11 位手机号"
          onChange={(next) => {
            change({ phone: next });
          }}
          testId="transfer-phone"
        />
      </Card>
      <View className="mt-3">
        <Button
          shape="wide"
          off={off || trouble !== null}
          busy={offer.busy}
          onTap={() => {
            setAsking(true);
          }}
          testId="transfer-next"
        >
          {trouble ?? what.act}
        </Button>
      </View>
      <View className="text-12 text-secondary-page mt-2">{what.whatGoesOver}</View>
      <OutcomeNote once={offer} />
      <ConfirmSheet
        open={asking}
        title="核对对方手机号"
        act={what.start}
        busy={offer.busy}
        onAct={() => void offer.run({ phone })}
        onClose={() => {
          setAsking(false);
        }}
      >
        转给 {phone.slice(0, 3)} {phone.slice(3, 7)} {phone.slice(7)}。对方确认前您可以撤回，也可以继续消费。
        <OutcomeNote once={offer} />
      </ConfirmSheet>
    </>
  );
}
