import type { components, PointsView } from '@cheyou/contracts';
import { isPhone } from '@cheyou/domain';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { myPointsName } from '@/points/use-my-points';
import { worthOf } from '@/points/points-words';
import { api } from '@/shell/api';
import { queryClient } from '@/shell/query-client';
import { forget } from '@/shell/storage';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce, type Once } from '@/shell/use-once';
import { OutcomeNote } from '@/shell/view-parts';
import { Button } from '@/ui/button';
import { InputRow } from '@/ui/input-row';
import { counted } from '@/ui/money';
import { Pair } from '@/ui/pair';
import { Sheet } from '@/ui/sheet';
import { StateMark } from '@/ui/state-mark';

type Gift = components['schemas']['GiftInput'];

/** 送好友: to whom and how many, said once more before it goes; what was given can't be taken back. */
export function GiftSheet({ points, onClose }: { points: PointsView; onClose: () => void }) {
  const [asked, setAsked] = useState<Gift | null>(null);
  const [given, setGiven] = useState<Gift | null>(null);
  const give = useOnce<Gift, null>('givePoints', async (body, key) => {
    await api.post('/me/points/gifts', body, { key });
    setGiven(body);
    return null;
  });
  useDone(give, () => {
    forget('kept.draft.gift');
    for (const queryKey of [myPointsName, ['home']]) void queryClient.invalidateQueries({ queryKey });
  });
  if (given && give.outcome?.state === 'done') return <Given gift={given} onClose={onClose} />;
  if (asked === null) return <Form points={points} give={give} onNext={setAsked} onClose={onClose} />;
  return (
    <Confirm
      gift={asked}
      points={points}
      give={give}
      onBack={() => {
        give.clear();
        setAsked(null);
      }}
      onClose={onClose}
    />
  );
}

interface FormProps {
  points: PointsView;
  give: Once<Gift, null>;
  onNext: (gift: Gift) => void;
  onClose: () => void;
}

function Form({ points, give, onNext, onClose }: FormProps) {
  const { form, change } = useDraft('gift', { phone: '', text: '' });
  const trouble = giftTrouble(form.phone, form.text, points);
  return (
    <Sheet
      open
      title="积分送好友"
      onClose={onClose}
      closable={!give.busy}
      testId="gift-sheet"
      foot={
        <Button
          shape="wide"
          off={trouble !== null}
          busy={give.busy}
          onTap={() => {
            onNext({ phone: form.phone.trim(), points: Number(form.text) });
          }}
          testId="gift-next"
        >
          {trouble ?? '下一步'}
        </Button>
      }
    >
      <View className="-mx-4">
        <InputRow
          label="好友手机号"
          kind="number"
          value={form.phone}
          maxLength={11}
          hint="对方绑定的号码"
          onChange={(phone) => {
            change({ phone });
          }}
          testId="gift-phone"
        />
        <InputRow
          label="送多少"
          kind="number"
          value={form.text}
          maxLength={6}
          side={<View className="text-secondary">分</View>}
          onChange={(text) => {
            change({ text });
          }}
          testId="gift-points"
        />
      </View>
      <View className="text-12 text-secondary mt-3">
        可用 {counted(points.balance)} 分，每天最多送 {counted(points.giftPerDayMax)} 分
      </View>
      <OutcomeNote once={give} />
    </Sheet>
  );
}

interface ConfirmProps {
  gift: Gift;
  points: PointsView;
  give: Once<Gift, null>;
  onBack: () => void;
  onClose: () => void;
}

function Confirm({ gift, points, give, onBack, onClose }: ConfirmProps) {
  return (
    <Sheet
      open
      title="核对一下"
      onClose={onClose}
      closable={!give.busy}
      testId="gift-confirm"
      foot={
        <View className="c-row gap-3">
          <Button kind="line" shape="grow" off={give.busy} onTap={onBack} testId="gift-back">
            返回修改
          </Button>
          <Button
            shape="grow"
            busy={give.busy}
            busyLabel="正在送出"
            onTap={() => void give.run(gift)}
            testId="gift-act"
          >
            送出 {counted(gift.points)} 分
          </Button>
        </View>
      }
    >
      <Pair word="送给">{spacedPhone(gift.phone)}</Pair>
      <Pair word="积分">
        {counted(gift.points)} 分，约值 {worthOf(gift.points, points)}
      </Pair>
      <Pair word="送出后还有">{counted(points.balance - gift.points)} 分</Pair>
      <View className="text-12 text-secondary mt-3">送出后不能撤回，双方都会收到通知。</View>
      <OutcomeNote once={give} />
    </Sheet>
  );
}

function Given({ gift, onClose }: { gift: Gift; onClose: () => void }) {
  return (
    <Sheet
      open
      title="已送出"
      onClose={onClose}
      testId="gift-done"
      foot={
        <Button shape="wide" onTap={onClose} testId="gift-leave">
          完成
        </Button>
      }
    >
      <View className="text-center">
        <StateMark icon="check" tone="done" />
        <View className="text-32 font-semibold mt-2">{counted(gift.points)} 分</View>
        <View className="text-14 text-secondary">送给 {spacedPhone(gift.phone)}</View>
      </View>
    </Sheet>
  );
}

/** `138 0002 2916`. */
function spacedPhone(phone: string): string {
  return `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;
}

/** Why it can't be given yet; null when it can. What was given already today only the server knows. */
function giftTrouble(phone: string, text: string, { balance, giftPerDayMax }: PointsView): string | null {
  if (!isPhone(phone.trim())) return '请填好友的 11 位手机号';
  if (!/^[1-9]\d*$/.test(text)) return '请填送多少分';
  const wanted = Number(text);
  if (wanted > balance) return `最多有 ${counted(balance)} 分可送`;
  return wanted > giftPerDayMax ? `每天最多送 ${counted(giftPerDayMax)} 分` : null;
}
