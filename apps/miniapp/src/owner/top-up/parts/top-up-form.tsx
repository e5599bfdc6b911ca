import type { PaymentOrderView, TopUpOptions } from '@cheyou/contracts';
import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { plannedTopUp, type PlannedTopUp } from '@/card/planned-top-up';
import { TopUpAmounts } from '@/card/top-up-amounts';
import { TopUpArrives } from '@/card/top-up-arrives';
import { TopUpRoom } from '@/card/top-up-room';
import { api } from '@/shell/api';
import { go } from '@/shell/navigation';
import { Page } from '@/shell/page';
import { useDone } from '@/shell/use-done';
import { useOnce } from '@/shell/use-once';
import { useRemote } from '@/shell/use-remote';
import { Failed, OutcomeNote, StaleNote } from '@/shell/view-parts';
import { insideWechat } from '@/shell/wechat-sign-in';
import { ActionBar } from '@/ui/action-bar';
import { Button, TextButton } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { yuan } from '@/ui/money';
import { Note } from '@/ui/note';
import { Bone, CardBones, Waiting } from '@/ui/skeleton';
import { useFirstConsent } from '../../parts/use-first-consent';
import { useTopUpChoice, type TopUpChoice } from '../use-top-up-choice';
import { TermsPoints } from './terms-points';
import { TextSheet } from './text-sheet';

interface TopUpBody {
  tierId: string | null;
  amountFen: number;
  productVersion: string;
  termsVersion: string;
}

/** Choose an amount, read what it brings, accept the terms, pay. */
export function TopUpForm({ onOrder }: { onOrder: (order: PaymentOrderView) => void }) {
  const view = useRemote({ key: ['top-up-options'], read: () => api.get<TopUpOptions>('/me/top-up-options') });
  switch (view.state) {
    case 'waiting':
    case 'empty':
      return (
        <Page title="充值" testId="top-up">
          <FormBones />
        </Page>
      );
    case 'failed':
      return (
        <Page title="充值" testId="top-up">
          <Failed view={view} title="充值活动没能加载出来" money="没有扣款。" />
        </Page>
      );
    case 'ready':
      return <ReadyForm options={view.data} staleSince={view.staleSince} onOrder={onOrder} />;
  }
}

interface ReadyFormProps {
  options: TopUpOptions;
  staleSince: number | null;
  onOrder: (order: PaymentOrderView) => void;
}

function ReadyForm({ options, staleSince, onOrder }: ReadyFormProps) {
  const [now] = useState(() => new Date());
  const [choice, change] = useTopUpChoice();
  const [reading, setReading] = useState(false);
  const consent = useFirstConsent();
  const topUp = useOnce<TopUpBody, PaymentOrderView>('topUp', (body, key) => api.post('/me/top-ups', body, { key }));
  const result = plannedTopUp(options, choice, now);
  useDone(topUp, onOrder);
  if (!options.open) return <Closed />;
  const accept = (accepted: boolean): void => {
    change({ accepted });
    setReading(false);
  };
  const show = (terms: boolean) => (): void => {
    setReading(terms);
  };
  const reason = reasonOff(result, choice.accepted, staleSince !== null);
  return (
    <Page
      title="充值"
      testId="top-up"
      bar={
        <PayBar
          note={
            <PayNotes problem={consent.error?.message ?? null}>
              <OutcomeNote once={topUp} className="mb-2" />
            </PayNotes>
          }
          label={reason ?? `微信支付 ${yuan(result.amountFen)}`}
          off={reason !== null}
          busy={topUp.busy || consent.busy}
          onTap={() => {
            consent.before(() => void topUp.run(bodyOf(options, choice, result)));
          }}
        />
      }
      over={
        <>
          {consent.sheet}
          <TextSheet
            open={reading}
            terms={options.terms}
            onAccept={() => {
              accept(true);
            }}
            onClose={show(false)}
          />
        </>
      }
    >
      <StaleNote since={staleSince} />
      <TopUpRoom options={options} comingFen={result.plan ? result.amountFen : 0}>
        {!options.named && <RaiseCap />}
      </TopUpRoom>
      <TopUpAmounts options={options} wish={choice} trouble={result.trouble} onChange={change} />
      <TopUpArrives options={options} plan={result.plan} />
      <TermsPoints terms={options.terms} accepted={choice.accepted} onAccept={accept} onRead={show(true)} />
    </Page>
  );
}

function RaiseCap() {
  return (
    <TextButton
      className="-mb-3"
      onTap={() => {
        go('/owner/profile/index');
      }}
      testId="raise-cap"
    >
      填写姓名、绑定手机号，提高上限
    </TextButton>
  );
}

function PayNotes({ problem, children }: { problem: string | null; children: ReactNode }) {
  return (
    <>
      {problem && (
        <Note tone="watch" icon="warning" className="mb-2">
          {problem}
        </Note>
      )}
      {children}
    </>
  );
}

interface PayBarProps {
  note: ReactNode;
  label: string;
  off: boolean;
  busy: boolean;
  onTap: () => void;
}

function PayBar({ note, label, ...button }: PayBarProps) {
  return (
    <ActionBar note={note}>
      <Button shape="grow" testId="top-up-pay" {...button}>
        {label}
      </Button>
    </ActionBar>
  );
}

/** An amount of one's own names no tier: the server finds the one it reaches, and takes a named one at its own price only. */
function bodyOf(options: TopUpOptions, choice: TopUpChoice, { amountFen, tier, plan }: PlannedTopUp): TopUpBody {
  return {
    tierId: choice.ownText === '' ? (plan?.tierId ?? null) : null,
    amountFen,
    productVersion: tier?.productVersion ?? options.tiers[0]?.productVersion ?? '',
    termsVersion: options.terms.version,
  };
}

/** What stands in the way of paying; it is said on the button itself. */
function reasonOff({ plan, trouble }: PlannedTopUp, accepted: boolean, stale: boolean): string | null {
  if (stale) return '网络恢复后可以充值';
  if (trouble) return '请换一个金额';
  if (!plan) return '请选择金额';
  if (!accepted) return '请先勾选同意章程';
  return process.env.TARO_ENV === 'weapp' || insideWechat() ? null : '请在微信中打开后支付';
}

function Closed() {
  return (
    <Page title="充值" testId="top-up">
      <Empty title="本店暂停储值充值" text="卡内余额照常可用，恢复后就能在这里充值。" />
    </Page>
  );
}

function FormBones() {
  return (
    <Waiting>
      <CardBones />
      <View className="mt-6 mb-2">
        <Bone width={72} height={18} />
      </View>
      <View className="grid grid-cols-2 gap-3">
        {[0, 1, 2, 3].map((tile) => (
          <View key={tile} className="c-tile flex flex-col gap-2">
            <Bone width={72} height={20} />
            <Bone width={56} height={14} />
          </View>
        ))}
      </View>
      <View className="mt-6 mb-2">
        <Bone width={72} height={18} />
      </View>
      <CardBones />
    </Waiting>
  );
}
