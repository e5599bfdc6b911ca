import { View } from '@tarojs/components';
import { useState } from 'react';
import { TopUpAmounts } from '@/card/top-up-amounts';
import { TopUpArrives } from '@/card/top-up-arrives';
import { TopUpRoom } from '@/card/top-up-room';
import { api } from '@/shell/api';
import { Page } from '@/shell/page';
import { useDone } from '@/shell/use-done';
import { useDraft } from '@/shell/use-draft';
import { useOnce } from '@/shell/use-once';
import { OutcomeNote, StaleNote } from '@/shell/view-parts';
import { ActionBar } from '@/ui/action-bar';
import { Button } from '@/ui/button';
import { yuan } from '@/ui/money';
import { staffChanged } from '../../parts/staff-changed';
import { ToldTerms } from '../../parts/told-terms';
import { useMember } from '../../parts/use-member';
import type { CounterTopUp, TopUpOptions } from '../../parts/wire';
import { counterPlan, type CounterChoice, type CounterPlan } from '../counter-choice';
import { HowPaid } from './how-paid';

interface TakeBody {
  cardId: string | null;
  tierId: string | null;
  amountFen: number;
  method: CounterTopUp['method'];
  receivedFen: number | null;
  termsVersion: string;
}

export interface TopUpFormProps {
  memberId: string;
  options: TopUpOptions;
  staleSince: number | null;
  onTaken: (topUp: CounterTopUp) => void;
}

/** Amount, way of paying, the terms, one button with the amount. */
export function TopUpForm({ memberId, options, staleSince, onTaken }: TopUpFormProps) {
  const [now] = useState(() => new Date());
  const [told, setTold] = useState(false);
  const { form, change, discard } = useDraft<CounterChoice>(`staff.top-up.${memberId}`, {
    tierId: null,
    ownText: '',
    method: 'cash',
    receivedText: '',
  });
  const result = counterPlan(options, form, now);
  const take = useOnce<TakeBody, CounterTopUp>(`counterTopUp.${memberId}`, (body, key) =>
    api.post(`/staff/members/${memberId}/top-ups`, body, { key }),
  );
  useDone(take, (topUp) => {
    discard();
    staffChanged();
    onTaken(topUp);
  });
  const submit = (): void => {
    if (result.plan) void take.run(bodyOf(options, form, result));
  };
  const reason = reasonOff(result, told, staleSince !== null, take.unfinished !== null);
  return (
    <Page
      title="柜台充值"
      wide
      testId="counter-top-up"
      bar={<TakeBar reason={reason} amountFen={result.amountFen} busy={take.busy} onTap={submit} />}
    >
      <StaleNote since={staleSince} />
      <WhoseCard memberId={memberId} />
      <TopUpRoom options={options} comingFen={result.plan ? result.amountFen : 0} />
      <TopUpAmounts options={options} wish={form} trouble={result.trouble} onChange={change} />
      <HowPaid choice={form} result={result} onChange={change} />
      <TopUpArrives options={options} plan={result.plan} />
      <ToldTerms terms={options.terms} told={told} onTold={setTold} />
      <OutcomeNote once={take} />
    </Page>
  );
}

interface TakeBarProps {
  /** Why not yet; null when it can be taken. */
  reason: string | null;
  amountFen: number;
  busy: boolean;
  onTap: () => void;
}

function TakeBar({ reason, amountFen, busy, onTap }: TakeBarProps) {
  return (
    <ActionBar>
      <Button shape="grow" busy={busy} busyLabel="正在入账" off={reason !== null} onTap={onTap} testId="take">
        {reason ?? `已收 ${yuan(amountFen)}，入账`}
      </Button>
    </ActionBar>
  );
}

/** An amount of the member's own names no tier: the server finds the one it reaches. */
function bodyOf(options: TopUpOptions, choice: CounterChoice, { amountFen, plan, receivedFen }: CounterPlan): TakeBody {
  return {
    cardId: options.card?.id ?? null,
    tierId: choice.ownText === '' ? (plan?.tierId ?? null) : null,
    amountFen,
    method: choice.method,
    receivedFen,
    termsVersion: options.terms.version,
  };
}

/** What stands in the way; it is said on the button itself. */
function reasonOff({ plan, trouble }: CounterPlan, told: boolean, stale: boolean, unfinished: boolean): string | null {
  if (stale) return '网络恢复后可以充值';
  if (unfinished) return '先查询上一次的结果';
  if (trouble) return '请改金额';
  if (!plan) return '请选择金额';
  return told ? null : '请先向车主说明章程';
}

function WhoseCard({ memberId }: { memberId: string }) {
  const view = useMember(memberId);
  if (view.state !== 'ready') return null;
  const { name, phone } = view.data;
  return (
    <View className="c-between text-14 mb-3" data-testid="top-up-member">
      <View className="font-semibold">{name ?? '未留姓名'}</View>
      <View className="text-secondary-page">{phone ?? '未留手机号'}</View>
    </View>
  );
}
